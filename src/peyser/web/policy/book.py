"""The rule book in plain words: every rule with its source and its answers, and the numbers of the policy."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from peyser.access.entrances import PUBLIC, entrance
from peyser.compliance.queries import answers_by_rule
from peyser.rulebook.catalog import SUBJECTS
from peyser.rulebook.service.categories import ServiceCategory, categories_on
from peyser.rulebook.sources import citations_on
from peyser.web.components.answers import form_page
from peyser.web.policy.forms import BookForm
from peyser.web.policy.lines import Entry, SourceLine, entries, source_line
from peyser.web.policy.numbers import numbers_on


@dataclass(frozen=True, slots=True)
class Chapter:
    key: str
    title: str
    entries: tuple[Entry, ...]


@entrance(PUBLIC)
def policy(request: Any) -> HttpResponse:
    """Show the whole book or one chapter, all editions or those of one day, and how each rule answered."""
    form = BookForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    day, subject = asked.get("on"), asked.get("subject", "")
    return form_page(
        request,
        "policy/book.jinja",
        form,
        day=day,
        subject=subject,
        chapters=chapters(day, subject, asked.get("since"), asked.get("until")),
        numbers=[] if subject else numbers_on(day),
        kinds=kinds_of_services(day or request.today) if subject in ("", "service") else [],
        since=asked.get("since"),
        until=asked.get("until"),
    )


def chapters(day: Any, subject: str, since: Any, until: Any) -> list[Chapter]:
    """Return the chapters asked for in reading order, with the answers to acts of the days asked for."""
    answers = answers_by_rule(since=since, until=until)
    wanted = [one for one in SUBJECTS if subject in ("", one.key)]
    found = [Chapter(one.key, one.title, entries(one, day, answers)) for one in wanted]
    return [chapter for chapter in found if chapter.entries]


def kinds_of_services(day: Any) -> list[tuple[ServiceCategory, list[SourceLine]]]:
    """Return the kinds of services in force on the day, each with the sources in force then."""
    return [
        (one, [source_line(cited) for cited in citations_on(one.citations, day)]) for one in categories_on(day)
    ]
