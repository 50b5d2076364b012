"""The form that pages use: its messages name the question and say what to do."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from peyser.rulebook.engine import Decision
from peyser.web.components.fields import MemorableDateField

CHOOSING = (forms.ChoiceField, forms.ModelChoiceField, MemorableDateField)
CHOOSE = _("Choose an answer for “%(question)s”.")
CONFIRM = _("Check the box “%(question)s” to go on.")
FILL_IN = _("Fill in “%(question)s”.")


class PageForm(forms.Form):
    """A form whose "required" messages name the field; a field's own message wins.

    `refused` holds what the rule book answered when it said no (see `answers.apply`). `questions_of_rules` names
    the question that a rule is about, so that its message stands there too: {"EMP-010": "position_to_fill"}.
    """

    refused: Decision | None = None
    questions_of_rules: Mapping[str, str] = {}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            plain = type(field).default_error_messages.get(
                "required", forms.Field.default_error_messages["required"]
            )
            if field.error_messages.get("required") == plain:
                field.error_messages["required"] = _ask_lazily(_wanted(field), field.label or name)


def _wanted(field: forms.Field) -> Any:
    if isinstance(field, forms.BooleanField):
        return CONFIRM
    return CHOOSE if isinstance(field, CHOOSING) else FILL_IN


def _ask(text: Any, question: Any) -> str:
    return str(text) % {"question": question}


_ask_lazily = lazy(_ask, str)
