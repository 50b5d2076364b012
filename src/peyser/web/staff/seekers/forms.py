"""The forms on the pages about a person who looks for work."""

import datetime as dt
from dataclasses import fields
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Channel
from peyser.participation.actions.services import ServiceGiven
from peyser.participation.special import Special
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_codes_for
from peyser.seekers.actions.register import SeekerDetails
from peyser.web.components.fields import MemorableDateField, PhoneField, SsnField, ZipField
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.components.wording import in_language
from peyser.web.staff.judged import judged

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
# Nine digits, grouped as in a Social Security number, keep the browser from sending the search.
NO_SSN = r"(?!\s*[0-9]{3}[ \-]?[0-9]{2}[ \-]?[0-9]{4}\s*$).*"
SELECT = ("", _("- Select -"))
SPECIAL = tuple(field.name for field in fields(Special))
CATEGORY_LABELS = dict(ServiceCode.Category.choices)


class FindForm(PageForm):
    """One line and a date of birth. The browser refuses a Social Security number, which would stand in the address."""

    q = forms.CharField(
        label=_("Name, State ID, phone or e-mail"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"pattern": NO_SSN, "autocomplete": "off"}),
    )
    born_on = DayField(label=_("Date of birth"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "q")

    def clean(self) -> dict[str, Any]:
        """Either of the two answers is enough."""
        answers: dict[str, Any] = super().clean() or {}
        if not self.errors and not answers["q"] and not answers["born_on"]:
            self.add_error("q", _("Fill in “%(question)s”.") % {"question": self.fields["q"].label})
        return answers


class AssistForm(PageForm):
    reason = forms.CharField(
        label=_("Why do you open this record?"),
        max_length=200,
        required=False,
        help_text=_("For example: the person is here and asks for help with a résumé."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "reason")


class RegisterForm(PageForm):
    """What a registration asks, without a password: staff make the record, not the sign-in."""

    given_name = forms.CharField(label=_("First name"), max_length=80)
    family_name = forms.CharField(label=_("Last name"), max_length=80)
    born_on = MemorableDateField(label=_("Date of birth"), birthday=True)
    zip_code = ZipField(label=_("ZIP code where the person lives"))
    phone = PhoneField(label=_("Phone"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    language = forms.ChoiceField(
        label=_("Language for pages and messages"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        initial="en",
    )
    channel = forms.ChoiceField(
        label=_("How to reach the person"),
        choices=Channel.choices,
        widget=forms.RadioSelect,
        initial=Channel.EMAIL,
    )
    may_work_in_us = forms.ChoiceField(
        label=_("May the person work in the United States?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        required=False,
    )
    ssn_notice_shown = forms.BooleanField(label=_("I read this notice to the person"), required=False)
    ssn = SsnField(label=_("Social Security number"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "may_work_in_us", "ssn_notice_shown")

    def clean(self) -> None:
        if self.cleaned_data.get("channel") == Channel.TEXT and not self.cleaned_data.get("phone"):
            self.add_error("phone", _("Fill in “Phone”, or choose another way to reach the person."))

    def details(self) -> SeekerDetails:
        """What was entered. The search came before this form, so the account was looked for."""
        answers = dict(self.cleaned_data)
        permission = {"yes": True, "no": False}.get(answers.pop("may_work_in_us"))
        return SeekerDetails(**answers, may_work_in_us=permission, checked_for_existing_account=True)


class ServiceForm(PageForm):
    """A service that staff gave. Offers only the codes that these roles may record on that day."""

    questions_of_rules = {"SRV-015": "note", "SRV-030": "employer", "SRV-036": "provider"}

    code = forms.ChoiceField(label=_("Service"))
    on = DayField(label=_("Day given"))
    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea,
        help_text=_("What was done and agreed. It becomes a case note. Some services need one."),
    )
    need_determined = forms.BooleanField(
        label=_("Staff found that the person needs individualized services"),
        required=False,
        help_text=_("Only for individualized services."),
    )
    employer = forms.CharField(label=_("Employer"), max_length=120, required=False)
    provider = forms.CharField(label=_("Provider of the training"), max_length=120, required=False)
    training_began_on = DayField(label=_("First day of the training"), required=False)
    training_ends_on = DayField(label=_("Last day of the training"), required=False)
    sheet_given = forms.BooleanField(label=_("I handed over the information sheet"), required=False)

    def __init__(self, *args: Any, roles: frozenset[str], today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"on": today}, **options)
        codes = service_codes_for(on=day_typed(self, "on", today), roles=roles)
        self.fields["code"].choices = [SELECT, *grouped(codes)]  # type: ignore[attr-defined]

    def given(self) -> ServiceGiven:
        told = dict(self.cleaned_data)
        return ServiceGiven(special=Special(**{name: told.pop(name) for name in SPECIAL}), **told)


class NoteForm(PageForm):
    """A case note. That subject and text are there and hold no Social Security number, the action checks."""

    subject = forms.CharField(label=_("Subject"), max_length=120, required=False)
    text = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea)
    contact_on = DayField(label=_("Day of contact"))

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, initial={"contact_on": today}, **options)
        judged(self, "subject", "text")


def day_typed(form: PageForm, name: str, otherwise: dt.date) -> dt.date:
    """The day that stands in a field before the form is checked; it decides what the form offers."""
    try:
        return dt.date.fromisoformat(str(form[name].value()))
    except ValueError:
        return otherwise


def grouped(codes: list[ServiceCode]) -> list[tuple[Any, list[tuple[str, str]]]]:
    """Service codes as the choices of a select, by category, the code first so that it can be typed."""
    groups: dict[str, list[tuple[str, str]]] = {category: [] for category in CATEGORY_LABELS}
    for code in codes:
        groups[code.category].append((code.code, f"{code.code} · {in_language(code.name, code.name_es)}"))
    return [(CATEGORY_LABELS[category], sorted(group)) for category, group in groups.items() if group]
