"""What the rule book answered about a record, and settling a rule that waits for a named role."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import STAFF, entrance
from peyser.accounts.actor import Actor
from peyser.compliance.actions.override import override_rule
from peyser.compliance.models import DecisionRecord
from peyser.compliance.queries import decisions_about, overrides_about
from peyser.rulebook.catalog import ALL_RULES, SUBJECTS
from peyser.rulebook.engine import Severity
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.paging import page_of
from peyser.web.repeat import done_once
from peyser.web.staff_support.about import subject_for
from peyser.web.staff_support.forms import OverrideForm

SUBJECT_TITLES = {subject.key: subject.title for subject in SUBJECTS}
RULE_TITLES = {rule.id: rule.title for rule in ALL_RULES}


@entrance(STAFF)
def decisions(request: Any) -> HttpResponse:
    """Show what was decided about the record that `about` names, newest first."""
    about = request.GET.get("about", "")
    if not about:
        return render(request, "support/decisions_start.jinja")
    subject = found(lambda: subject_for(request.actor, about, on=request.today))
    page = page_of(request, decisions_about(subject.key))
    return render(
        request,
        "support/decisions.jinja",
        {
            "subject": subject,
            "page": page,
            "answers": [(decision, spoken(decision)) for decision in page.rows],
            "overrides": list(overrides_about(subject.key)),
            "subject_titles": SUBJECT_TITLES,
            "rule_titles": RULE_TITLES,
            "may_settle": bool(rules_to_settle(request.actor, on=request.today)),
            "today": request.today,
        },
    )


@entrance(STAFF)
@done_once
def override(request: Any) -> HttpResponse:
    """Settle a rule that escalates, for one record; only the role that the rule names may."""
    about = request.GET.get("about", "")
    subject = found(lambda: subject_for(request.actor, about, on=request.today))
    rules = rules_to_settle(request.actor, on=request.today)
    form = OverrideForm(request.POST or None, rules=rules, initial={"rule_id": request.GET.get("rule", "")})
    if (
        form.is_valid()
        and apply(
            form,
            lambda: override_rule(actor=request.actor, about=subject.key, moment=moment(), **form.cleaned_data),
        )
        is not None
    ):
        messages.success(request, _("It is settled. Whoever was stopped may try again now."))
        return redirect(f"{reverse('staff-decisions')}?{urlencode({'about': subject.key})}")
    return form_page(request, "support/override.jinja", form, subject=subject, rules=rules)


def spoken(decision: DecisionRecord) -> list[tuple[str, str]]:
    """The rules that spoke in an answer, each with what its edition of that day says."""
    said = {rule.id: rule.message for rule in ALL_RULES if rule.in_force(decision.on)}
    return [(rule_id, said.get(rule_id, "")) for rule_id in decision.rule_ids]


def rules_to_settle(actor: Actor, *, on: dt.date) -> list[tuple[str, str]]:
    """The rules in force that wait for a role of this actor, as choices."""
    return [
        (rule.id, f"{rule.id}: {gettext(rule.title)}")
        for rule in ALL_RULES
        if rule.severity is Severity.ESCALATE and rule.in_force(on) and actor.has_role(str(rule.decided_by))
    ]
