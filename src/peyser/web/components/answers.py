"""From the answer of an action or a query to the page: errors at their fields, findings, 404 and 422.

A view that writes:

    form = HoldForm(request.POST or None)
    if form.is_valid() and (order := apply(form, lambda: hold_order(actor=..., **form.cleaned_data))):
        return redirect("staff-order", order.pk)
    return form_page(request, "staff/hold.jinja", form, order=order)

and in its template, above the form:

    {{ error_summary(form) }}
    {% if form.refused %}{{ findings(form.refused.findings) }}{% endif %}
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.rulebook.engine import Decision
from peyser.web.components.forms import PageForm

T = TypeVar("T")


def apply(form: PageForm, action: Callable[[], T]) -> T | None:
    """Run the action and return what it returns; None when it would not act, and then the form says why.

    BadInput lands on the fields of the form (what names no field of it, above the form); the decision of a
    refusal lands in `form.refused`. For an action that returns nothing ask `went_well(form)` afterwards.
    """
    try:
        return action()
    except BadInput as bad:
        put_errors(form, bad.errors)
    except Refused as refused:
        refuse(form, refused.decision)
    return None


def refuse(form: PageForm, decision: Decision) -> None:
    """Keep the decision for the page, and put the message of each rule at the questions that it is about."""
    form.refused = decision
    for finding in decision.stopping:
        asked = [form.questions_of_rules.get(finding.rule_id, ""), *(mark.field for mark in finding.marks)]
        for name in dict.fromkeys(asked):
            if name in form.fields:
                form.add_error(name, gettext(finding.message))


def put_errors(form: PageForm, errors: dict[str, str]) -> None:
    """Put each message at the field that it names, or above the form when the form has no such field."""
    for name, message in errors.items():
        form.add_error(name if name in form.fields else NON_FIELD_ERRORS, message)


def went_well(form: PageForm) -> bool:
    """Whether nothing stands against what was sent: no error, no refusal."""
    return form.is_valid() and form.refused is None


def found(query: Callable[[], T]) -> T:
    """Return what the query finds. Raises Http404 when there is none that this person may see."""
    try:
        return query()
    except ObjectDoesNotExist as missing:
        raise Http404 from missing


def form_page(request: HttpRequest, template: str, form: PageForm, **context: Any) -> HttpResponse:
    """Render the page of a form: 200 while fresh, 422 with all that was typed when it was not accepted."""
    wrong = form.is_bound and not went_well(form)
    return render(request, template, {"form": form, **context}, status=422 if wrong else 200)
