"""The forms at the desk of job orders."""

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import CloseReason, HoldReason, Status
from peyser.job_orders.permissions import CASE_HOLDS
from peyser.web.components.forms import PageForm

# A hold for a labor dispute or a suspected fraud comes of its case.
PLAIN_HOLDS = [choice for choice in HoldReason.choices if choice[0] not in CASE_HOLDS]
MINE, ALL = "mine", "all"


class DeskForm(PageForm):
    """What the list shows. Its names make a readable address."""

    q = forms.CharField(label=_("Title or order number"), required=False, max_length=100)
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("Any status")), *Status.choices], required=False
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
