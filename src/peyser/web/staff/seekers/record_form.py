"""The form of one service on a person's record: the worker's own most used services first, then the whole list."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from peyser.participation.actions.services import ServiceGiven
from peyser.web.staff.seekers.forms import ServiceForm


class RecordForm(ServiceForm):
    """`often`: the codes to offer first. One choice there is enough; two different choices are asked about."""

    often = forms.ChoiceField(label=_("Your most used services"), required=False, widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None, *, often: list[str], **options: Any) -> None:
        super().__init__(_settled(data), **options)
        groups: Any = self.fields["code"].choices[1:]  # type: ignore[attr-defined]
        offered = {code: label for _heading, group in groups for code, label in group}
        known = [(code, offered[code]) for code in often if code in offered]
        self.fields["often"].choices = [*known, ("", _("Another one, from the list"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or self.cleaned_data
        if answers.pop("often", ""):
            self.add_error("code", _("Two services are chosen. Choose one: above, or from the list."))
        return answers

    def given(self) -> ServiceGiven:
        self.cleaned_data.pop("often", None)
        return super().given()


def _settled(data: QueryDict | None) -> QueryDict | None:
    """A service chosen above stands in the list, as long as no other one was chosen there."""
    often = data.get("often", "") if data else ""
    if data is None or not often or data.get("code", "") not in {"", often}:
        return data
    data = data.copy()
    data["code"], data["often"] = often, ""
    return data
