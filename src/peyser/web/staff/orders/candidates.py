"""Who fits an order: the qualified first, in the order that the law sets, each with reasons; and telling them."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peyser.access.clock import moment
from peyser.job_orders.queries import why_not_online
from peyser.matching.actions.notify import notify_qualified
from peyser.matching.criteria import AREA_TITLES
from peyser.matching.queries import Candidate, candidates_for
from peyser.notifications.queries import told_counts
from peyser.reference.queries import skills_by_code
from peyser.referrals.queries import referrals_to_order
from peyser.seekers.queries import ids_in_reach
from peyser.web.components.answers import apply, form_page
from peyser.web.components.forms import PageForm
from peyser.web.components.wording import names
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.match_words import labels, veterans_priority
from peyser.web.staff.orders.frame import order_frame


@staff_page
@done_once
def candidates(request: StaffRequest, pk: int) -> HttpResponse:
    """Show the candidates; sent, the page tells the qualified about the order by the way they chose."""
    frame = order_frame(request, pk, "candidates")
    form = PageForm(sent(request))
    if form.is_valid():
        told = apply(form, lambda: notify_qualified(actor=request.actor, job_order_id=pk, moment=moment()))
        if told is not None:
            messages.success(request, _told(told))
            return redirect("staff-order-candidates", pk)
    return form_page(request, "staff/orders/candidates.jinja", form, **frame, **_list(request, frame["order"]))


def _told(count: int) -> str:
    if not count:
        return _("Nobody was notified. Why, stands in the notes on the employer.")
    return ngettext(
        "%(count)d qualified person was notified.", "%(count)d qualified people were notified.", count
    ) % {"count": count}


def _list(request: StaffRequest, order: Any) -> dict[str, Any]:
    found = candidates_for(order, on=request.today)
    about = f"job-order:{order.pk}"
    skills = names(skills_by_code(order.skill_codes))
    return {
        "candidates": [_row(candidate, skills) for candidate in found],
        "qualified": sum(candidate.match.meets_minimum is True for candidate in found),
        "in_reach": ids_in_reach(request.actor, [one.seeker.pk for one in found], on=request.today),
        "referred": {one.seeker_id: one for one in referrals_to_order(request.actor, order, on=request.today)},
        "told": told_counts([about]).get(about, 0),
        "online": why_not_online(order, on=request.today).allowed,
    }


def _row(candidate: Candidate, skills: dict[str, str]) -> dict[str, Any]:
    match = candidate.match
    wished = [line for line in match.lines if not line.minimum]
    return {
        "seeker": candidate.seeker,
        "match": match,
        "priority": veterans_priority(candidate.seeker.veteran_status),
        "areas": [(_(title), match.areas[area]) for area, title in AREA_TITLES.items()],
        "unknown": labels(match.unknown),
        "not_met": labels((line.label for line in wished if line.met is False), skills),
    }
