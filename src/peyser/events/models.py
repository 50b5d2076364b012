import datetime as dt
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.events.choices import Category, EventStatus, Kind, RegistrationStatus, Repeat, TimeZone
from peyser.offices.models import Office
from peyser.participation.models import Service
from peyser.seekers.models import Seeker


@tracked()
class EventSeries(models.Model):
    """Events that were made together. Each is a record of its own and is changed by itself."""

    repeat = models.CharField(_("repeats"), max_length=10, choices=Repeat)
    until = models.DateField(_("until"))
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("series of events")

    def __str__(self) -> str:
        return f"{self.repeat} until {self.until}"


@tracked()
class Event(models.Model):
    """A workshop, job fair, hiring event, orientation or other gathering that a job center holds.

    `informational`: who attends needs no enrollment. `online_address` is told to those who have a seat. `capacity`
    is None where seats are not counted. `results` counts how often attendance was recorded, taken back included.
    """

    series = models.ForeignKey(EventSeries, on_delete=models.PROTECT, null=True, related_name="events")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    category = models.CharField(_("category"), max_length=20, choices=Category, blank=True)
    informational = models.BooleanField(_("informational, no enrollment needed"), default=False)
    title = models.CharField(_("title"), max_length=120)
    title_es = models.CharField(_("title in Spanish"), max_length=120, blank=True)
    description = models.TextField(_("what it is about"), blank=True)
    description_es = models.TextField(_("what it is about, in Spanish"), blank=True)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    place = models.CharField(_("room or address"), max_length=160, blank=True)
    online_address = models.URLField(_("address of the online meeting"), max_length=300, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=30, choices=TimeZone)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    capacity = models.PositiveSmallIntegerField(_("seats"), null=True)
    registration_opens_on = models.DateField(_("first day to sign up"), null=True)
    registration_closes_on = models.DateField(_("last day to sign up"), null=True)
    waiting_list = models.BooleanField(_("waiting list"), default=True)
    status = models.CharField(_("status"), max_length=10, choices=EventStatus, default=EventStatus.SCHEDULED)
    cancel_reason = models.CharField(_("why it was cancelled"), max_length=200, blank=True)
    results = models.PositiveSmallIntegerField(default=0)
    resulted_at = models.DateTimeField(_("attendance recorded"), null=True)
    resulted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(_("last changed"))
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("event")
        constraints = [
            models.CheckConstraint(
                name="event_ends_after_it_begins", condition=models.Q(ends_at__gt=models.F("starts_at"))
            ),
            models.CheckConstraint(
                name="event_workshop_has_a_category",
                condition=~models.Q(kind="workshop", category="")
                & (models.Q(kind="workshop") | models.Q(category="")),
            ),
            models.CheckConstraint(
                name="event_closed_is_resulted",
                condition=~models.Q(status="closed") | models.Q(resulted_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="event_by_start"),
            models.Index(fields=["office", "starts_at"], name="event_by_office"),
            models.Index(fields=["ends_at"], condition=models.Q(status="scheduled"), name="event_to_result"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_online(self) -> bool:
        return bool(self.online_address)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def local_start(self) -> dt.datetime:
        return self.starts_at.astimezone(self.zone)

    @property
    def local_end(self) -> dt.datetime:
        return self.ends_at.astimezone(self.zone)

    @property
    def on(self) -> dt.date:
        """The day on which it begins, where it takes place."""
        return self.local_start.date()

    @property
    def last_day(self) -> dt.date:
        return self.local_end.date()


@tracked()
class Registration(models.Model):
    """A person at an event: signed up, waiting, withdrawn, and in the end attended or not.

    One row for a person and an event. `waiting_order` is the place in the waiting list, lowest first. `referred_by`
    is the member of staff who gets the credit. `service` is what the attendance was recorded as.
    """

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="registrations")
    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(_("status"), max_length=10, choices=RegistrationStatus)
    waiting_order = models.PositiveIntegerField(_("place in the waiting list"), null=True)
    registered_at = models.DateTimeField(_("signed up"))
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    referred_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("referred by")
    )
    service = models.OneToOneField(Service, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("registration for an event")
        constraints = [
            models.UniqueConstraint(fields=["event", "seeker"], name="registration_once"),
            models.CheckConstraint(
                name="registration_waits_in_a_place",
                condition=models.Q(status="waiting", waiting_order__isnull=False)
                | (~models.Q(status="waiting") & models.Q(waiting_order__isnull=True)),
            ),
            models.CheckConstraint(
                name="registration_service_means_attended",
                condition=models.Q(service__isnull=True) | models.Q(status="attended"),
            ),
        ]
        indexes = [models.Index(fields=["seeker", "event"], name="registration_by_seeker")]

    def __str__(self) -> str:
        return f"{self.status} at event {self.event_id}"

    @property
    def has_seat(self) -> bool:
        return self.status in {
            RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED, RegistrationStatus.ABSENT,
        }  # fmt: skip
