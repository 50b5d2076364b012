"""An imported order before the rule book: the same rules as at every other door."""

import dataclasses
import datetime as dt
from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from peyser.accounts.actor import Actor
from peyser.employers.models import Employer
from peyser.exchange.seasonal_jobs.mapping import SeasonalJob
from peyser.job_orders.facts import Attestations, OrderDetails, Standing, job_order_facts, order_entry_facts
from peyser.job_orders.screened import Key, marks_in, uncleared
from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.engine import Decision, Mark, decide
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.job_order.rules import WHOLE_ORDER_RULES

DETAILS = {item.name for item in dataclasses.fields(OrderDetails)}


@dataclass(frozen=True, slots=True)
class Examined:
    """The answer of the rule book, the facts that it was given, and all marked words, cleared ones too."""

    decision: Decision
    facts: JobOrderFacts
    marks: tuple[Mark, ...]


def examine(
    job: SeasonalJob,
    employer: Employer,
    *,
    actor: Actor,
    on: dt.date,
    at_issue: bool = False,
    cleared: Set[Key] = frozenset(),
) -> Examined:
    """What the rules say of the order, of its words and of the account that it is entered for.

    `at_issue`: a labor dispute touches the position, see `disputed.py`.

    The employer has attested the opening to the Department of Labor. The Department's form asks for every
    requirement of hiring; the answer is kept as text, so the question counts as answered when there is one. A
    farm far from any town says where it is by directions or coordinates, which stand in the street.
    """
    place = job.published
    details = details_of(job)
    marks = marks_in(details, employer_name=employer.name, on=on)
    facts = dataclasses.replace(
        job_order_facts(
            details,
            actor=actor,
            on=on,
            standing=Standing(at_issue=at_issue),
            marks=uncleared(marks, cleared),
        ),
        hiring_requirements_answered=job.requirements_stated,
        worksite_given=bool(place["worksite_state"] and (place["worksite_city"] or place["worksite_street"])),
    )
    account = decide(ORDER_ENTRY_RULES, order_entry_facts(employer, actor=actor), on=on)
    order = decide(WHOLE_ORDER_RULES, facts, on=on)
    return Examined(Decision(on, account.findings + order.findings), facts, marks)


def details_of(job: SeasonalJob) -> OrderDetails:
    """The row as the details of an order, as far as a row has them."""
    values = job.published | job.at_first
    known: dict[str, Any] = {name: _plain(value) for name, value in values.items() if name in DETAILS}
    attest = Attestations(
        position_exists=True,
        union_condition=job.union_condition,
        federally_illegal_drug=values["federally_illegal_drug"],
    )
    return OrderDetails(attest=attest, **known)


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
