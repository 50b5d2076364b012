"""The people referred to an employer's orders, and what became of each."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.access.clock import moment
from peyser.access.entrances import RESULTING, entrance
from peyser.employers.queries import employer_for_actor, may_see_seekers
from peyser.job_orders.choices import WageUnit
from peyser.referrals.actions.result import Hire, result_referral
from peyser.referrals.applicants import applicant_of
from peyser.referrals.choices import HireSource, Result
from peyser.referrals.models import Referral
from peyser.referrals.queries import awaiting_result, referral_for_actor
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.fields import MoneyField
from peyser.web.components.forms import PageForm
from peyser.web.components.paging import page_of
from peyser.web.components.plain_fields import DayField
from peyser.web.repeat import done_once

YES, NO = "yes", "no"
YES_OR_NO = [(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No"))]
ASKED_OF_A_HIRE = ("started_on", "wage", "wage_unit", "arranged", "named_before")


def _hire_question(label: Any, hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=YES_OR_NO, widget=forms.RadioSelect, required=False, help_text=hint
    )


class ResultForm(PageForm):
    """How it ended; of a hire also first day, wage, and what of the five federal facts only the employer knows."""

    result = forms.ChoiceField(
        label=gettext_lazy("What happened?"),
        choices=[choice for choice in Result.choices if choice[0] != Result.EMPLOYER_NO_RESPONSE],
        widget=forms.RadioSelect,
    )
    started_on = DayField(label=gettext_lazy("First day of work"), required=False)
    wage = MoneyField(label=gettext_lazy("Pay at the start"), required=False)
    wage_unit = forms.ChoiceField(
        label=gettext_lazy("Pay is"),
        choices=[("", gettext_lazy("- Select -")), *WageUnit.choices],
        required=False,
    )
    arranged = _hire_question(
        gettext_lazy("Had you asked the job center, before this referral, to send people for this order?")
    )
    named_before = _hire_question(
        gettext_lazy("Had you picked this very person before the referral?"),
        gettext_lazy("For example: somebody you knew, and sent to the job center first."),
    )
    note = forms.CharField(
        label=gettext_lazy("Anything that the job center should know"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ASKED_OF_A_HIRE:
            self.fields[name].judged = True  # type: ignore[attr-defined]

    def clean(self) -> None:
        if self.cleaned_data.get("result") != Result.HIRED:
            return
        for name in ASKED_OF_A_HIRE:
            if name not in self.errors and self.cleaned_data.get(name) in (None, ""):
                self.add_error(name, self.fields[name].error_messages["required"])

    def hire(self) -> Hire | None:
        """The facts of the hire, or None when nobody was hired. The employer is the source of the news."""
        answers = self.cleaned_data
        if answers["result"] != Result.HIRED:
            return None
        return Hire(
            started_on=answers["started_on"],
            wage=answers["wage"],
            wage_unit=answers["wage_unit"],
            arranged_with_employer=answers["arranged"] == YES,
            not_designated_by_employer=answers["named_before"] == NO,
            verified_from=HireSource.EMPLOYER,
        )


@entrance(RESULTING)
def waiting(request: Any) -> HttpResponse:
    """Show the referrals whose result we do not know, the oldest first."""
    employer = employer_for_actor(request.actor, request.actor.employer_id)
    access = may_see_seekers(employer, on=request.today)
    page = page_of(request, awaiting_result(request.actor, on=request.today)) if access.allowed else None
    return render(
        request, "employer/referrals.jinja", {"access": access, "page": page}, status=200 if page else 403
    )


@entrance(RESULTING)
@done_once
def result(request: Any, pk: int) -> HttpResponse:
    """Show the referred person and record what happened; an answer may be corrected."""
    referral = found(lambda: referral_for_actor(request.actor, pk, on=request.today))
    access = may_see_seekers(referral.job_order.employer, on=request.today)
    if not access.allowed:
        return render(request, "employer/no_access.jinja", {"access": access}, status=403)
    form = ResultForm(request.POST or None, initial=_answers_of(referral))
    if form.is_valid() and apply(form, lambda: _record(request, form, pk)) is not None:
        messages.success(request, _("Thank you. The result is on record."))
        return redirect("employer-order", referral.job_order_id)
    return form_page(
        request, "employer/result.jinja", form, referral=referral, applicant=applicant_of(referral)
    )


def _record(request: Any, form: ResultForm, pk: int) -> Referral:
    answers = form.cleaned_data
    return result_referral(
        actor=request.actor,
        referral_id=pk,
        result=answers["result"],
        hire=form.hire(),
        note=answers["note"],
        moment=moment(),
    )


def _answers_of(referral: Referral) -> dict[str, Any]:
    """What was answered before, to correct it; a first answer begins with the pay unit of the order."""
    placement = getattr(referral, "placement", None)
    if placement is None:
        return {"result": referral.result, "wage_unit": referral.job_order.wage_unit}
    return {
        "result": referral.result,
        "started_on": placement.started_on,
        "wage": placement.wage,
        "wage_unit": placement.wage_unit,
        "arranged": YES if placement.arranged_with_employer else NO,
        "named_before": NO if placement.not_designated_by_employer else YES,
    }
