"""An order before the screening: all its texts and the few facts that its words are held against."""

import datetime as dt
from collections.abc import Set

from peyser.job_orders.choices import WageUnit
from peyser.job_orders.facts import H2_KINDS, OrderDetails
from peyser.job_orders.minimum_wage import minimum_wage
from peyser.rulebook.engine import Mark
from peyser.rulebook.screening.patterns import Certainty
from peyser.screening.findings import Finding
from peyser.screening.folding import fold
from peyser.screening.order_text import OrderText
from peyser.screening.screen import screen

PAY_UNITS = {WageUnit.TWO_WEEKS.value: "bi-weekly"}
COLUMNS = {"wage_text": "wage_note", "pay_from": "wage_min"}
MOST_WORDS = 200
Key = tuple[str, str, str]


def order_text(details: OrderDetails, *, employer_name: str, on: dt.date) -> OrderText:
    """What the screening reads: every text, but no addresses of mail or web, which are names and say nothing.

    The pay of H-2A and H-2B orders is not examined: another authority sets it.
    """
    h2 = details.kind in H2_KINDS
    return OrderText(
        title=details.title,
        description=details.description,
        requirements_text=details.requirements_text,
        wage_text=details.wage_note,
        application_instructions=details.application_instructions,
        employer_name=employer_name,
        min_age=details.min_age,
        pay_from=details.wage_min,
        pay_unit=PAY_UNITS.get(details.wage_unit, details.wage_unit),
        hours_per_week=details.hours_per_week or None,
        minimum_wage=None if h2 else minimum_wage(worksite_state=details.worksite_state, on=on),
        more={
            "licences": "\n".join(details.licences),
            "languages": "\n".join(details.languages),
            "worksite_street": details.worksite_street,
            "physical_demands": details.physical_demands,
            "own_equipment": details.own_equipment,
            "tests_text": details.tests_text,
        },
    )


def marks_in(details: OrderDetails, *, employer_name: str, on: dt.date) -> tuple[Mark, ...]:
    """The words of the order that the rule book speaks about."""
    return tuple(map(_mark, screen(order_text(details, employer_name=employer_name, on=on))))


def uncleared(marks: tuple[Mark, ...], cleared: Set[Key]) -> tuple[Mark, ...]:
    """The marks that no person has cleared."""
    return tuple(mark for mark in marks if key_of(mark) not in cleared)


def key_of(mark: Mark) -> Key:
    """What makes a finding the same one again: its pattern, its field and its words, however they are written."""
    return key(mark.pattern_id, mark.field, mark.words)


def key(pattern_id: str, field: str, words: str) -> Key:
    return pattern_id, field, " ".join(fold(words).split())[:MOST_WORDS]


def _mark(finding: Finding) -> Mark:
    return Mark(
        pattern_id=finding.pattern_id,
        category=finding.category.value,
        certain=finding.certainty is Certainty.CERTAIN,
        field=COLUMNS.get(finding.field, finding.field),
        start=finding.start,
        end=finding.end,
        words=finding.words,
        suggestion=finding.suggestion,
    )
