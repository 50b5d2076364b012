"""One referral: how it came about, what was known then, and how it ended; and not issuing one that was asked for."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.accounts.permissions import serves_people
from peyser.job_orders.permissions import can_see_employer_of
from peyser.job_orders.queries import view_for
from peyser.referrals.actions.issue import deny_referral
from peyser.referrals.actions.result import result_referral
from peyser.referrals.choices import Status
from peyser.referrals.models import Referral
from peyser.referrals.permissions import can_result
from peyser.referrals.queries import referral_for_desk
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.match_words import area_views
from peyser.web.staff.referrals.facts import placement_facts, referral_facts
from peyser.web.staff.referrals.forms import DenyForm, ResultForm

TONES = {"requested": "info", "issued": "info", "denied": "warning", "resulted": "success"}


@staff_page
@done_once
def referral(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the referral; sent, record how it ended."""
    one = found(lambda: referral_for_desk(request.actor, pk, on=request.today))
    form = ResultForm(sent(request), initial=_so_far(one))
    if form.is_valid() and apply(form, lambda: _result(request, pk, form)) is not None:
        messages.success(request, _("The result is saved, with a note on both records."))
        return redirect("staff-referral", pk)
    return form_page(request, "staff/referrals/record.jinja", form, **_shown(request, one))


@staff_page
@done_once
def deny(request: StaffRequest, pk: int) -> HttpResponse:
    """Do not issue a referral that a seeker asked for; the seeker reads why."""
    one = found(lambda: referral_for_desk(request.actor, pk, on=request.today))
    form = DenyForm(sent(request))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: deny_referral(
                actor=request.actor, referral_id=pk, reason=form.cleaned_data["reason"], moment=moment()
            ),
        )
        is not None
    ):
        messages.success(request, _("The referral is not issued. The seeker was told why."))
        return redirect("staff-referral", pk)
    return form_page(request, "staff/referrals/deny.jinja", form, **_shown(request, one))


def _result(request: StaffRequest, pk: int, form: ResultForm) -> Referral:
    return result_referral(
        actor=request.actor,
        referral_id=pk,
        result=form.cleaned_data["result"],
        hire=form.hire(),
        note=form.cleaned_data["note"],
        moment=moment(),
    )


def _so_far(one: Referral) -> dict[str, Any]:
    """The result as it was entered before, to be corrected."""
    hired = getattr(one, "placement", None)
    names = ("started_on", "wage", "wage_unit", "arranged_with_employer", "not_designated_by_employer")
    facts = {name: getattr(hired, name) for name in names} if hired else {}
    return {"result": one.result, "verified_from": hired.hire_verified_from if hired else "", **facts}


def _shown(request: StaffRequest, one: Referral) -> dict[str, Any]:
    reach = bool(ids_in_reach(request.actor, [one.seeker_id], on=request.today))
    resulting = one.status in {Status.ISSUED, Status.RESULTED}
    return {
        "referral": one,
        "tone": TONES.get(one.status, ""),
        "job": view_for(request.actor, one.job_order),
        "employer": one.job_order.employer if can_see_employer_of(request.actor, one.job_order) else None,
        "in_reach": reach,
        "areas": area_views(one.match),
        "placement": getattr(one, "placement", None),
        "facts": referral_facts(one),
        "placement_facts": placement_facts(getattr(one, "placement", None)),
        "may_result": resulting and can_result(request.actor, one.job_order, seeker_in_reach=reach),
        "may_answer": one.status == Status.REQUESTED and serves_people(request.actor),
    }
