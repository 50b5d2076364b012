"""An employer enters a job order, copies an earlier one, or changes one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import POSTING, entrance
from peyser.employers.choices import AccountStatus
from peyser.employers.queries import employer_for_actor, locations_of, may_act_under_terms
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.facts import order_entry_facts
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import job_for_actor, why_not_online
from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.engine import decide
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.order_form import OrderForm, copied_from, details_from, initial_from
from peyser.web.components.order_hints import answer_hints, only_asks
from peyser.web.employer.register import POSITION
from peyser.web.employer.standing import support_on
from peyser.web.employer.wording import for_employer
from peyser.web.repeat import done_once


@entrance(POSTING)
@done_once
def new_order(request: Any) -> HttpResponse:
    """Enter an order; `copy` in the address names the earlier order to begin with."""
    source = _source(request)
    form = OrderForm(
        request.POST or None,
        initial=copied_from(source) if source else request.session.get(POSITION, {}),
        locations=locations_of(request.actor.employer_id),
    )
    if only_asks(request.POST):
        return _suggestions(request, form, source=source)
    if form.is_valid() and (order := _entered(request, form)):
        request.session.pop(POSITION, None)
        _say_what_happens(request, order)
        return redirect("employer-order", order.pk)
    return form_page(request, "employer/order_new.jinja", form, **_around(request), source=source)


@entrance(POSTING)
@done_once
def edit_order(request: Any, pk: int) -> HttpResponse:
    """Change an order; the rule book judges it again as if it were new."""
    own = found(lambda: job_for_actor(request.actor, pk, on=request.today))
    form = OrderForm(
        request.POST or None, initial=initial_from(own), order=own, locations=locations_of(own.employer_id)
    )
    if only_asks(request.POST):
        return _suggestions(request, form, order=own)
    if (
        form.is_valid()
        and _judged(
            form,
            lambda: change_job_order(
                actor=request.actor, job_order_id=own.pk, details=details_from(form), moment=moment()
            ),
        )
        is not None
    ):
        messages.success(request, _("Order %(number)s is changed.") % {"number": own.number})
        return redirect("employer-order", own.pk)
    return form_page(request, "employer/order_edit.jinja", form, order=own)


def _entered(request: Any, form: OrderForm) -> JobOrder | None:
    actor = request.actor
    return _judged(
        form,
        lambda: enter_job_order(
            actor=actor, employer_id=actor.employer_id, details=details_from(form), moment=moment()
        ),
    )


def _judged(form: OrderForm, action: Callable[[], JobOrder]) -> JobOrder | None:
    """Run the action; what the rule book finds is said in words for the employer."""
    order = apply(form, action)
    if form.refused is not None:
        form.refused = for_employer(form.refused)
    return order


def _suggestions(request: Any, form: OrderForm, **context: Any) -> HttpResponse:
    """The form with occupations and skills for the title, or hints on its words; nothing is judged or saved."""
    if (hints := answer_hints(request, form, for_employer, employer_id=request.actor.employer_id)) is not None:
        return hints
    if request.htmx:
        return render(request, "employer/order_occupation.jinja", {"form": form.unjudged()})
    template = "employer/order_edit.jinja" if "order" in context else "employer/order_new.jinja"
    return form_page(request, template, form.unjudged(), **_around(request), **context)


def _source(request: Any) -> JobOrder | None:
    typed = request.GET.get("copy", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 12):
        return None
    return found(lambda: job_for_actor(request.actor, int(typed), on=request.today))


def _around(request: Any) -> dict[str, Any]:
    """What the employer should know before it fills in the form: whether it may, and when an order goes online."""
    employer = employer_for_actor(request.actor, request.actor.employer_id)
    facts = order_entry_facts(employer, actor=request.actor)
    terms = may_act_under_terms(employer.pk, on=request.today)
    entry = decide(ORDER_ENTRY_RULES, facts, on=request.today) if terms.allowed else terms
    return {
        "entry": for_employer(entry),
        "pending": employer.status == AccountStatus.PENDING_VERIFICATION,
        "just_registered": POSITION in request.session,
        "support": support_on(request.today),
    }


def _say_what_happens(request: Any, order: JobOrder) -> None:
    if why_not_online(order, on=request.today).allowed:
        text = _("Order %(number)s is online now.")
    else:
        text = _("Order %(number)s is entered. Below you read when it goes online.")
    messages.success(request, text % {"number": order.number})
