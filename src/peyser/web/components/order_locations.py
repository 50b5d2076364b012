"""Choosing one of the employer's locations as the worksite: its address takes the place of a typed one."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.employers.models import EmployerLocation
from peyser.web.components.forms import PageForm

OTHER = ("", _("Another place: I type the address below"))
WORKSITE = {"worksite_street": "street", "worksite_zip": "zip_code", "worksite_city": "city"}


class LocationQuestion(PageForm):
    """Which of the employer's locations is the worksite. Left out of the form where the employer has none."""

    location = forms.ChoiceField(
        label=_("One of the company’s locations"),
        required=False,
        help_text=_("Choose one, and its address is used instead of what stands below."),
    )

    def offer_locations(self, locations: Iterable[EmployerLocation]) -> None:
        """Offer these places; where one is chosen, no address has to be typed."""
        wanted = "location" in self.fields
        self.locations = {str(location.pk): location for location in locations} if wanted else {}
        if not self.locations:
            self.fields.pop("location", None)
            return
        asked = self.fields["location"]
        asked.choices = [OTHER, *((pk, str(one)) for pk, one in self.locations.items())]  # type: ignore[attr-defined]
        self.fields["worksite_zip"].required = not self.chosen_location()

    def chosen_location(self) -> EmployerLocation | None:
        """The place that was chosen, if it is one of the employer's."""
        asked = "location" in self.fields
        return self.locations.get(str(self["location"].value() or "")) if asked else None

    def city_of_worksite(self) -> str:
        """The city of the worksite; empty where a new ZIP code was typed beside the city that stood there."""
        moved = "worksite_zip" in self.changed_data and "worksite_city" not in self.changed_data
        kept: str = self.cleaned_data.get("worksite_city", "")
        return "" if moved and self.chosen_location() is None else kept

    def use_location(self) -> None:
        """Put the chosen place's address over what was typed; a fault in that does not count then."""
        chosen = self.chosen_location()
        if chosen is None:
            return
        for question, column in WORKSITE.items():
            if question in self.fields:
                self.cleaned_data[question] = getattr(chosen, column)
                self.errors.pop(question, None)
