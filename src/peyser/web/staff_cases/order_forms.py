"""What staff write down at the steps of cases about an order."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.cases.actions.substandard import EmployerAnswer
from peyser.cases.choices import Way
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged
from peyser.web.staff_cases.forms import long_text


class TellForm(PageForm):
    """What the employer is told about the pay, and in which way."""

    explanation = long_text(
        _("What you tell the employer"),
        _(
            "Say why the order cannot be entered with this pay, and what it must pay at least. The employer reads it."
        ),
    )
    how = forms.ChoiceField(label=_("How you told it"), choices=Way.choices, widget=forms.RadioSelect)


class PayAnswerForm(PageForm):
    """The employer's answer: what, how and when."""

    answer = long_text(_("What the employer answered"), _("If nobody answered, say how often you tried."))
    how = forms.ChoiceField(label=_("How it answered"), choices=Way.choices, widget=forms.RadioSelect)
    on = DayField(label=_("Day of the answer"))

    def answered(self) -> EmployerAnswer:
        return EmployerAnswer(**self.cleaned_data)


class PayNoteForm(PageForm):
    note = long_text(_("Note to the supervisor"), _("Say why the employer does not change the pay."))
    questions_of_rules = {"CAS-071": "note"}


class PayReasonForm(PageForm):
    decision = long_text(_("Why"), _("The employer reads these words."))


class PayStatementForm(PageForm):
    """The statement that goes with an accepted pay. Left empty, the rule book says so."""

    questions_of_rules = {"CAS-072": "decision"}
    decision = long_text(
        _("Statement"),
        _("Say why the minimum wage law does not reach this job. The employer reads these words."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["decision"].required = False
        judged(self, "decision")
