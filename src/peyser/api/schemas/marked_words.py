"""What the screening found in the words of an order, and what was decided about it."""

import datetime as dt
from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import Field

from peyser.accounts.actor import Actor
from peyser.api.fields import OneOf, Prose
from peyser.api.schemas.order_records import OrderListed, OrderRecord, order_listed, order_record
from peyser.api.schemas.shapes import Answer, Body, CitationOut, Page, PersonRef, codes, person_ref
from peyser.job_orders.choices import FindingState, FindingVerb
from peyser.job_orders.findings import tellable_findings, verbs_for, waiting_findings, waits
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.rulebook.job_order.wording_rules import RULE_OF
from peyser.rulebook.screening.categories import CATEGORIES, Category

CATEGORY: dict[str, Any] = {"enum": [category.value for category in Category]}


class MarkedWords(Answer):
    """Words that the rule book speaks about; of a fact, such as an age, the value stands for the words."""

    id: int
    rule_id: str
    pattern_id: str
    category: str = Field(json_schema_extra=CATEGORY)
    certain: bool
    field: str
    words: str
    title: str
    message: str
    suggestion: str = Field(description="Lawful wording; empty when there is none.")
    citations: list[CitationOut]
    state: str = Field(json_schema_extra=codes(FindingState))
    found_at: dt.datetime


class WordDecision(Answer):
    verb: str = Field(json_schema_extra=codes(FindingVerb))
    reason: str
    decided_by: PersonRef | None
    decided_at: dt.datetime


class WordFinding(MarkedWords):
    """For staff: also what was decided, and what this reader may decide now (`verbs`)."""

    ended_at: dt.datetime | None = Field(description="Since when the words are no longer in the order.")
    decisions: list[WordDecision]
    verbs: list[str] = Field(json_schema_extra={"items": codes(FindingVerb) | {"type": "string"}})


class WordFindings(Answer):
    items: list[WordFinding]


class OrderToLookAt(OrderListed):
    marked: int = Field(description="How many findings wait for a decision.")
    fraud_sign: bool
    with_supervisor: bool
    found_at: dt.datetime


class OrdersToLookAt(Page[OrderToLookAt]):
    pass


class EnteredOrder(OrderRecord):
    """The order as it was taken in. `warnings`: its marked words, which staff of the job center look at."""

    warnings: list[MarkedWords]


class DecideBody(Body):
    verb: Annotated[str, OneOf(FindingVerb)]
    reason: Annotated[Prose, Field(min_length=1, max_length=2000, description="It is kept with the order.")]


def entered_order(actor: Actor, order: JobOrder) -> EnteredOrder:
    """Pass an order with employer and office at hand."""
    warnings = [MarkedWords(**_marked(finding)) for finding in waiting_findings(order)]
    return EnteredOrder(**dict(order_record(actor, order)), warnings=warnings)


def to_look_at(actor: Actor, order: Any) -> OrderToLookAt:
    """Pass an order out of the queue, which carries its counts."""
    names = ("marked", "fraud_sign", "with_supervisor", "found_at")
    return OrderToLookAt(**dict(order_listed(actor, order)), **{name: getattr(order, name) for name in names})


def findings_shown(actor: Actor, order: JobOrder) -> WordFindings:
    """What this reader may know of the order's findings; those whose words are gone stand last."""
    return WordFindings(
        items=[finding_shown(actor, order, finding) for finding in tellable_findings(actor, order)]
    )


def finding_shown(actor: Actor, order: JobOrder, finding: ScreeningFinding) -> WordFinding:
    return WordFinding(
        **_marked(finding),
        ended_at=finding.ended_at,
        decisions=[_decision(one) for one in finding.decisions.all()],
        verbs=sorted(verbs_for(actor, finding, order)) if waits(finding, order) else [],
    )


def _marked(finding: ScreeningFinding) -> dict[str, Any]:
    entry = CATEGORIES[Category(finding.category)]
    names = ("pattern_id", "category", "certain", "field", "words", "suggestion", "state", "found_at")
    return {
        "id": finding.pk,
        "rule_id": RULE_OF[finding.category, finding.certain],
        "title": _(entry.title),
        "message": _(entry.message),
        "citations": [CitationOut(**citation.as_dict()) for citation in entry.citations],
        **{name: getattr(finding, name) for name in names},
    }


def _decision(decision: ScreeningDecision) -> WordDecision:
    return WordDecision(
        verb=decision.verb,
        reason=decision.reason,
        decided_by=person_ref(decision.decided_by),
        decided_at=decision.decided_at,
    )
