"""The rule book in plain words: every rule with its source, and the numbers of the policy."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peyser.access.entrances import PUBLIC, entrance
from peyser.accounts.choices import Role
from peyser.compliance.queries import refusals_by_rule
from peyser.rulebook.catalog import SUBJECTS
from peyser.rulebook.engine import Rule, Severity
from peyser.rulebook.parameters import Edition, Parameter, parameters
from peyser.rulebook.sources import Citation, Source, sources
from peyser.web.components.answers import form_page
from peyser.web.public.forms import DayForm

EFFECTS = {
    Severity.BLOCK: (_("Stops it"), "error"),
    Severity.ESCALATE: (_("Someone decides"), "warning"),
    Severity.WARN: (_("A note"), "info"),
}
# Parameters whose value is a key rather than a number.
KEYS = {
    "registration": _("the registration"),
    "first_triggering_service": _("the first service that starts participation"),
    "special_disabled_veteran": _("veterans with a serious service-connected disability"),
    "targeted_veteran": _("veterans whom the law names first"),
    "other_veteran": _("other veterans"),
    "other_eligible_person": _("spouses and others whom the law treats like veterans"),
    "nonveteran": _("everyone else"),
}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A place in a document, with the days between which the document speaks."""

    source: Source
    citation: Citation


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One edition of a rule; `effect` and `decided_by` are texts, `tone` the look of the effect."""

    rule: Rule[Any]
    effect: Any
    tone: str
    decided_by: Any
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule under its id: its editions in order, and how often it stood in a decision."""

    id: str
    editions: tuple[RuleLine, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Chapter:
    key: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A parameter with those of its editions that are shown, each as (value in words, first day, source)."""

    label: str
    editions: tuple[tuple[str, dt.date, SourceLine], ...]


@entrance(PUBLIC)
def policy(request: Any) -> HttpResponse:
    """Show the whole book, or the rules in force on one day."""
    form = DayForm(request.GET or None)
    day = form.cleaned_data["on"] if form.is_valid() else None
    return form_page(
        request, "policy/book.jinja", form, day=day, chapters=chapters(day), numbers=numbers_on(day)
    )


def chapters(day: dt.date | None) -> list[Chapter]:
    """Return the book in reading order; with a day only what was in force then."""
    times = refusals_by_rule()
    found = [Chapter(s.key, s.title, _entries(s.rules, day, times)) for s in SUBJECTS]
    return [chapter for chapter in found if chapter.entries]


def _entries(rules: tuple[Rule[Any], ...], day: dt.date | None, times: dict[str, int]) -> tuple[Entry, ...]:
    editions: dict[str, list[RuleLine]] = {}
    for rule in rules:
        if day is None or rule.in_force(day):
            editions.setdefault(rule.id, []).append(_line(rule, day))
    return tuple(Entry(rule_id, tuple(lines), times.get(rule_id, 0)) for rule_id, lines in editions.items())


def _line(rule: Rule[Any], day: dt.date | None) -> RuleLine:
    effect, tone = EFFECTS[rule.severity]
    role = rule.decided_by or ""
    places = [SourceLine(sources()[cited.source], cited) for cited in rule.citations]
    return RuleLine(
        rule=rule,
        effect=effect,
        tone=tone,
        decided_by=Role(role).label if role in Role.values else role,
        sources=tuple(place for place in places if day is None or place.source.in_force(day)),
    )


def numbers_on(day: dt.date | None) -> list[Number]:
    """Return the numbers of the policy with all their editions, or the one in force that day."""
    found = [Number(one.label, _editions(one, day)) for one in parameters().values()]
    return [number for number in found if number.editions]


def _editions(parameter: Parameter, day: dt.date | None) -> tuple[tuple[str, dt.date, SourceLine], ...]:
    shown = parameter.editions
    if day is not None:
        shown = tuple(edition for edition in shown if edition.since <= day)[-1:]
    return tuple(
        (_words(edition, parameter.unit), edition.since, SourceLine(_source(edition), edition.citation))
        for edition in shown
    )


def _source(edition: Edition) -> Source:
    return sources()[edition.citation.source]


def _words(edition: Edition, unit: str) -> str:
    value = edition.value
    if isinstance(value, dt.time):
        return f"{value:%-I:%M %p}"
    if isinstance(value, tuple):
        return ", ".join(str(KEYS.get(key, key)) for key in value)
    return f"{value} {gettext(unit)}" if isinstance(value, int) else str(KEYS.get(value, value))
