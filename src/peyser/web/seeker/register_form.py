from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Channel
from peyser.seekers.actions.register import SeekerDetails
from peyser.web.components.fields import MemorableDateField, PhoneField, SsnField, ZipField
from peyser.web.components.forms import PageForm

YES, NO = "yes", "no"
YES_NO = [(YES, _("Yes")), (NO, _("No"))]


class RegisterForm(PageForm):
    """What a person tells to get a record and an account. The Social Security number is never needed.

    `ssn_notice` is in the page beside the notice, so that a form without the notice does not claim it.
    """

    given_name = forms.CharField(
        label=_("First name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    family_name = forms.CharField(
        label=_("Last name"),
        max_length=80,
        help_text=_("If you have only one name, write it in both boxes."),
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    born_on = MemorableDateField(
        label=_("Date of birth"), help_text=_("For example: April 28 1986"), birthday=True
    )
    zip_code = ZipField(label=_("ZIP code where you live"), help_text=_("We show you jobs near this place."))
    may_work_in_us = forms.ChoiceField(
        label=_("May you work in the United States?"),
        help_text=_("We must know this before we send you to a job. It does not matter where you were born."),
        choices=YES_NO,
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        help_text=_("You use it to sign in."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=128,
        strip=False,
        help_text=_("At least 15 letters or numbers. Four words in a row are easy to keep in mind."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    phone = PhoneField(label=_("Phone"), required=False)
    language = forms.ChoiceField(
        label=_("Which language do you want us to use?"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )
    channel = forms.ChoiceField(
        label=_("How should we tell you about jobs?"),
        help_text=_("Each message is also kept on your page. You can change this later."),
        choices=Channel.choices,
        widget=forms.RadioSelect,
        initial=Channel.INBOX,
    )
    ssn = SsnField(label=_("Social Security number"), required=False)
    ssn_notice = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["language"].initial = (get_language() or "en")[:2]

    def clean(self) -> None:
        if self.cleaned_data.get("channel") == Channel.TEXT and not self.cleaned_data.get("phone"):
            self.add_error("phone", _("Fill in “Phone”, or choose another way to hear from us."))

    @property
    def ssn_was_typed(self) -> bool:
        """Whether a number was sent; it is not shown again, and the page says so."""
        return bool(self.data.get("ssn"))

    def details(self) -> SeekerDetails:
        """What the action takes; ask this of a valid form."""
        told = dict(self.cleaned_data)
        notice = told.pop("ssn_notice") == "shown"
        told["may_work_in_us"] = told["may_work_in_us"] == YES
        return SeekerDetails(**told, ssn_notice_shown=notice)
