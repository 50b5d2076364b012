"""What customer support writes down about a verification."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.employers.choices import CallResult
from peyser.web.components.fields import PhoneField
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField


class CallForm(PageForm):
    """One call: how it went, with which number, what was said."""

    result = forms.ChoiceField(label=_("How the call went"), choices=CallResult, widget=forms.RadioSelect)
    phone = PhoneField(label=_("Phone number"))
    note = forms.CharField(label=_("What was said"), required=False, max_length=2000, widget=forms.Textarea)


class ValidateForm(PageForm):
    """What showed that the employer is genuine. Left empty, the rule book says so."""

    evidence = forms.CharField(
        label=_("What showed that the employer is genuine"),
        required=False,
        max_length=4000,
        widget=forms.Textarea,
        help_text=_("For example the state’s business register, the website, or what the call showed."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["evidence"].judged = True  # type: ignore[attr-defined]


class DenyForm(PageForm):
    """Why the account is refused; the employer reads it."""

    reason = forms.CharField(
        label=_("Why you refuse the account"),
        max_length=2000,
        widget=forms.Textarea,
        help_text=_("The employer reads these words."),
    )


class OverrideForm(PageForm):
    """One rule that waits for a decision, settled for one record until a day."""

    rule_id = forms.ChoiceField(label=_("Rule"))
    reason = forms.CharField(
        label=_("Why this act may go on"),
        max_length=4000,
        widget=forms.Textarea,
        help_text=_("Say what you looked at. It stays on record with your name."),
    )
    expires_on = DayField(
        label=_("Until"), help_text=_("On this day the rule stops the act again. Choose a day after today.")
    )

    def __init__(self, *args: Any, rules: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["rule_id"].choices = rules  # type: ignore[attr-defined]
