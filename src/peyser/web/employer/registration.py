"""Creating an employer's account as a form: for the employer, and for staff who do it when an employer asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.accounts.actor import Actor
from peyser.employers.actions.register import EmployerDetails, register_employer
from peyser.employers.models import Employer
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.employer_account.facts import EmployerRegistrationFacts
from peyser.rulebook.employer_account.rules import EMPLOYER_REGISTRATION_RULES
from peyser.rulebook.engine import Decision, decide
from peyser.web.components.answers import apply, refuse
from peyser.web.components.fields import PhoneField, ZipField
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import WholeNumberField


class RegistrationForm(PageForm):
    """Position, business, contact and terms; a password when the employer registers, a check when staff do."""

    questions_of_rules = {
        "EMP-010": "position_to_fill",
        "EMP-011": "terms_accepted",
        "EMP-012": "checked_for_existing_account",
    }

    position_to_fill = forms.CharField(
        label=_("Position that you want to fill"),
        max_length=150,
        required=False,
        help_text=_("The job title, such as “Welder”. You describe the job in the next step."),
    )
    openings = WholeNumberField(label=_("How many workers are needed"), initial=1, least=1, most=9999)
    legal_name = forms.CharField(
        label=_("Legal name of the business"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    trade_name = forms.CharField(
        label=_("Doing business as"),
        max_length=160,
        required=False,
        help_text=_("The name that people know, if it is another one."),
    )
    fein = forms.CharField(
        label=_("Federal employer number (FEIN)"),
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Nine digits, such as 12-3456789. It helps us verify you faster."),
    )
    street = forms.CharField(
        label=_("Street address"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    zip_code = ZipField(label=_("ZIP code"))
    website = forms.URLField(
        label=_("Website"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "url"}),
    )
    contact_name = forms.CharField(
        label=_("First and last name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact_title = forms.CharField(
        label=_("Job title of the contact"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    contact_phone = PhoneField(
        label=_("Phone"), help_text=_("Customer support calls this number to verify the account.")
    )
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 15 characters. A few words that only you would put together work well."),
    )
    checked_for_existing_account = forms.BooleanField(
        label=_("I looked for an existing account of this employer, by name and by number"), required=False
    )
    terms_accepted = forms.BooleanField(label=_("I have read these terms and accept them"), required=False)

    def __init__(self, *args: Any, by_staff: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["position_to_fill"].judged = True  # type: ignore[attr-defined]
        if by_staff:
            del self.fields["password"]
            self.fields["position_to_fill"].label = _("Position that the employer wants to fill")
            self.fields["terms_accepted"].label = _("The employer has read these terms and accepts them")
        else:
            del self.fields["checked_for_existing_account"]


def details_from(form: RegistrationForm, *, language: str) -> EmployerDetails:
    """What a valid form says, for the action."""
    answers = form.cleaned_data
    return EmployerDetails(
        **{name: answer for name, answer in answers.items() if name not in {"email", "openings"}},
        contact_email=answers["email"],
        language=language,
    )


def register_from(
    form: RegistrationForm, *, actor: Actor, language: str, moment: Moment, site: str = ""
) -> Employer | None:
    """Create the account. None when it was not created, and then the form says why, at the question it is about.

    With `site`, our address, the contact of an account made by staff gets an invitation to sign in.
    A form with a wrong answer is not sent on, but it says already what the rule book would say.
    """
    if form.is_valid():
        return apply(
            form,
            lambda: _create(details_from(form, language=language), actor=actor, moment=moment, site=site),
        )
    decision = _foreseen(form, actor=actor, moment=moment)
    if not decision.allowed:
        refuse(form, decision)
    return None


def _create(details: EmployerDetails, *, actor: Actor, moment: Moment, site: str) -> Employer:
    """The account. What is wrong with the contact's e-mail stands at the form's own field for it."""
    try:
        return register_employer(actor=actor, details=details, moment=moment, site=site)
    except BadInput as bad:
        names = {"contact_email": "email"}
        raise BadInput({names.get(name, name): text for name, text in bad.errors.items()}) from bad


def _foreseen(form: RegistrationForm, *, actor: Actor, moment: Moment) -> Decision:
    answers = form.cleaned_data
    facts = EmployerRegistrationFacts(
        has_position_to_fill=bool(answers.get("position_to_fill")),
        terms_accepted=bool(answers.get("terms_accepted")),
        checked_for_existing_account=bool(answers.get("checked_for_existing_account")),
        possible_duplicate=False,
        created_by_staff=actor.is_staff,
        support_unit_told=True,
        federal_job_order=False,
    )
    return decide(EMPLOYER_REGISTRATION_RULES, facts, on=moment.on)
