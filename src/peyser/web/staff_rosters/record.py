"""A list of services on record: who got it, who was refused and why, and taking it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.participation.actions.rosters import undo_roster
from peyser.participation.models import Roster, RosterLine
from peyser.participation.rosters import lines_of, roster_for_actor
from peyser.reference.queries import service_code_in_force
from peyser.rulebook.catalog import ALL_RULES
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.wording import in_language
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff_rosters.forms import UndoForm


@staff_page
@done_once
def recorded(request: StaffRequest, batch: str) -> HttpResponse:
    """Show what became of each person; take all services back while nothing depends on them."""
    roster = found(lambda: roster_for_actor(request.actor, batch, moment=moment()))
    form = UndoForm(sent(request))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: undo_roster(
                actor=request.actor, batch=roster.pk, reason=form.cleaned_data["reason"], moment=moment()
            ),
        )
        is not None
    ):
        messages.success(request, _("The services of this list are taken back."))
        return redirect("staff-roster-recorded", batch)
    lines = lines_of(request.actor, roster, moment=moment())
    return form_page(
        request,
        "staff_rosters/record.jinja",
        form,
        roster=roster,
        name=_name(roster),
        given=[line for line in lines if line.service_id],
        refused=[(line, _said(roster, line)) for line in lines if not line.service_id],
        may_write=serves_people(request.actor),
    )


def _name(roster: Roster) -> str:
    edition = service_code_in_force(roster.code, on=roster.on)
    return f"{roster.code} · {in_language(edition.name, edition.name_es)}" if edition else roster.code


def _said(roster: Roster, line: RosterLine) -> list[tuple[str, str]]:
    """The rules that refused the service, each with what its edition of that day says."""
    said = {rule.id: rule.message for rule in ALL_RULES if rule.in_force(roster.on)}
    return [(rule_id, said.get(rule_id, "")) for rule_id in line.refused_by]
