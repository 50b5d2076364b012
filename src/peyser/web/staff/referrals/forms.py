"""The forms that make, answer and result a referral."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import WageUnit
from peyser.referrals.actions.result import Hire
from peyser.referrals.choices import Consent, HireSource, Result
from peyser.referrals.facts import Terms
from peyser.web.components.fields import MoneyField
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged

SELECT = ("", _("- Select -"))
HIRE_FACTS = ("started_on", "wage", "wage_unit", "verified_from")


class ReferForm(PageForm):
    """What staff say of this referral. Consent may be missing here: the rule book then says what it wants."""

    requirements_checked = forms.BooleanField(label=_("I compared the person with the requirements"))
    notice_given = forms.BooleanField(label=_("I gave this notice to the seeker"), required=False)
    consent = forms.ChoiceField(
        label=_("How the seeker agreed to this job"), required=False, widget=forms.RadioSelect
    )
    consent_note = forms.CharField(label=_("About the agreement"), required=False, max_length=300)

    def __init__(self, *args: Any, asked_online: bool, dispute: bool, **options: Any) -> None:
        super().__init__(*args, initial={"consent": Consent.SELF_REQUEST if asked_online else None}, **options)
        online = {Consent.SELF_REQUEST} if not asked_online else set()
        self.fields["consent"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in Consent.choices if value not in online
        ]
        judged(self, "consent", "notice_given")
        if not dispute:
            del self.fields["notice_given"]

    def terms(self) -> Terms:
        return Terms(**{**self.cleaned_data, "consent": self.cleaned_data["consent"] or None})


class DenyForm(PageForm):
    reason = forms.CharField(
        label=_("Why the referral is not issued"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Name the requirement that is not met. The seeker reads this."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "reason")


class ResultForm(PageForm):
    """How a referral ended. The facts of a hire are asked for only with "Hired"."""

    result = forms.ChoiceField(label=_("How it ended"), choices=[SELECT, *Result.choices])
    started_on = DayField(label=_("First day of work"), required=False)
    wage = MoneyField(label=_("Wage"), required=False)
    wage_unit = forms.ChoiceField(label=_("Wage is"), choices=[SELECT, *WageUnit.choices], required=False)
    verified_from = forms.ChoiceField(
        label=_("The hire was verified from"), choices=[SELECT, *HireSource.choices], required=False
    )
    arranged_with_employer = forms.BooleanField(
        label=_("The referral was arranged with the employer before the person was referred"), required=False
    )
    not_designated_by_employer = forms.BooleanField(
        label=_("The employer had not named this person beforehand"), required=False
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea,
        help_text=_("It is added to the notes on the seeker and on the employer."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, *HIRE_FACTS, "arranged_with_employer", "not_designated_by_employer")

    def clean(self) -> None:
        if self.cleaned_data.get("result") != Result.HIRED:
            return
        for name in HIRE_FACTS:
            if name in self.cleaned_data and not self.cleaned_data[name]:
                self.add_error(
                    name, _("A hire needs this: “%(question)s”.") % {"question": self.fields[name].label}
                )

    def hire(self) -> Hire | None:
        """The facts of a hire; None for any other result."""
        entered = dict(self.cleaned_data)
        del entered["note"]
        return Hire(**entered) if entered.pop("result") == Result.HIRED else None
