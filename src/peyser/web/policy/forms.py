from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.rulebook.catalog import SUBJECTS
from peyser.web.components.fields import MemorableDateField
from peyser.web.components.forms import PageForm
from peyser.web.environment import translate_message


class DayForm(PageForm):
    """The day whose rules a reader wants to see."""

    on = MemorableDateField(label=_("Show the rules of one day"), required=False)


class AnswersForm(DayForm):
    """The days of the acts whose answers are counted; both ends count."""

    since = MemorableDateField(label=_("Count answers from"), required=False)
    until = MemorableDateField(label=_("Count answers up to"), required=False)

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or {}
        since, until = asked.get("since"), asked.get("until")
        if since and until and until < since:
            self.add_error("until", _("Choose a last day that is not before the first day."))
        return asked


class BookForm(AnswersForm):
    """Which chapter, which day and which answers of the rule book a reader wants to see."""

    subject = forms.ChoiceField(label=_("Chapter"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chapters = [(subject.key, translate_message(subject.title)) for subject in SUBJECTS]
        self.fields["subject"].choices = [("", _("All chapters")), *chapters]  # type: ignore[attr-defined]


class LibraryForm(PageForm):
    """What a reader looks for in the library of issuances."""

    q = forms.CharField(label=_("Number or words"), required=False, max_length=120)
    on = MemorableDateField(label=_("In force on"), required=False)
    all = forms.BooleanField(label=_("Show rescinded ones too"), required=False)
