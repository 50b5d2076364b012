from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.offices.models import Office
from peyser.participation.choices import Closure, Delivery, Exclusion, GapReason, Outcome
from peyser.seekers.models import Seeker


@tracked()
class Enrollment(models.Model):
    """A seeker in a program. Registered first; complete once a service that triggers participation is given."""

    class Status(models.TextChoices):
        REGISTERED = "registered", _("Registered, no service yet")
        COMPLETE = "complete", _("Active")
        EXITED = "exited", _("Exited")

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    program = models.CharField(_("program"), max_length=20)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.REGISTERED)
    reasons = ArrayField(models.CharField(max_length=30), default=list, verbose_name=_("reasons"))
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    case_manager = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("case manager")
    )
    registered_on = models.DateField(_("registered"))
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    completed_on = models.DateField(_("complete since"), null=True)
    requirements_met_on = models.DateField(_("requirements of the program met"), null=True)
    exited_on = models.DateField(_("exited"), null=True)
    closed_on = models.DateField(_("closed"), null=True)
    closure = models.CharField(_("why closed"), max_length=30, choices=Closure, blank=True, db_default="")
    outcome = models.CharField(_("outcome"), max_length=30, choices=Outcome, blank=True, db_default="")

    class Meta:
        verbose_name = _("enrollment")
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "program"],
                condition=models.Q(exited_on__isnull=True),
                name="enrollment_one_open_per_program",
            ),
            models.CheckConstraint(
                name="enrollment_complete_has_its_day",
                condition=models.Q(status="registered", completed_on__isnull=True)
                | (~models.Q(status="registered") & models.Q(completed_on__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["case_manager", "program"], name="enrollment_by_manager")]

    def __str__(self) -> str:
        return f"{self.program} since {self.registered_on}"


@tracked()
class Service(models.Model):
    """A service that a seeker received: coded, dated, credited."""

    class Origin(models.TextChoices):
        AUTOMATIC = "automatic", _("By the system")
        MANUAL = "manual", _("By staff")

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(_("service"), max_length=30)
    on = models.DateField(_("day given"))
    ends_on = models.DateField(_("last day, when it took several"), null=True)
    delivery = models.CharField(
        _("how it was given"), max_length=10, choices=Delivery, blank=True, db_default=""
    )
    origin = models.CharField(_("recorded"), max_length=10, choices=Origin)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    credited_to = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("credited to")
    )
    enrollment = models.ForeignKey(Enrollment, on_delete=models.PROTECT, null=True, related_name="services")
    about = models.CharField(max_length=80, blank=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    batch = models.UUIDField(_("recorded together with"), null=True)
    removed_at = models.DateTimeField(_("taken back at"), null=True)
    removed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    removal_reason = models.CharField(_("why it was taken back"), max_length=200, blank=True, db_default="")

    class Meta:
        verbose_name = _("service")
        indexes = [
            models.Index(fields=["seeker", "-on"], name="service_by_seeker"),
            models.Index(fields=["on", "code"], name="service_by_day"),
            models.Index(fields=["batch"], condition=models.Q(batch__isnull=False), name="service_by_batch"),
            models.Index(
                fields=["recorded_by", "-recorded_at"],
                condition=models.Q(origin="manual"),
                name="service_by_recorder",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["seeker", "code", "about"],
                condition=~models.Q(about=""),
                name="service_once_per_cause",
            ),
            models.CheckConstraint(
                name="service_days_in_order",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} on {self.on}"


@tracked()
class ServiceDetail(models.Model):
    """What a single kind of service asks for beyond its day: employer, training, sheet."""

    service = models.OneToOneField(Service, on_delete=models.PROTECT, related_name="detail")
    employer = models.CharField(_("employer"), max_length=120, blank=True)
    provider = models.CharField(_("provider of the training"), max_length=120, blank=True)
    training_began_on = models.DateField(_("first day of the training"), null=True)
    training_ends_on = models.DateField(_("last day of the training"), null=True)
    sheet_given = models.BooleanField(_("information sheet handed over"), default=False)

    class Meta:
        verbose_name = _("detail of a service")
        constraints = [
            models.CheckConstraint(
                name="training_days_in_order",
                condition=models.Q(training_ends_on__isnull=True)
                | models.Q(training_ends_on__gte=models.F("training_began_on")),
            )
        ]

    def __str__(self) -> str:
        return self.employer or self.provider


@tracked()
class LoginNumber(models.Model):
    """The number with which a person signs in to a test. Issued once, with the service; never given to another."""

    number = models.CharField(_("login number"), max_length=12, unique=True)
    service = models.OneToOneField(Service, on_delete=models.PROTECT, related_name="login")
    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("login number")

    def __str__(self) -> str:
        return self.number


@tracked()
class PlannedService(models.Model):
    """A service that is to be given on a day to come. While it waits it keeps the participation open."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        GIVEN = "given", _("Given")
        MISSED = "missed", _("Not given")
        CANCELLED = "cancelled", _("Cancelled")

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    enrollment = models.ForeignKey(Enrollment, on_delete=models.PROTECT, null=True, related_name="planned")
    code = models.CharField(_("service"), max_length=30)
    on = models.DateField(_("planned for"))
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    service = models.OneToOneField(Service, on_delete=models.PROTECT, null=True, related_name="plan")
    made_on = models.DateField(_("planned on"))
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField(null=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("planned service")
        constraints = [
            models.CheckConstraint(
                name="plan_not_before_made", condition=models.Q(on__gte=models.F("made_on"))
            ),
            models.CheckConstraint(
                name="plan_given_names_the_service",
                condition=~models.Q(status="given") | models.Q(service__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["seeker", "on"], name="plan_by_seeker"),
            models.Index(fields=["on"], condition=models.Q(status="planned"), name="plan_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.code} planned for {self.on}"


@tracked()
class PlannedGap(models.Model):
    """A pause in services that was agreed on, with its reason. It keeps the participation open while it lasts."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=20, choices=GapReason)
    note = models.TextField(_("what was agreed"), blank=True)
    began_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    extended_because = models.CharField(_("why it was extended"), max_length=200, blank=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    removed_at = models.DateTimeField(_("taken back at"), null=True)
    removal_reason = models.CharField(_("why it was taken back"), max_length=200, blank=True, db_default="")

    class Meta:
        verbose_name = _("planned gap")
        constraints = [
            models.CheckConstraint(
                name="gap_days_in_order", condition=models.Q(ends_on__gte=models.F("began_on"))
            )
        ]
        indexes = [models.Index(fields=["seeker", "began_on"], name="gap_by_seeker")]

    def __str__(self) -> str:
        return f"{self.began_on} to {self.ends_on}"


@tracked()
class Participation(models.Model):
    """A period of participation, as the services say. Written by the recomputation alone; see `periods`.

    `program` is empty where exit is common to the programs of the state. `exited_on` is the last day of service.
    `exclusion` belongs to the exit and is given by staff.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    program = models.CharField(_("program"), max_length=20, blank=True)
    started_on = models.DateField(_("participant since"))
    last_service_on = models.DateField(_("last service"))
    exited_on = models.DateField(_("exited"), null=True)
    exit_recorded_on = models.DateField(_("exit recorded"), null=True)
    exclusion = models.CharField(
        _("excluded from outcomes because"), max_length=2, choices=Exclusion, default=Exclusion.NONE
    )
    exclusion_proof = models.CharField(
        _("proof of the exclusion, and where it is"), max_length=200, blank=True, db_default=""
    )

    class Meta:
        verbose_name = _("participation")
        constraints = [
            models.UniqueConstraint(fields=["seeker", "program", "started_on"], name="participation_once"),
            models.UniqueConstraint(
                fields=["seeker", "program"],
                condition=models.Q(exited_on__isnull=True),
                name="participation_one_open",
            ),
            models.CheckConstraint(
                name="participation_exits_on_its_last_service",
                condition=models.Q(exited_on__isnull=True) | models.Q(exited_on=models.F("last_service_on")),
            ),
            models.CheckConstraint(
                name="participation_days_in_order",
                condition=models.Q(last_service_on__gte=models.F("started_on")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["last_service_on"],
                condition=models.Q(exited_on__isnull=True),
                name="participation_open",
            ),
            models.Index(fields=["exited_on"], name="participation_by_exit"),
        ]

    def __str__(self) -> str:
        return f"{self.started_on} to {self.exited_on or '…'}"


@tracked()
class Roster(models.Model):
    """One service of one day for a list of people, recorded at once. Its id is the `batch` of the services."""

    id = models.UUIDField(primary_key=True)
    code = models.CharField(_("service"), max_length=30)
    on = models.DateField(_("day given"))
    note = models.TextField(_("note"), blank=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(_("taken back at"), null=True)
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    undo_reason = models.CharField(_("why it was taken back"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("list of services")
        indexes = [models.Index(fields=["recorded_by", "-recorded_at"], name="roster_by_recorder")]

    def __str__(self) -> str:
        return f"{self.code} on {self.on}"


@tracked()
class RosterLine(models.Model):
    """One person of a list: the service, or the rules that refused it."""

    roster = models.ForeignKey(Roster, on_delete=models.PROTECT, related_name="lines")
    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    service = models.OneToOneField(Service, on_delete=models.PROTECT, null=True, related_name="roster_line")
    refused_by = ArrayField(models.CharField(max_length=20), default=list, verbose_name=_("refused by"))

    class Meta:
        verbose_name = _("person of a list")
        constraints = [
            models.UniqueConstraint(fields=["roster", "seeker"], name="roster_each_person_once"),
            models.CheckConstraint(
                name="roster_line_given_or_refused",
                condition=models.Q(service__isnull=False) | ~models.Q(refused_by=[]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seeker_id} of {self.roster_id}"
