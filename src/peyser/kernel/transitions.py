"""Status changes as data: one table per record, verb by verb."""

from collections.abc import Mapping
from dataclasses import dataclass


class TransitionRefused(Exception):
    """The verb is not open from the present status."""

    def __init__(self, verb: str, status: str) -> None:
        super().__init__(f"Cannot {verb.replace('_', ' ')} while the status is {status!r}.")
        self.verb = verb
        self.status = status


@dataclass(frozen=True, slots=True)
class Step:
    """The statuses that a verb may leave and the one it reaches."""

    sources: frozenset[str]
    target: str


def next_status(table: Mapping[str, Step], *, verb: str, status: str) -> str:
    """The status after the verb. Raises TransitionRefused, or KeyError for a verb the table does not know."""
    step = table[verb]
    if status not in step.sources:
        raise TransitionRefused(verb, status)
    return step.target


def open_verbs(table: Mapping[str, Step], *, status: str) -> tuple[str, ...]:
    """The verbs open from a status, in the order of the table."""
    return tuple(verb for verb, step in table.items() if status in step.sources)
