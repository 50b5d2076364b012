"""The forms about a notice of self-employed work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.offices.models import Office
from peyser.postings.choices import List, ToldBy
from peyser.web.components.fields import PhoneField
from peyser.web.components.forms import PageForm


class ListForm(PageForm):
    """Which list the page shows."""

    show = forms.ChoiceField(label=_("Show"), choices=List.choices)


class PostingForm(PageForm):
    """What stands on the notice, and how the firm was told."""

    questions_of_rules = {"PST-010": "occupation", "PST-011": "duties", "PST-012": "firm_told_by"}

    office = forms.ModelChoiceField(
        label=_("On the board of"), queryset=Office.objects.none(), empty_label=_("- Select -")
    )
    firm = forms.CharField(label=_("Firm"), max_length=160)
    occupation = forms.CharField(
        label=_("Occupation"),
        max_length=150,
        required=False,
        help_text=_("Name the very occupation, such as “Truck driver”, so that nobody is misled."),
    )
    duties = forms.CharField(
        label=_("What the person does"), max_length=5000, required=False, widget=forms.Textarea
    )
    requirements = forms.CharField(
        label=_("What the firm asks of the person"), max_length=3000, required=False, widget=forms.Textarea
    )
    contact_name = forms.CharField(label=_("Whom to ask for"), max_length=120, required=False)
    contact_phone = PhoneField(label=_("Phone of the firm"), required=False)
    contact_email = forms.EmailField(label=_("E-mail of the firm"), required=False)
    contact_note = forms.CharField(
        label=_("How to reach the firm or get an interview"),
        max_length=1000,
        required=False,
        widget=forms.Textarea,
    )
    firm_told_by = forms.ChoiceField(
        label=_("How the firm was told that this is a notice, and no job order"),
        choices=ToldBy.choices,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, offices: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices  # type: ignore[attr-defined]
        for name in ("occupation", "duties", "firm_told_by"):
            self.fields[name].judged = True  # type: ignore[attr-defined]


class InitialsForm(PageForm):
    """The initials of who lets the notice onto the board."""

    questions_of_rules = {"PST-021": "initials"}

    initials = forms.CharField(label=_("Your initials"), max_length=5, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["initials"].judged = True  # type: ignore[attr-defined]


class TakeDownForm(PageForm):
    """Why the sheet comes off the board."""

    reason = forms.CharField(
        label=_("Why it comes down"),
        max_length=200,
        required=False,
        help_text=_("Needed only before its days are over."),
    )
