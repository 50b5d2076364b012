"""The forms at the desk of job orders."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import CloseReason, FindingVerb, HoldReason, SpecialCategory, Status
from peyser.job_orders.permissions import CASE_HOLDS
from peyser.offices.models import Office
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField

# A hold for a labor dispute or a suspected fraud comes of its case.
PLAIN_HOLDS = [choice for choice in HoldReason.choices if choice[0] not in CASE_HOLDS]
MINE, ALL = "mine", "all"
FITS, CONTACTED = "fits", "contacted"


class DeskForm(PageForm):
    """What the list shows. Its names make a readable address."""

    q = forms.CharField(label=_("Title or order number"), required=False, max_length=100)
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("Any status")), *Status.choices], required=False
    )
    category = forms.ChoiceField(
        label=_("Special category"), choices=[("", _("Any category")), *SpecialCategory.choices], required=False
    )
    centers = forms.ChoiceField(
        label=_("Job centers"),
        choices=[(MINE, _("My job centers")), (ALL, _("The whole state"))],
        required=False,
        initial=MINE,
    )


class StatusForm(PageForm):
    """A change of status with a word on why; it becomes a note on the employer's record."""

    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea)


class HoldForm(StatusForm):
    reason = forms.ChoiceField(
        label=_("Why the order is put on hold"), choices=PLAIN_HOLDS, widget=forms.RadioSelect
    )
    field_order = ("reason", "note")


class CloseForm(StatusForm):
    reason = forms.ChoiceField(
        label=_("Why the order is closed"), choices=CloseReason.choices, widget=forms.RadioSelect
    )
    field_order = ("reason", "note")


class OfficeForm(PageForm):
    """One of the actor's job centers, or all of them."""

    office = forms.ModelChoiceField(
        label=_("Job center"),
        queryset=Office.objects.none(),
        required=False,
        empty_label=_("All my job centers"),
    )

    def __init__(self, *args: Any, offices: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices  # type: ignore[attr-defined]


class ReviewForm(PageForm):
    """What came of looking at an order again."""

    outcome = forms.ChoiceField(
        label=_("What came of it"),
        choices=[
            (FITS, _("The order still fits: nothing to change")),
            (CONTACTED, _("I talked with the employer and offered services")),
        ],
        widget=forms.RadioSelect,
        initial=FITS,
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
        help_text=_("After a talk: what is to be changed, and which services you offered."),
    )
    follow_up_on = DayField(
        label=_("Next contact, after a talk"),
        required=False,
        help_text=_("It is planned as a follow-up with the employer."),
    )


class PeriodForm(PageForm):
    """From which day to which day."""

    since = DayField(label=_("Received from"))
    until = DayField(label=_("Received until"))

    def clean(self) -> None:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", _("The last day cannot come before the first."))


class LateReasonForm(PageForm):
    """Why an order was entered after its deadline."""

    reason = forms.CharField(label=_("Why it was entered late"), max_length=200)


class FindingForm(PageForm):
    """What to do about marked words; `verbs` are those that the actor may choose."""

    verb = forms.ChoiceField(label=_("What to do"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=forms.Textarea,
        help_text=_("It is kept with the order, with your name."),
    )

    def __init__(self, *args: Any, verbs: set[str], **options: Any) -> None:
        super().__init__(*args, **options)
        allowed = [choice for choice in FindingVerb.choices if choice[0] in verbs]
        self.fields["verb"].choices = allowed  # type: ignore[attr-defined]
