"""The forms about an event."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from peyser.events.choices import Category, Kind, Mark, Repeat, TimeZone
from peyser.events.details import EventDetails
from peyser.events.models import Event, Registration
from peyser.offices.models import Office
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField, WholeNumberField

MOST_SEATS = 32_767
TIME = {"type": "time"}
SAME = (
    "kind", "category", "informational", "title", "title_es", "description", "description_es", "place",
    "online_address", "time_zone", "capacity", "registration_opens_on", "registration_closes_on", "waiting_list",
)  # fmt: skip


def time_field(**options: Any) -> forms.TimeField:
    return forms.TimeField(widget=forms.TimeInput(format="%H:%M", attrs=TIME), **options)


class EventForm(PageForm):
    """An event with its day, its hours and its seats."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    category = forms.ChoiceField(
        label=_("What the workshop is about"),
        choices=[("", _("No workshop")), *Category.choices],
        required=False,
        help_text=_("A workshop has one of these categories. It decides which service is recorded."),
    )
    informational = forms.BooleanField(
        label=_("Informational: people need no enrollment to attend"), required=False
    )
    title = forms.CharField(label=_("Title"), max_length=120)
    title_es = forms.CharField(label=_("Title in Spanish"), max_length=120, required=False)
    description = forms.CharField(
        label=_("What it is about"), max_length=5000, required=False, widget=forms.Textarea
    )
    description_es = forms.CharField(
        label=_("What it is about, in Spanish"), max_length=5000, required=False, widget=forms.Textarea
    )
    office = forms.ModelChoiceField(
        label=_("Job center"), queryset=Office.objects.none(), empty_label=_("- Select -")
    )
    place = forms.CharField(label=_("Room or address"), max_length=160, required=False)
    online_address = forms.CharField(
        label=_("Address of the online meeting"),
        max_length=300,
        required=False,
        help_text=_("Only people with a seat see it. Leave it empty for an event at the job center."),
    )
    on = DayField(label=_("Day"))
    begins = time_field(label=_("Begins"))
    ends = time_field(label=_("Ends"))
    ends_on = DayField(label=_("Last day"), required=False, help_text=_("Only when it takes several days."))
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=TimeZone.choices)
    capacity = WholeNumberField(label=_("Seats"), least=1, most=MOST_SEATS, required=False)
    waiting_list = forms.BooleanField(label=_("Keep a waiting list when it is full"), required=False)
    registration_opens_on = DayField(label=_("First day to sign up"), required=False)
    registration_closes_on = DayField(label=_("Last day to sign up"), required=False)

    def __init__(self, *args: Any, offices: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].queryset = offices  # type: ignore[attr-defined]

    def details(self) -> EventDetails:
        """What was answered; ask this of a valid form."""
        asked = self.cleaned_data
        zone = ZoneInfo(asked["time_zone"])
        return EventDetails(
            office_id=asked["office"].pk,
            starts_at=dt.datetime.combine(asked["on"], asked["begins"], zone),
            ends_at=dt.datetime.combine(asked["ends_on"] or asked["on"], asked["ends"], zone),
            **{name: asked[name] for name in SAME},
        )


class NewEventForm(EventForm):
    """A new event may repeat."""

    repeat = forms.ChoiceField(
        label=_("Repeats"), choices=[("", _("Only once")), *Repeat.choices], required=False
    )
    until = DayField(label=_("Repeats until"), required=False)

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or self.cleaned_data
        if answers.get("repeat") and answers.get("until") is None and "until" not in self.errors:
            self.add_error("until", _("Choose the day until which it repeats."))
        return answers


def blank(office_id: int | None) -> dict[str, Any]:
    """What a new event begins with."""
    return {"office": office_id, "time_zone": settings.PEYSER_TIME_ZONE, "waiting_list": True}


def answers_of(event: Event) -> dict[str, Any]:
    """The answers that stand in the form of an event."""
    begin, end = event.local_start, event.local_end
    return {name: getattr(event, name) for name in SAME} | {
        "office": event.office_id,
        "on": begin.date(),
        "begins": begin.time(),
        "ends": end.time(),
        "ends_on": end.date() if end.date() != begin.date() else None,
    }


class CancelForm(PageForm):
    """Why an event does not take place."""

    reason = forms.CharField(
        label=_("Why it is cancelled"),
        max_length=200,
        help_text=_("Everybody who signed up is told this."),
    )


class SignUpForm(PageForm):
    """Whom to give a seat."""

    state_id = forms.CharField(label=_("State ID of the person"), max_length=20)
    referred = forms.BooleanField(
        label=_("I refer this person; the service is credited to me"), required=False, initial=True
    )


class ReopenForm(PageForm):
    """Why attendance is recorded after its days, and until when that is open."""

    reason = forms.CharField(label=_("Why it was not recorded in time"), max_length=500)
    expires_on = DayField(label=_("Open until the day before"))


class TakeBackForm(PageForm):
    """Why a recorded attendance is taken back."""

    reason = forms.CharField(label=_("Why it is taken back"), max_length=200)


class AttendanceForm(PageForm):
    """One mark for each registration, under its number. Whether all have one is the action's matter."""

    def __init__(self, *args: Any, people: Iterable[Registration], **options: Any) -> None:
        super().__init__(*args, **options)
        for one in people:
            field = forms.ChoiceField(
                label=one.seeker.name, choices=Mark.choices, widget=forms.RadioSelect, required=False
            )
            self.fields[str(one.pk)] = field

    def marks(self) -> dict[int, str]:
        """The marks that were given, by registration."""
        return {int(name): mark for name, mark in self.cleaned_data.items() if mark}
