"""The forms about readiness for a job and referrals to help elsewhere. What is missing, the action says."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.readiness.actions.find_readiness import ReadinessFound
from peyser.readiness.actions.refer_to_service import HelpWanted
from peyser.readiness.choices import Help, Obstacle, Outcome
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged
from peyser.web.staff.seekers.forms import SELECT


class ReadinessForm(PageForm):
    is_ready = forms.ChoiceField(
        label=_("Is the person ready for a job now?"),
        choices=[("yes", _("Yes, ready for a job")), ("no", _("Not yet"))],
        widget=forms.RadioSelect,
        required=False,
    )
    obstacles = forms.MultipleChoiceField(
        label=_("What stands in the way?"),
        choices=Obstacle.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Only for “Not yet”. Check all that are true."),
    )
    reason = forms.CharField(label=_("Why do you think so?"), max_length=500, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "is_ready", "obstacles", "reason")

    def found(self) -> ReadinessFound:
        answers = self.cleaned_data
        ready = {"yes": True, "no": False}.get(answers["is_ready"])
        return ReadinessFound(is_ready=ready, obstacles=tuple(answers["obstacles"]), reason=answers["reason"])


class HelpForm(PageForm):
    kind = forms.ChoiceField(label=_("Kind of help"), choices=[SELECT, *Help.choices], required=False)
    agency = forms.CharField(
        label=_("Agency or school"),
        max_length=120,
        required=False,
        help_text=_("For example: Vocational Rehabilitation, Columbia."),
    )
    reason = forms.CharField(label=_("Why this help?"), max_length=500, required=False)
    ask_again_on = DayField(label=_("Ask on this day what became of it"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "kind", "agency", "reason")

    def wanted(self) -> HelpWanted:
        return HelpWanted(**self.cleaned_data)


class OutcomeForm(PageForm):
    outcome = forms.ChoiceField(
        label=_("What became of it?"), choices=Outcome.choices, widget=forms.RadioSelect, required=False
    )
    note = forms.CharField(label=_("Note"), max_length=500, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "outcome")
