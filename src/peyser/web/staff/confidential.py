"""Keeps the employer of a confidential order from staff outside the job center that holds it.

A note or a follow-up of an employer that names such an order would tell who the employer is.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from peyser.accounts.actor import Actor
from peyser.job_orders.queries import numbers_kept_secret

T = TypeVar("T")


def tellable(
    actor: Actor, rows: Iterable[T], *, employer_id: Callable[[T], int], text: Callable[[T], str]
) -> list[T]:
    """The rows whose text names no confidential order that another center holds. One query."""
    found = list(rows)
    secret = numbers_kept_secret(actor, {employer_id(row) for row in found}) if found else set()
    return [row for row in found if not any(number in text(row) for number in secret)]
