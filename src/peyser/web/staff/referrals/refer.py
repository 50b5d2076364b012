"""The referral screen: the person beside the order, what the rule book says, the person's consent."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.participation.queries import open_enrollment
from peyser.referrals.actions.issue import issue_referral, try_referral
from peyser.referrals.choices import Status
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from peyser.referrals.queries import referrals_of_seeker
from peyser.rulebook.engine import Severity
from peyser.rulebook.referral.facts import CONSENT_IN_PERSON
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from peyser.seekers.queries import seeker_for_actor
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.match_words import area_views, veterans_priority
from peyser.web.staff.orders.frame import order_frame
from peyser.web.staff.referrals.forms import DenyForm, ReferForm

# The page asks for consent, notice and comparison itself; what stands in the way besides is shown at once.
AS_IF_ASKED = Terms(consent=CONSENT_IN_PERSON, notice_given=True, requirements_checked=True)


@staff_page
@done_once
def refer(request: StaffRequest, order_pk: int, seeker_pk: int) -> HttpResponse:
    """Compare and issue; what the rule book refuses is shown with its source, and what was typed stays."""
    person = _person(request, seeker_pk)
    job = order_frame(request, order_pk, "")
    earlier = _earlier(request, person["seeker"], order_pk)
    form = ReferForm(
        sent(request),
        asked_online=bool(earlier and earlier.requested_at),
        dispute=job["order"].dispute_at_worksite,
    )
    if form.is_valid() and (issued := _issued(request, form, seeker_pk, order_pk)):
        messages.success(request, _("The referral is issued. The service is recorded."))
        return redirect("staff-referral", issued.pk)
    return form_page(
        request, "staff/referrals/refer.jinja", form, **job, **person, **_compared(request, person, job),
        earlier=earlier, waiting=earlier is not None and earlier.status == Status.REQUESTED, deny_form=DenyForm(),
    )  # fmt: skip


def _earlier(request: StaffRequest, seeker: Any, order_pk: int) -> Referral | None:
    """The referral of this person to this order that stands already: asked for, issued, not issued."""
    standing = referrals_of_seeker(request.actor, seeker, on=request.today).filter(job_order=order_pk)
    return standing.exclude(status=Status.CANCELLED).first()


def _issued(request: StaffRequest, form: ReferForm, seeker_pk: int, order_pk: int) -> Referral | None:
    return apply(
        form,
        lambda: issue_referral(
            actor=request.actor, seeker_id=seeker_pk, job_order_id=order_pk, terms=form.terms(), moment=moment()
        ),
    )


def _person(request: StaffRequest, pk: int) -> dict[str, Any]:
    """The person's part of the page; the frame is the order's. Raises Http404 out of the actor's reach."""
    seeker = found(lambda: seeker_for_actor(request.actor, pk, on=request.today))
    return {
        "seeker": seeker,
        "enrollment": open_enrollment(seeker_id=seeker.pk, on=request.today),
        "priority": veterans_priority(seeker.veteran_status),
    }


def _compared(request: StaffRequest, person: dict[str, Any], job: dict[str, Any]) -> dict[str, Any]:
    match, decision = try_referral(
        actor=request.actor, seeker=person["seeker"], order=job["order"], terms=AS_IF_ASKED, moment=moment()
    )
    return {
        "match": match,
        "areas": area_views(match.snapshot()),
        "decision": decision,
        "undecided": any(finding.severity is Severity.ESCALATE for finding in decision.findings),
        "about": f"seeker:{person['seeker'].pk}/job-order:{job['order'].pk}",
        "notice": LABOR_DISPUTE_NOTICE,
    }
