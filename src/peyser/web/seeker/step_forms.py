"""The steps of plain questions: how to reach the person, the job they want, what they bring."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Channel
from peyser.kernel.moment import Moment
from peyser.seekers.actions.profile import save_background, save_contact, save_wanted
from peyser.seekers.choices import DriverLicence, Education, Shift, VeteranStatus
from peyser.seekers.models import Seeker
from peyser.web.components.fields import MoneyField, PhoneField, ZipField
from peyser.web.seeker.step_form import StepForm

FULL, PART = "full", "part"
YES, NO = "yes", "no"
YES_NO = [(YES, _("Yes")), (NO, _("No"))]
AS_WORD = {True: YES, False: NO, None: ""}
# What a channel needs to work: the field, and what to say when it is empty.
NEEDED: dict[str, tuple[str, Any]] = {
    Channel.EMAIL: ("email", _("Fill in “E-mail”, or choose another way to hear from us.")),
    Channel.TEXT: ("phone", _("Fill in “Phone”, or choose another way to hear from us.")),
    Channel.MAIL: ("street", _("Fill in “Street address”, or choose another way to hear from us.")),
}


class ContactForm(StepForm):
    phone = PhoneField(label=_("Phone"), required=False)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("This does not change the e-mail you sign in with."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    street = forms.CharField(
        label=_("Street address"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    city = forms.CharField(
        label=_("City"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "address-level2"})
    )
    zip_code = ZipField(label=_("ZIP code"))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect)
    channel = forms.ChoiceField(
        label=_("How should we tell you about jobs?"),
        help_text=_("Each message is also kept on your page."),
        choices=Channel.choices,
        widget=forms.RadioSelect,
    )

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        return {name: getattr(seeker, name) for name in self.base_fields}

    def clean(self) -> None:
        told = self.cleaned_data
        if not self.partial and not (told.get("phone") or told.get("email")) and "phone" not in self.errors:
            self.add_error("phone", _("Fill in “Phone” or “E-mail”, so that we can reach you."))
        needed, message = NEEDED.get(str(told.get("channel")), ("", ""))
        if needed and needed not in self.errors and not told.get(needed):
            self.add_error(needed, message)

    def save(self, *, actor: Actor, moment: Moment) -> None:
        save_contact(actor=actor, seeker_id=self.seeker.pk, values=self.told(), moment=moment)


class WantedForm(StepForm):
    wants_full_time = forms.ChoiceField(
        label=_("Do you want full-time or part-time work?"),
        choices=[(FULL, _("Full time")), (PART, _("Part time"))],
        widget=forms.RadioSelect,
    )
    shift = forms.ChoiceField(
        label=_("When can you work?"), choices=Shift.choices, widget=forms.RadioSelect, initial=Shift.ANY
    )
    travel_miles = forms.IntegerField(
        label=_("How many miles will you travel to work?"),
        help_text=_("One way, like 25."),
        min_value=0,
        max_value=500,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Enter the miles as a whole number, like 25."),
            "min_value": _("Enter the miles as a number from 0 to 500."),
            "max_value": _("Enter the miles as a number from 0 to 500."),
        },
    )
    would_relocate = forms.BooleanField(label=_("I would move for a job"), required=False)
    wage_wanted = MoneyField(
        label=_("Least pay you want, for one hour"), required=False, help_text=_("For example: 18.50")
    )
    available_from = forms.DateField(
        label=_("First day you can work"),
        required=False,
        help_text=_("Leave it empty if you can start now."),
        widget=forms.DateInput(format="%Y-%m-%d"),
        error_messages={"invalid": _("Enter a date, like 2026-12-31.")},
    )
    is_active = forms.BooleanField(
        label=_("I am looking for work now"),
        required=False,
        help_text=_("Take the check mark out when you do not want to hear about jobs."),
    )

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        held = {name: getattr(seeker, name) for name in self.base_fields}
        return held | {"wants_full_time": {True: FULL, False: PART, None: ""}[seeker.wants_full_time]}

    def save(self, *, actor: Actor, moment: Moment) -> None:
        told = self.told()
        if "wants_full_time" in told:
            told["wants_full_time"] = told["wants_full_time"] == FULL
        save_wanted(actor=actor, seeker_id=self.seeker.pk, values=told, moment=moment)


class BackgroundForm(StepForm):
    education = forms.TypedChoiceField(
        label=_("How far did you go in school?"),
        choices=Education.choices,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    driver_licence = forms.ChoiceField(
        label=_("Which driver license do you have?"), choices=DriverLicence.choices, widget=forms.RadioSelect
    )
    veteran_status = forms.ChoiceField(
        label=_("Are you a veteran, or the spouse of one?"),
        help_text=_("We ask because the law puts veterans first. You do not have to prove it now."),
        choices=VeteranStatus.choices,
        widget=forms.RadioSelect,
    )
    may_work_in_us = forms.ChoiceField(
        label=_("May you work in the United States?"), choices=YES_NO, widget=forms.RadioSelect
    )

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        held = {name: getattr(seeker, name) for name in self.base_fields}
        return held | {"may_work_in_us": AS_WORD[seeker.may_work_in_us]}

    def save(self, *, actor: Actor, moment: Moment) -> None:
        told = self.told()
        if "may_work_in_us" in told:
            told["may_work_in_us"] = told["may_work_in_us"] == YES
        save_background(actor=actor, seeker_id=self.seeker.pk, values=told, moment=moment)
