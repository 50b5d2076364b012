"""Questions of a job order that few orders need: tips and piece rates, young workers, labor organizations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import ReferTo, SchoolTerm
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField

NOT_SAID = ("", _("Not said"))


def _amount(label: Any, *, most: int, digits: int, hint: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        max_digits=digits,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text=hint,
    )


def _clock(label: Any) -> forms.TimeField:
    # The browser's own clock wants hours and minutes in every language.
    return forms.TimeField(
        label=label, required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )


class TipQuestions(PageForm):
    """What is asked to compare pay with the minimum."""

    tipped = forms.BooleanField(
        label=_("Tips are part of the pay"),
        required=False,
        help_text=_("The cash wage may then be lower. With the tips it must reach the full minimum."),
    )
    pieces_per_hour = _amount(
        _("If paid by the piece: pieces in an hour"),
        most=99999,
        digits=8,
        hint=_("What a usual worker makes. It shows that the pay reaches the minimum wage."),
    )


class YoungQuestions(PageForm):
    """When the work is done: needed where workers under 16 may apply."""

    hours_per_day = _amount(_("Hours a day"), most=24, digits=4, hint=_("The longest day."))
    work_begins = _clock(_("Earliest time of work"))
    work_ends = _clock(_("Latest time of work"))
    school_term = forms.ChoiceField(
        label=_("Young workers would work"), choices=[NOT_SAID, *SchoolTerm.choices], required=False
    )
    in_school_hours = forms.BooleanField(
        label=_("Some of the work is done in school hours"),
        required=False,
        help_text=_("Workers under 16 may not work then."),
    )


class UnionQuestions(PageForm):
    """For staff: an order that a labor organization placed, and what was ascertained before it is accepted."""

    labor_organization = forms.CharField(
        label=_("Labor organization that placed this order"),
        required=False,
        max_length=150,
        help_text=_("Leave it empty when the employer placed the order."),
    )
    union_openings_match = forms.BooleanField(
        label=_("It has these very openings with the employer: I asked"), required=False
    )
    union_specifications_match = forms.BooleanField(
        label=_("The order asks for what the employer asks for: I compared"), required=False
    )
    union_information_adequate = forms.BooleanField(
        label=_("The order says enough to choose and refer people"), required=False
    )
    refer_to = forms.ChoiceField(
        label=_("Workers are sent to"), choices=[("", _("Not arranged")), *ReferTo.choices], required=False
    )
    labor_organization_contact = forms.CharField(
        label=_("How workers reach the labor organization"),
        required=False,
        max_length=300,
        help_text=_("Place, phone and hours. The job seeker reads it."),
    )


class TalkQuestions(PageForm):
    """Why an employer wants to be kept confidential; for staff the talk that decided on it."""

    confidential_need = forms.CharField(
        label=_("Why should your name stay off?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea,
        help_text=_(
            "Answer this if you keep the name off. Your job center talks with you before the job is shown."
        ),
    )
    confidential_talked_on = DayField(
        label=_("Day of your talk with the employer"),
        required=False,
        help_text=_("For a confidential order. Only you talk with the employer from then on."),
    )
    confidential_talked_with = forms.CharField(
        label=_("Person you talked with"), required=False, max_length=120
    )
    need_established = forms.BooleanField(
        label=_("The need is established, and I asked whether the opening exists"), required=False
    )
