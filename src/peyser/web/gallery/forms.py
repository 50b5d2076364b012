"""A form with every kind of field, for the gallery."""

from django import forms

from peyser.web.components.fields import MemorableDateField, MoneyField, PhoneField, SsnField, ZipField
from peyser.web.components.forms import PageForm

SHIFTS = [("day", "Day"), ("evening", "Evening"), ("night", "Night")]
COUNTIES = [
    ("", "- Select -"),
    ("Central", [("boone", "Boone"), ("cole", "Cole")]),
    ("West", [("jackson", "Jackson")]),
]


class EveryFieldForm(PageForm):
    """One field of each kind; most required, so that an empty form shows every error."""

    name = forms.CharField(label="Full name", help_text="As on your letters.", max_length=120)
    email = forms.EmailField(label="E-mail", widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    password = forms.CharField(
        label="Password", widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    about = forms.CharField(label="About the job", widget=forms.Textarea, required=False, max_length=2000)
    county = forms.ChoiceField(label="County", choices=COUNTIES)
    shift = forms.ChoiceField(label="Shift", choices=SHIFTS, widget=forms.RadioSelect)
    days = forms.MultipleChoiceField(
        label="Shifts you can work", choices=SHIFTS, widget=forms.CheckboxSelectMultiple
    )
    agree = forms.BooleanField(label="I agree to the terms", help_text="You can read them again later.")
    starts_on = forms.DateField(label="First day of work", help_text="The calendar is for near dates.")
    born_on = MemorableDateField(label="Date of birth", help_text="For example: April 28 1986", birthday=True)
    wage = MoneyField(label="Hourly wage")
    phone = PhoneField(label="Phone")
    zip_code = ZipField(label="ZIP code")
    ssn = SsnField(
        label="Social Security number", required=False, help_text="Optional. It helps us find your record."
    )
    resume = forms.FileField(label="Résumé", required=False)
    step = forms.CharField(widget=forms.HiddenInput, initial="2", required=False)

    def clean(self) -> None:
        if self.cleaned_data.get("shift") == "night" and "night" not in self.cleaned_data.get("days", []):
            raise forms.ValidationError("The night shift needs a person who can work at night.")


FILLED = {
    "name": "José Ávila-Peña", "email": "jose@example.org", "password": "not shown again",
    "about": "<b>Careful</b>\nwork",
    "county": "cole", "shift": "night", "days": ["day"], "agree": "on", "starts_on": "2026-12-01",
    "born_on_month": "04", "born_on_day": "28", "born_on_year": "1986", "wage": "$1,850.5",
    "phone": "(573) 555 0123", "zip_code": "65101-0001", "ssn": "900-12-3456", "step": "2",
}  # fmt: skip
