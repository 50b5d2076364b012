"""What a visitor, or staff for a visitor, tells at the front desk."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peyser.rulebook.visit.purposes import PURPOSES, purposes_on
from peyser.visits.arrivals import Arrival
from peyser.web.components.fields import MemorableDateField
from peyser.web.components.forms import PageForm

PRIVATE = {"data-private": "", "autocomplete": "off"}


class VisitForm(PageForm):
    """Name and date of birth, or the State ID; and why the person is here."""

    name = forms.CharField(
        label=_("First and last name"), max_length=160, required=False, widget=forms.TextInput(attrs=PRIVATE)
    )
    born_on = MemorableDateField(label=_("Date of birth"), birthday=True, required=False)
    state_id = forms.CharField(
        label=_("Or your State ID"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs=PRIVATE),
        help_text=_("If you know it, you need no name and date of birth. Never a Social Security number."),
    )
    purposes = forms.MultipleChoiceField(
        label=_("Why are you here?"), widget=forms.CheckboxSelectMultiple, help_text=_("Choose all that apply.")
    )
    says_veteran = forms.BooleanField(
        label=_("I served in the armed forces, or my husband or wife did"), required=False
    )

    def __init__(self, *args: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["purposes"].choices = [(one.key, gettext(one.label)) for one in purposes_on(on)]  # type: ignore[attr-defined]
        for name in ("name", "born_on"):
            self.fields[name].judged = True  # type: ignore[attr-defined]

    def arrival(self, language: str) -> Arrival:
        """What was told."""
        told = self.cleaned_data
        return Arrival(
            name=told["name"],
            born_on=told["born_on"],
            state_id=told["state_id"],
            purposes=tuple(told["purposes"]),
            says_veteran=told["says_veteran"],
            language=language,
        )


def purpose_names(keys: list[str]) -> str:
    """The purposes in words, as they were chosen."""
    labels = {one.key: one.label for one in PURPOSES}
    return ", ".join(gettext(labels[key]) if key in labels else key for key in keys)
