"""Names of people and streets, drawn once from Faker's lists: English ones and Mexican Spanish ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from faker import Faker

from peyser.demo.plan import Plan

Choice = TypeVar("Choice")
GIVEN, FAMILY, STREETS = 400, 700, 900


@dataclass(frozen=True, slots=True)
class Names:
    """One language's given names, family names and streets; common ones occur more than once."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    streets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameBook:
    english: Names
    spanish: Names

    def names_for(self, language: str) -> Names:
        return self.spanish if language == "es" else self.english


def name_book(plan: Plan) -> NameBook:
    """The names of a plan. Faker is asked some thousand times, never once per person: it is slow."""
    return NameBook(english=_names("en_US", plan), spanish=_names("es_MX", plan))


def _names(locale: str, plan: Plan) -> Names:
    fake = Faker(locale)
    fake.seed_instance(f"{plan.seed}:{locale}")
    english = Faker("en_US")  # people of every language live on American streets
    english.seed_instance(f"{plan.seed}:{locale}:streets")
    return Names(
        given=tuple(fake.first_name() for _ in range(GIVEN)),
        family=tuple(fake.last_name() for _ in range(FAMILY)),
        streets=tuple(english.street_name() for _ in range(STREETS)),
    )


def pick(dice: Random, choices: Sequence[Choice]) -> Choice:
    """One of the choices, each as likely as the others; several times faster than `choice`."""
    return choices[int(dice.random() * len(choices))]
