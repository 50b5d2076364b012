"""The Job Order Short Form as a form: what the job center must know to call back and complete the order."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment, state_zone
from peyser.employers.models import EmployerLocation
from peyser.job_orders.choices import WageUnit
from peyser.reference.queries import place_of_zip
from peyser.web.components.fields import MoneyField, ZipField
from peyser.web.components.order_locations import LocationQuestion
from peyser.web.components.order_questions import FULL, PART, SELECT
from peyser.web.components.plain_fields import DayField, WholeNumberField


class ShortForm(LocationQuestion):
    """Few questions, none about what the work does not need. `by_staff` adds when the request came in; `locations`
    are the employer's places to choose the worksite from.
    """

    field_order = ("title", "openings", "location")

    title = forms.CharField(label=_("Job title"), max_length=150)
    openings = WholeNumberField(label=_("How many workers are needed"), initial=1, least=1, most=9999)
    worksite_zip = ZipField(label=_("ZIP code of the work"))
    worksite_street = forms.CharField(label=_("Street address of the work"), max_length=400, required=False)
    description = forms.CharField(
        label=_("What the worker does"), max_length=20000, required=False, widget=forms.Textarea
    )
    hours = forms.ChoiceField(
        label=_("Full or part time"),
        choices=[(FULL, _("Full time")), (PART, _("Part time"))],
        widget=forms.RadioSelect,
        initial=FULL,
    )
    wage_min = MoneyField(label=_("Pay from"), required=False)
    wage_unit = forms.ChoiceField(label=_("Pay is"), choices=[SELECT, *WageUnit.choices], required=False)
    starts_on = DayField(label=_("First day of work"), required=False)
    reach = forms.CharField(
        label=_("When and how the job center reaches you"),
        max_length=200,
        help_text=_("For example: “Dana Lee, 573-555-0142, mornings”."),
    )
    remarks = forms.CharField(
        label=_("What else we should know"), max_length=2000, required=False, widget=forms.Textarea
    )
    received_at = forms.DateTimeField(
        label=_("When the request reached you"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Leave it empty for now. A morning request is due today, a later one the next work day."),
    )

    def __init__(
        self,
        *args: Any,
        by_staff: bool = False,
        locations: Iterable[EmployerLocation] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.offer_locations(locations)
        if not by_staff:
            del self.fields["received_at"]
        else:
            self.fields["reach"].label = _("When and how we reach the employer")

    def clean_received_at(self) -> dt.datetime | None:
        """What was typed is the clock on the state's wall."""
        typed: dt.datetime | None = self.cleaned_data["received_at"]
        if typed is None:
            return None
        received_at = typed.replace(tzinfo=state_zone())
        if received_at > moment().at:
            raise forms.ValidationError(_("The request cannot have reached you in the future."))
        return received_at

    def clean(self) -> None:
        self.use_location()

    def as_sent(self) -> dict[str, Any]:
        """The arguments of `send_short_form` that come from the form."""
        given = self.cleaned_data
        names = ("title", "openings", "worksite_zip", "worksite_street", "description", "wage_min", "wage_unit")
        chosen = self.chosen_location()
        place = chosen or place_of_zip(given["worksite_zip"])
        answers = {name: given[name] for name in (*names, "starts_on")} | {
            "full_time": given["hours"] == FULL,
            "worksite_city": place.city if place else "",
            "worksite_state": place.state if place else "",
        }
        about = {name: given[name] for name in ("reach", "remarks")}
        return {"answers": answers, "received_at": given.get("received_at"), **about}
