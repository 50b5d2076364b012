"""What every body and every answer has in common, and the parts that many answers share."""

import datetime as dt
from typing import Any, Generic, TypeVar

from django.db.models import Choices
from django.utils.translation import get_language
from pydantic import BaseModel, ConfigDict, Field

from peyser.accounts.models import User
from peyser.api.fields import Incoming
from peyser.api.problems import told
from peyser.offices.models import Office
from peyser.rulebook.engine import Decision

T = TypeVar("T")


class Body(Incoming):
    """What a client sends. A field that is not known is refused, so that a slip of the pen is seen."""

    model_config = ConfigDict(extra="forbid")


class Answer(BaseModel):
    """What the API answers: plain values, put in one by one, never a record of the database."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class Page(Answer, Generic[T]):
    items: list[T]
    next_cursor: str | None = Field(description="Send it as `cursor` for the next page; null on the last one.")


class OfficeRef(Answer):
    id: int
    name: str


class PersonRef(Answer):
    id: int
    name: str


class CitationOut(Answer):
    source: str
    title: str
    pinpoint: str
    url: str
    quote: str


class MarkOut(Answer):
    """The exact words that a rule is about. `start` and `end` are places in the text of `field`."""

    pattern_id: str
    category: str
    certain: bool
    field: str
    start: int
    end: int
    words: str
    suggestion: str = Field(description="Lawful wording; empty when there is none.")


class FindingOut(Answer):
    """A rule of the book that applied: what it means here, what to do, and the source that says so."""

    rule_id: str
    severity: str = Field(json_schema_extra={"enum": ["block", "escalate", "warn"]})
    title: str
    message: str
    remedy: str
    quote: str
    citations: list[CitationOut]
    decided_by: str | None
    overridden: bool
    marks: list[MarkOut] = Field(description="Empty unless the rule is about words.")


class ProblemOut(Answer):
    """Every answer of 400 and above."""

    code: str = Field(description="Stable; see the list of codes in the documentation.")
    message: str = Field(description="For a person, in the language asked for.")
    errors: dict[str, str] = Field(description="What is wrong with each field; the key is empty for the whole.")
    findings: list[FindingOut] = Field(description="What the rule book says; empty unless it was asked.")


class RuleAnswer(Answer):
    """What the rule book says of an act on a day, without the act being done."""

    on: dt.date
    allowed: bool
    findings: list[FindingOut]


class ScreenAnswer(Answer):
    """What the words of an order set off. A finding of severity `block` would keep it from being entered."""

    findings: list[FindingOut]


def codes(*choices: type[Choices]) -> dict[str, Any]:
    """For the OpenAPI document: the codes that a value of an answer may have."""
    return {"enum": [value for kind in choices for value in kind.values]}


def office_ref(office: Office | None) -> OfficeRef | None:
    return None if office is None else OfficeRef(id=office.pk, name=office.name)


def person_ref(user: User | None) -> PersonRef | None:
    return None if user is None else PersonRef(id=user.pk, name=user.name)


def findings_of(decision: Decision) -> list[FindingOut]:
    return [FindingOut.model_validate(told(finding)) for finding in decision.findings]


def rule_answer(decision: Decision) -> RuleAnswer:
    return RuleAnswer(on=decision.on, allowed=decision.allowed, findings=findings_of(decision))


def in_spanish() -> bool:
    """Whether the reader asked for Spanish, for names that the reference data holds in both languages."""
    return (get_language() or "").startswith("es")
