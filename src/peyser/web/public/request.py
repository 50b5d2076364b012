"""A seeker asks to be referred to a job."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from peyser.access.clock import moment
from peyser.access.entrances import SEEKER, entrance
from peyser.accounts.actor import VISITOR
from peyser.job_orders.queries import job_for_actor
from peyser.referrals.actions.issue import request_referral
from peyser.web.components.answers import apply, found
from peyser.web.public.forms import ReferralRequestForm
from peyser.web.public.jobs import job_page
from peyser.web.repeat import done_once


@entrance(SEEKER)
@require_POST
@done_once
def ask_for_referral(request: Any, pk: int) -> HttpResponse:
    """Ask the job center for a referral to this job; asking again changes nothing."""
    order = found(lambda: job_for_actor(VISITOR, pk, on=request.today))
    form = ReferralRequestForm(request.POST)
    form.is_valid()
    read = bool(form.cleaned_data["notice_read"])
    asked = apply(
        form,
        lambda: request_referral(actor=request.actor, job_order_id=pk, moment=moment(), notice_read=read),
    )
    if asked is None:
        return job_page(request, order, form)
    messages.success(request, _("We told the job center that you want this job. Staff will answer you."))
    return redirect("job", pk)
