"""An assessment as a form, for the person and for staff."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.assessments.choices import Answer, Kind
from peyser.assessments.models import Assessment
from peyser.assessments.questions import QUESTIONS
from peyser.web.components.forms import PageForm


class AssessmentForm(PageForm):
    """The questions of one kind of assessment, with the answers of before; staff may add what they found."""

    def __init__(
        self, *args: Any, kind: str, saved: Assessment | None, with_staff: bool = False, **options: Any
    ) -> None:
        before = {**saved.answers, "summary": saved.summary} if saved else {}
        super().__init__(*args, initial=before, **options)
        self.title = Kind(kind).label
        for key, question in QUESTIONS[Kind(kind)]:
            self.fields[key] = forms.ChoiceField(
                label=question, choices=Answer.choices, widget=forms.RadioSelect, required=False
            )
        if with_staff:
            self.fields["summary"] = forms.CharField(
                label=_("What the assessment found"), widget=forms.Textarea, required=False
            )

    def given(self) -> dict[str, Any]:
        """The answers and the result as the action takes them."""
        answers = dict(self.cleaned_data)
        return {"summary": answers.pop("summary", ""), "answers": answers}
