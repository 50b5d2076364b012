"""One rule on a page of its own: the edition in force on a chosen day, its sources, how it answered."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse

from peyser.access.entrances import PUBLIC, entrance
from peyser.compliance.queries import answers_by_rule
from peyser.rulebook.catalog import SUBJECTS, Subject
from peyser.web.components.answers import form_page
from peyser.web.policy.forms import AnswersForm
from peyser.web.policy.lines import Entry, RuleLine, entries


@entrance(PUBLIC)
def rule(request: Any, rule_id: str) -> HttpResponse:
    """Show every edition of one rule; without a day asked for, the edition of today stands first."""
    form = AnswersForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    subject, entry = _entry(rule_id, asked.get("since"), asked.get("until"))
    day = asked.get("on") or request.today
    return form_page(
        request,
        "policy/rule_page.jinja",
        form,
        subject=subject,
        entry=entry,
        day=day,
        in_force=_in_force(subject, rule_id, day),
        others=[line for line in entry.editions if not line.rule.in_force(day)],
        since=asked.get("since"),
        until=asked.get("until"),
    )


def _entry(rule_id: str, since: dt.date | None, until: dt.date | None) -> tuple[Subject, Entry]:
    subject = next((one for one in SUBJECTS if any(rule.id == rule_id for rule in one.rules)), None)
    if subject is None:
        raise Http404
    answers = answers_by_rule(since=since, until=until)
    return subject, next(one for one in entries(subject, None, answers) if one.id == rule_id)


def _in_force(subject: Subject, rule_id: str, day: dt.date) -> RuleLine | None:
    """The edition of that day with the sources that spoke that day."""
    found = [entry for entry in entries(subject, day) if entry.id == rule_id]
    return found[0].editions[0] if found else None
