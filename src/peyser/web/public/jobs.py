"""Searching jobs, and the page of one job: open to everybody, except how to apply."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.text import capfirst

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.accounts.actor import VISITOR, Actor
from peyser.job_orders.actions.opened import note_opened_job
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import (
    PAGE_SIZE,
    job_for_actor,
    may_see_how_to_apply,
    search_jobs,
    view_for,
)
from peyser.referrals.queries import referrals_to_order
from peyser.rulebook.referral.notice import LABOR_DISPUTE_NOTICE
from peyser.web.components.answers import form_page, found
from peyser.web.public.forms import JobSearchForm, ReferralRequestForm

LAST_PAGE = 250
COUNTED_TO = 1000


@entrance(PUBLIC)
def search(request: Any) -> HttpResponse:
    """Show the jobs that fit what was typed; an HTMX request gets the search and its results alone."""
    form = JobSearchForm({"miles": "25", **request.GET.dict()})
    found_jobs = results(request, form) if form.is_valid() else NOTHING
    part = request.htmx and not request.htmx.history_restore_request
    template = "public/search_part.jinja" if part else "public/search.jinja"
    is_seeker = request.actor.seeker_id is not None
    return form_page(request, template, form, is_seeker=is_seeker, **found_jobs)


NOTHING: dict[str, Any] = {"jobs": [], "total": None, "previous": "", "next": "", "anywhere": ""}


def results(request: Any, form: JobSearchForm) -> dict[str, Any]:
    """Return one page of results with the addresses of its neighbors; `total` stops counting at 1,001."""
    page = page_number(request.GET.get("page", ""))
    orders = search_jobs(request.actor, form.search(), on=request.today)
    first = (page - 1) * PAGE_SIZE
    shown = list(orders[first : first + PAGE_SIZE + 1])
    return {
        "jobs": [view_for(request.actor, order) for order in shown[:PAGE_SIZE]],
        "total": orders.order_by()[: COUNTED_TO + 1].count(),
        "previous": with_changes(request.GET, page=str(page - 1)) if page > 1 else "",
        "next": with_changes(request.GET, page=str(page + 1)) if len(shown) > PAGE_SIZE else "",
        "anywhere": with_changes(request.GET, zip="", page="1") if form.cleaned_data["zip"] else "",
    }


def page_number(text: str) -> int:
    """Return the page asked for, between the first and the last that a search shows; 1 for anything else."""
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def with_changes(asked: QueryDict, **changes: str) -> str:
    """Return the address of the same search with these values."""
    query = asked.copy()
    for name, value in changes.items():
        query[name] = value
    return f"{reverse('job-search')}?{query.urlencode()}"


@entrance(PUBLIC)
def job(request: Any, pk: int) -> HttpResponse:
    """Show a job that is online; how to apply only to people with an account, as the rule book says."""
    order = found(lambda: job_for_actor(VISITOR, pk, on=request.today))
    note_opened_job(actor=request.actor, job_order_id=order.pk, moment=moment())
    return job_page(request, order, ReferralRequestForm())


def job_page(request: Any, order: JobOrder, form: ReferralRequestForm) -> HttpResponse:
    """Render the page of one job with the form that asks for a referral."""
    actor: Actor = request.actor
    decision = may_see_how_to_apply(actor, on=request.today)
    shown = view_for(actor, order, with_how_to_apply=decision.allowed)
    own = referrals_to_order(actor, order, on=request.today) if actor.seeker_id is not None else None
    return form_page(
        request,
        "public/job.jinja",
        form,
        job=shown,
        needs=_sentences(shown.requirements),
        conditions=_sentences(shown.conditions),
        decision=decision,
        dispute_text=LABOR_DISPUTE_NOTICE,
        is_seeker=actor.seeker_id is not None,
        referral=own.first() if own is not None else None,
    )


def _sentences(pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(capfirst(label), text) for label, text in pairs]
