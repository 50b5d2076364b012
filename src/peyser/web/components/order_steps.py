"""The job order in steps that save: the same questions, five short pages, for the employer and for staff.

A view builds the `Desk` and hands over to `answer_step`. "Save and continue" wants the questions of the step answered;
"Save and come back later" keeps what there is. The last step opens the order.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment, state_zone
from peyser.employers.queries import locations_of
from peyser.job_orders.actions.drafts import open_job_order, save_draft
from peyser.job_orders.choices import Status
from peyser.job_orders.drafts import draft_of
from peyser.job_orders.models import JobOrder, OrderDraft
from peyser.job_orders.talk import COLUMN_OF
from peyser.job_orders.union_supply import COLUMNS as UNION_COLUMNS
from peyser.job_orders.union_supply import FACTS as UNION_FACTS
from peyser.reference.queries import place_of_zip
from peyser.rulebook.engine import Decision
from peyser.web.components.answers import apply, form_page
from peyser.web.components.order_form import AS_THEY_ARE, NONE_FITS, STATEMENTS, TALK, OrderForm, initial_from
from peyser.web.components.order_hints import answer_hints, only_asks
from peyser.web.components.order_questions import (
    FULL,
    ApplyQuestions,
    CheckQuestions,
    JobQuestions,
    NeedQuestions,
    PayQuestions,
    PlaceQuestions,
    ShowQuestions,
    TruthQuestions,
)
from peyser.web.components.order_special_questions import (
    TalkQuestions,
    TipQuestions,
    UnionQuestions,
    YoungQuestions,
)
from peyser.web.formats import format_date, format_number

LATER, PLACE, CHECK = "later", "place", "check"
STEPS: dict[str, tuple[Any, tuple[type[forms.Form], ...]]] = {
    "job": (_("The job"), (JobQuestions,)),
    PLACE: (_("Place, hours and pay"), (PlaceQuestions, PayQuestions, TipQuestions)),
    "needs": (_("What is needed"), (NeedQuestions, YoungQuestions, CheckQuestions)),
    "apply": (_("Applying and showing"), (UnionQuestions, ApplyQuestions, ShowQuestions, TalkQuestions)),
    CHECK: (_("Check your answers"), (TruthQuestions,)),
}
KEYS = tuple(STEPS)
# Questions that the order answers by itself while they are left open.
HAVE_A_DEFAULT = frozenset({"openings", "kind", "shift", "duration", "work_place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Whose draft it is and where its pages are. `order` is None before the first step is saved.

    `address` makes the address of a step from the order and the key; `opened` the address of the order that was
    opened; `reworded` puts a decision into words for the reader.
    """

    employer_id: int
    order: JobOrder | None
    template: str
    home: str
    address: Callable[[JobOrder, str], str]
    opened: Callable[[JobOrder], str]
    by_staff: bool = False
    reworded: Callable[[Decision], Decision] = lambda decision: decision
    frame: dict[str, Any]


class StepForm(OrderForm):
    """The questions of one step. `partial`: nothing has to be answered."""

    def __init__(self, *args: Any, key: str, partial: bool = False, **options: Any) -> None:
        asked = {name for part in STEPS[key][1] for name in part.base_fields} - {"copied_from"}
        super().__init__(*args, only=asked, **options)
        self.partial = partial
        self.statements = tuple(name for name in STATEMENTS if name in asked)
        for field in self.fields.values():
            field.required = field.required and not partial

    def clean(self) -> None:
        if self.partial:
            self.use_location()
        else:
            super().clean()


def answers_from(form: StepForm) -> dict[str, Any]:
    """What a valid step says, by the names of the action; a question that was not asked is not in it."""
    given = form.cleaned_data
    answers = {name: given[name] for name in (*AS_THEY_ARE, *UNION_COLUMNS) if name in given}
    answers = {name: tuple(one) if isinstance(one, list) else one for name, one in answers.items()}
    answers = {name: one for name, one in answers.items() if one or name not in HAVE_A_DEFAULT}
    if given.get("hours"):
        answers["full_time"] = given["hours"] == FULL
    if "occupation" in given:
        answers["onet_code"] = "" if given["occupation"] == NONE_FITS else given["occupation"]
    for name in ("special_categories", "received_at"):
        if given.get(name) is not None:
            answers[name] = tuple(given[name]) if name == "special_categories" else given[name]
    if "hide_name" in given:
        answers["show_employer_name"] = not given["hide_name"]
        answers["asked_to_be_hidden"] = given["hide_name"] and given.get("asked_to_be_hidden", True)
    if "worksite_zip" in given:
        answers |= _place(form)
    told = (*STATEMENTS, *UNION_FACTS, *TALK, "reviewed_with_employer")
    return answers | {name: given[name] for name in told if name in given}


def answer_step(request: Any, key: str, desk: Desk) -> HttpResponse:
    """Show a step, or save what was sent and go on. Raises Http404 for an unknown step or an order that is entered."""
    if key not in KEYS or (desk.order is not None and desk.order.status != Status.DRAFT):
        raise Http404
    later = LATER in request.POST or only_asks(request.POST)
    form = StepForm(
        request.POST if request.method == "POST" else None,
        key=key,
        partial=later,
        by_staff=desk.by_staff,
        initial=_initial(desk.order, _draft(desk)),
        locations=locations_of(desk.employer_id) if key == PLACE else (),
    )
    if only_asks(request.POST):
        return _suggested(request, key, form, desk)
    if not form.is_valid() or (order := _saved(request, key, form, desk)) is None:
        return _page(request, key, form, desk)
    if later:
        messages.success(request, gettext("Saved. Come back any time to go on."))
        return redirect(desk.home)
    if key != CHECK:
        return redirect(desk.address(order, _next(request, key)))
    return _opened(request, form, desk, order)


def _next(request: Any, key: str) -> str:
    return CHECK if "change" in request.GET else KEYS[KEYS.index(key) + 1]


def _saved(request: Any, key: str, form: StepForm, desk: Desk) -> JobOrder | None:
    return apply(
        form,
        lambda: save_draft(
            actor=request.actor,
            employer_id=desk.employer_id,
            job_order_id=desk.order.pk if desk.order else None,
            answers=answers_from(form),
            part="" if form.partial else key,
            moment=moment(),
        ),
    )


def _opened(request: Any, form: StepForm, desk: Desk, order: JobOrder) -> HttpResponse:
    if _open_steps(order, _draft(desk), desk):
        form.add_error(None, gettext("Some steps are still open. Go to each one and save it."))
        return _page(request, CHECK, form, desk)
    opened = apply(form, lambda: open_job_order(actor=request.actor, job_order_id=order.pk, moment=moment()))
    if opened is None:
        if form.refused is not None:
            form.refused = desk.reworded(form.refused)
        return _page(request, CHECK, form, desk)
    messages.success(request, gettext("Order %(number)s is entered.") % {"number": opened.number})
    return redirect(desk.opened(opened))


def _draft(desk: Desk) -> OrderDraft | None:
    return draft_of(desk.order) if desk.order is not None else None


def _open_steps(order: JobOrder | None, draft: OrderDraft | None, desk: Desk) -> list[tuple[Any, str]]:
    """The steps that were never saved whole, with their addresses."""
    if order is None:
        return []
    saved = draft.saved_parts if draft else []
    return [
        (STEPS[key][0], f"{desk.address(order, key)}?change=1") for key in KEYS if key not in {*saved, CHECK}
    ]


def _initial(order: JobOrder | None, draft: OrderDraft | None) -> dict[str, Any]:
    """The answers that the draft has so far. An occupation was chosen, as none, once its step was saved."""
    if order is None or draft is None:
        return initial_from(order) if order is not None else {}
    known = initial_from(order) | dict.fromkeys(STATEMENTS, False) | dict.fromkeys(draft.statements, True)
    if "job" not in draft.saved_parts and not order.onet_code:
        known["occupation"] = ""
    local = order.received_at.astimezone(state_zone())
    known |= {name: getattr(draft, column) for name, column in COLUMN_OF.items()}
    return known | {"copied_from": draft.copied_from_id, "received_at": local.strftime("%Y-%m-%dT%H:%M")}


def _suggested(request: Any, key: str, form: StepForm, desk: Desk) -> HttpResponse:
    if (hints := answer_hints(request, form, desk.reworded, employer_id=desk.employer_id)) is not None:
        return hints
    if request.htmx:
        return render(request, "components/order_suggested.jinja", {"form": form.unjudged()})
    form.unjudged()
    return _page(request, key, form, desk)


def _page(request: Any, key: str, form: StepForm, desk: Desk) -> HttpResponse:
    number = KEYS.index(key)
    draft = _draft(desk)
    return form_page(
        request,
        desk.template,
        form,
        **desk.frame,
        desk=desk,
        key=key,
        title=STEPS[key][0],
        steps=[title for title, _parts in STEPS.values()],
        number=number + 1,
        back=desk.address(desk.order, KEYS[number - 1]) if desk.order is not None and number else desk.home,
        open_steps=_open_steps(desk.order, draft, desk) if key == CHECK else [],
        sections=_sections(desk, draft) if key == CHECK else [],
        draft=draft,
    )


def _sections(desk: Desk, draft: OrderDraft | None) -> list[tuple[Any, str, list[tuple[str, str]]]]:
    """The answers so far, step by step: its title, the address to change it, and question with answer."""
    known = _initial(desk.order, draft)
    return [
        (title, f"{desk.address(desk.order, key)}?change=1", _answers(desk, key, known))
        for key, (title, _parts) in STEPS.items()
        if key != CHECK and desk.order is not None
    ]


def _answers(desk: Desk, key: str, known: dict[str, Any]) -> list[tuple[str, str]]:
    form = StepForm(key=key, by_staff=desk.by_staff, initial=known)
    rows = [(str(bound.label), _said(bound)) for bound in form]
    return [(label, said) for label, said in rows if said]


def _said(bound: forms.BoundField) -> str:
    value, field = bound.value(), bound.field
    if isinstance(field, forms.BooleanField):
        return gettext("Yes") if value else ""
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        names = {str(code): str(name) for code, name in choices}
        chosen = value if isinstance(value, list | tuple) else [value]
        return ", ".join(names.get(str(one), "") for one in chosen if one not in {None, ""})
    if isinstance(value, dt.date):
        return format_date(value)
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return format_number(value.to_integral_value())
    return "" if value is None else str(value)


def _place(form: StepForm) -> dict[str, Any]:
    """The state follows from the ZIP code, and so does a city left open."""
    given = form.cleaned_data
    place = place_of_zip(given["worksite_zip"])
    return {
        "worksite_city": form.city_of_worksite() or (place.city if place else ""),
        "worksite_state": place.state if place else "",
    }
