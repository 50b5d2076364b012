"""The form of one service for several people, and the one that takes it back."""

import datetime as dt
import re
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from peyser.kernel.ssn import looks_like_ssn
from peyser.kernel.state_ids import normalise_state_id
from peyser.participation.actions.rosters import RosterGiven
from peyser.web.components.forms import PageForm
from peyser.web.staff.judged import judged
from peyser.web.staff.seekers.forms import ServiceForm

BETWEEN = re.compile(r"[\n\r,;]+")
NO_SSN = _("Take out the number that looks like a Social Security number. Use the State ID.")
ABOUT_PEOPLE = ("batch", "find", "state_ids")


class RosterForm(ServiceForm):
    """People by State ID, and one service for all. A number like a Social Security number is never shown again."""

    batch = forms.UUIDField(widget=forms.HiddenInput)
    find = forms.CharField(
        label=_("Find people"),
        max_length=120,
        required=False,
        help_text=_("Name, State ID, phone or e-mail."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    state_ids = forms.CharField(
        label=_("State IDs of the people"),
        required=False,
        widget=forms.Textarea,
        help_text=_("One on a line, or with commas. You can paste a list."),
    )

    def __init__(
        self, data: QueryDict | None, *, today: dt.date, roles: frozenset[str], people: str = ""
    ) -> None:
        self.numbers_left_out: set[str] = set()
        super().__init__(self._told(data) if data else None, today=today, roles=roles)
        self.initial.update({"batch": uuid4(), "state_ids": people})
        judged(self, "state_ids", "find")

    @property
    def service_fields(self) -> list[Any]:
        """What is asked about the service, without the people."""
        return [field for field in self if field.name not in ABOUT_PEOPLE]

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or self.cleaned_data
        for name in self.numbers_left_out:
            self.add_error(name, NO_SSN)
        return answers

    def roster(self) -> RosterGiven:
        """The list as the action wants it."""
        told = dict(self.cleaned_data)
        people = tuple(parts_of(told["state_ids"]))
        for name in ABOUT_PEOPLE:
            self.cleaned_data.pop(name)
        given = self.given()
        self.cleaned_data = told
        return RosterGiven(state_ids=people, service=given)

    def _told(self, data: QueryDict) -> QueryDict:
        """What was sent, with the people who were picked from the search, and without what nobody may see."""
        told = data.copy()
        typed = [*parts_of(data.get("state_ids", "")), *data.getlist("pick")]
        kept = [one for one in typed if normalise_state_id(one) or not looks_like_ssn(one)]
        told["state_ids"] = "\n".join(dict.fromkeys(kept))
        if len(kept) < len(typed):
            self.numbers_left_out.add("state_ids")
        line = data.get("find", "")
        if looks_like_ssn(line) and normalise_state_id(line) is None:
            told["find"] = ""
            self.numbers_left_out.add("find")
        return told


class UndoForm(PageForm):
    reason = forms.CharField(label=_("Why are these services taken back?"), max_length=200, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        judged(self, "reason")


def parts_of(text: str) -> list[str]:
    """The parts of a list that was typed or pasted."""
    return [part.strip() for part in BETWEEN.split(text) if part.strip()]
