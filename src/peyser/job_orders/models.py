from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.employers.models import Employer, EmployerContact
from peyser.job_orders.accepted_pay import AcceptedPay
from peyser.job_orders.choices import (
    AgriculturalKind,
    ApplicationMethod,
    CloseReason,
    Duration,
    FindingState,
    FindingVerb,
    HiringRequirement,
    HoldReason,
    Kind,
    MoveCause,
    Recruitment,
    ReferTo,
    SchoolTerm,
    SpecialCategory,
    Status,
    VoidReason,
    WageUnit,
)
from peyser.job_orders.conditions import Conditions
from peyser.job_orders.confidential_models import ConfidentialityRequest as ConfidentialityRequest
from peyser.job_orders.confidential_models import ContactLook as ContactLook
from peyser.job_orders.querysets import JobOrderQuerySet
from peyser.offices.models import Office
from peyser.seekers.choices import DriverLicence, Education, Shift
from peyser.seekers.models import Seeker

TEXT = SearchVector("title", weight="A", config="english") + SearchVector(
    "description", weight="B", config="english"
)


@tracked(exclude=["search"])
class JobOrder(Conditions, AcceptedPay):
    """An employer's request for workers: one order for one kind of opening at one worksite."""

    number = models.CharField(_("order number"), max_length=20, unique=True)
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="job_orders")
    contact = models.ForeignKey(EmployerContact, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    responsible = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("responsible staff")
    )
    kind = models.CharField(_("kind of order"), max_length=10, choices=Kind, default=Kind.REGULAR)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    hold_reason = models.CharField(_("why on hold"), max_length=30, choices=HoldReason, blank=True)
    close_reason = models.CharField(_("why closed"), max_length=30, choices=CloseReason, blank=True)
    void_reason = models.CharField(
        _("why void"), max_length=30, choices=VoidReason, blank=True, default="", db_default=""
    )

    title = models.CharField(_("job title"), max_length=150)
    onet_code = models.CharField(_("occupation"), max_length=10, blank=True)
    description = models.TextField(_("what the worker does"))
    openings = models.PositiveSmallIntegerField(_("number of openings"), default=1)
    special_categories = ArrayField(
        models.CharField(max_length=30, choices=SpecialCategory),
        default=list,
        verbose_name=_("special categories"),
    )

    agricultural_kind = models.CharField(
        _("kind of farm work"), max_length=20, choices=AgriculturalKind, blank=True, default="", db_default=""
    )

    worksite_street = models.CharField(_("worksite street"), max_length=400, blank=True)
    worksite_city = models.CharField(_("worksite city"), max_length=60)
    worksite_state = models.CharField(_("worksite state"), max_length=2)
    worksite_zip = models.CharField(_("worksite ZIP code"), max_length=5, blank=True)

    full_time = models.BooleanField(_("full time"), default=True)
    hours_per_week = models.DecimalField(_("hours per week"), max_digits=5, decimal_places=2, null=True)
    shift = models.CharField(_("shift"), max_length=10, choices=Shift, default=Shift.ANY)
    duration = models.CharField(_("duration"), max_length=10, choices=Duration, default=Duration.PERMANENT)
    starts_on = models.DateField(_("first day of work"), null=True)
    ends_on = models.DateField(_("last day of work"), null=True)
    wage_min = models.DecimalField(_("pay from"), max_digits=10, decimal_places=2, null=True)
    wage_max = models.DecimalField(_("pay to"), max_digits=10, decimal_places=2, null=True)
    wage_unit = models.CharField(_("pay is"), max_length=10, choices=WageUnit, blank=True)
    wage_note = models.TextField(_("about the pay"), blank=True)
    tipped = models.BooleanField(_("tips are part of the pay"), default=False, db_default=False)
    pieces_per_hour = models.DecimalField(_("pieces an hour"), max_digits=8, decimal_places=2, null=True)

    hours_per_day = models.DecimalField(_("hours a day"), max_digits=4, decimal_places=2, null=True)
    work_begins = models.TimeField(_("earliest time of work"), null=True)
    work_ends = models.TimeField(_("latest time of work"), null=True)
    in_school_hours = models.BooleanField(_("some work in school hours"), default=False, db_default=False)
    school_term = models.CharField(
        _("school term"), max_length=10, choices=SchoolTerm, blank=True, default="", db_default=""
    )

    min_education = models.PositiveSmallIntegerField(_("least education"), choices=Education, null=True)
    min_months = models.PositiveSmallIntegerField(_("months of experience needed"), null=True)
    min_age = models.PositiveSmallIntegerField(_("least age by law"), null=True)
    driver_licence = models.CharField(_("driver license"), max_length=10, choices=DriverLicence, blank=True)
    skill_codes = ArrayField(models.CharField(max_length=40), default=list, verbose_name=_("skills"))
    licences = ArrayField(models.CharField(max_length=80), default=list, verbose_name=_("licenses"))
    languages = ArrayField(models.CharField(max_length=30), default=list, verbose_name=_("languages"))
    hiring_requirements = ArrayField(
        models.CharField(max_length=30, choices=HiringRequirement),
        default=list,
        verbose_name=_("hiring requirements"),
    )
    requirements_text = models.TextField(_("other requirements"), blank=True)

    application_methods = ArrayField(
        models.CharField(max_length=20, choices=ApplicationMethod), default=list, verbose_name=_("how to apply")
    )
    application_instructions = models.TextField(_("instructions to apply"), blank=True)
    application_email = models.CharField(_("e-mail to apply"), max_length=254, blank=True)
    application_phone = models.CharField(_("phone to apply"), max_length=30, blank=True)
    application_url = models.CharField(_("website to apply"), max_length=300, blank=True)
    staff_screened = models.BooleanField(_("staff screen applicants"), default=False)

    labor_organization = models.CharField(
        _("labor organization that placed the order"), max_length=150, blank=True, default="", db_default=""
    )
    labor_organization_contact = models.CharField(
        _("how workers reach the labor organization"), max_length=300, blank=True, default="", db_default=""
    )
    refer_to = models.CharField(
        _("workers are sent to"), max_length=20, choices=ReferTo, blank=True, default="", db_default=""
    )
    union_checked_at = models.DateTimeField(_("labor organization asked"), null=True)
    union_checked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    show_employer_name = models.BooleanField(_("show the company name"), default=True)
    dispute_at_worksite = models.BooleanField(_("labor dispute at the worksite"), default=False)
    position_vacant_by_strike = models.BooleanField(_("vacant because of a strike"), default=False)
    position_vacant_by_lockout = models.BooleanField(_("vacant because of a lockout"), default=False)
    position_at_issue = models.BooleanField(_("otherwise at issue in the dispute"), default=False)

    federally_illegal_drug = models.BooleanField(_("drug that is illegal under federal law"), default=False)
    veterans_hold_until = models.DateField(_("kept for veterans until"), null=True)

    received_at = models.DateTimeField(_("received"))
    entry_due_at = models.DateTimeField(_("entry due"), null=True)
    entered_at = models.DateTimeField(_("entered"), null=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    late_entry_reason = models.CharField(
        _("why it was entered late"), max_length=200, blank=True, default="", db_default=""
    )
    open_on = models.DateField(_("open from"), null=True)
    last_day_on = models.DateField(_("last day to apply"), null=True)
    last_reviewed_on = models.DateField(_("last reviewed"), null=True)
    source = models.CharField(_("source"), max_length=30, default="employer")
    source_number = models.CharField(_("case number"), max_length=40, null=True, unique=True)  # noqa: DJ001
    search = models.GeneratedField(expression=TEXT, output_field=SearchVectorField(), db_persist=True)

    objects = JobOrderQuerySet.as_manager()

    class Meta:
        verbose_name = _("job order")
        constraints = [
            models.CheckConstraint(name="job_order_has_an_opening", condition=models.Q(openings__gte=1)),
            models.CheckConstraint(
                name="job_order_wage_in_order",
                condition=models.Q(wage_max__isnull=True)
                | models.Q(wage_min__isnull=True)
                | models.Q(wage_max__gte=models.F("wage_min")),
            ),
            models.CheckConstraint(
                name="job_order_hold_names_its_reason",
                condition=~models.Q(status="on_hold") | ~models.Q(hold_reason=""),
            ),
            models.CheckConstraint(
                name="job_order_open_has_its_day",
                condition=~models.Q(status="open") | models.Q(open_on__isnull=False),
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="job_order_words"),
            models.Index(fields=["worksite_zip"], condition=models.Q(status="open"), name="job_order_open_zip"),
            models.Index(
                fields=["-open_on", "-id"], condition=models.Q(status="open"), name="job_order_newest"
            ),
            models.Index(fields=["onet_code"], condition=models.Q(status="open"), name="job_order_open_onet"),
            models.Index(fields=["office", "status"], name="job_order_by_office"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def is_confidential(self) -> bool:
        """The employer asked that name, address and phone be kept from applicants."""
        return not self.show_employer_name

    @property
    def at_issue_in_dispute(self) -> bool:
        """The position is vacant by a strike or a lockout, or at issue in another way."""
        return self.position_vacant_by_strike or self.position_vacant_by_lockout or self.position_at_issue


class OpenedJob(models.Model):
    """A signed-in seeker opened the page of this job: kept for a time, to warn the person should it be a fraud.

    One row for each seeker and order. For the seeker and for the warning alone; no employer reads it.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="+")
    job_order = models.ForeignKey(JobOrder, on_delete=models.CASCADE, related_name="+")
    first_at = models.DateTimeField(_("first opened"))
    last_at = models.DateTimeField(_("last opened"))

    class Meta:
        verbose_name = _("opened job")
        constraints = [models.UniqueConstraint(fields=["seeker", "job_order"], name="opened_job_once")]
        indexes = [models.Index(fields=["last_at"], name="opened_job_last")]

    def __str__(self) -> str:
        return f"Job order {self.job_order_id} opened"


class DisputedPosition(models.Model):
    """What a labor dispute means for orders that come in while it lasts; the cases of disputes write it.

    An empty occupation or ZIP code stands for any. `reported`: the order waits for the regional manager; `notice`:
    not at issue, so each referral carries the notice; `at_issue`: the order cannot be entered.
    """

    class Stage(models.TextChoices):
        REPORTED = "reported", _("Reported")
        NOTICE = "notice", _("Notice with each referral")
        AT_ISSUE = "at_issue", _("At issue")

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="disputed_positions")
    stage = models.CharField(max_length=10, choices=Stage)
    onet_code = models.CharField(max_length=10, blank=True)
    worksite_zip = models.CharField(max_length=5, blank=True)
    about = models.CharField(max_length=80)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["employer"], condition=models.Q(ended_at__isnull=True), name="disputed_position_live"
            )
        ]

    def __str__(self) -> str:
        return f"{self.employer_id} {self.onet_code or '*'} {self.worksite_zip or '*'}: {self.stage}"


@tracked()
class OrderDraft(models.Model):
    """What is known of a draft beside its order's own columns; it goes when the order opens.

    `statements`: the sentences that were marked as true. `saved_parts`: the parts of the form that were saved.
    `handed_over`: the request reached the job center on the short form, and staff complete it; `reach` then says
    when and how to reach the employer, and `remarks` what else staff should know. `need`, `talked_on` and `talked_with`
    belong to a request for confidentiality.
    """

    order = models.OneToOneField(JobOrder, on_delete=models.CASCADE, related_name="draft")
    statements = ArrayField(models.CharField(max_length=40), default=list, verbose_name=_("statements"))
    saved_parts = ArrayField(models.CharField(max_length=20), default=list, verbose_name=_("parts saved"))
    copied_from = models.ForeignKey(JobOrder, on_delete=models.SET_NULL, null=True, related_name="+")
    handed_over = models.BooleanField(_("handed to the job center"), default=False)
    reach = models.CharField(_("when and how to reach you"), max_length=200, blank=True)
    need = models.TextField(_("why confidentiality is needed"), blank=True, default="", db_default="")
    talked_on = models.DateField(_("talked on"), null=True)
    talked_with = models.CharField(_("talked with"), max_length=120, blank=True, default="", db_default="")
    remarks = models.TextField(_("what else staff should know"), blank=True)
    saved_at = models.DateTimeField(_("last saved"))
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("draft of a job order")

    def __str__(self) -> str:
        return f"Draft {self.order_id}"


@tracked()
class OrderMove(models.Model):
    """An order came to another job center; that center is told until somebody there has seen it."""

    order = models.ForeignKey(JobOrder, on_delete=models.CASCADE, related_name="moves")
    from_office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    to_office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(_("how it came"), max_length=20, choices=MoveCause)
    reason = models.TextField(_("why"), blank=True)
    moved_at = models.DateTimeField(_("moved"))
    moved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    seen_at = models.DateTimeField(_("seen"), null=True)
    seen_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("move of a job order")
        indexes = [
            models.Index(
                fields=["to_office"], condition=models.Q(seen_at__isnull=True), name="order_move_not_seen"
            )
        ]

    def __str__(self) -> str:
        return f"Move {self.pk} of order {self.order_id}"


@tracked()
class OrderShare(models.Model):
    """Another center is asked to help to recruit for an order. The order, and its credit, stay where they are."""

    order = models.ForeignKey(JobOrder, on_delete=models.CASCADE, related_name="shares")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    activity = models.CharField(_("how to help"), max_length=20, choices=Recruitment)
    request = models.TextField(_("what is asked for"))
    shared_at = models.DateTimeField(_("shared"))
    shared_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(_("ended"), null=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("share of a job order")
        constraints = [
            models.UniqueConstraint(
                fields=["order", "office", "activity"],
                condition=models.Q(ended_at__isnull=True),
                name="order_share_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"Share {self.pk} of order {self.order_id}"


@tracked()
class ScreeningFinding(models.Model):
    """Words of an order's text that the rule book speaks about, for as long as they stand in that field.

    `folded`: the words in small letters without accents, by which the same finding is known again.
    """

    order = models.ForeignKey(JobOrder, on_delete=models.CASCADE, related_name="screening_findings")
    pattern_id = models.CharField(_("pattern"), max_length=20)
    category = models.CharField(_("category"), max_length=30)
    certain = models.BooleanField(_("certain"))
    field = models.CharField(_("field"), max_length=40)
    words = models.CharField(_("words"), max_length=200)
    folded = models.CharField(max_length=200)
    suggestion = models.TextField(_("suggestion"), blank=True)
    state = models.CharField(_("state"), max_length=20, choices=FindingState, default=FindingState.OPEN)
    found_at = models.DateTimeField(_("found"))
    ended_at = models.DateTimeField(_("words are gone since"), null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["order", "pattern_id", "field", "folded"],
                condition=models.Q(ended_at__isnull=True),
                name="screening_finding_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["order"],
                condition=models.Q(ended_at__isnull=True) & ~models.Q(state="cleared"),
                name="screening_finding_to_look_at",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pattern_id} in {self.field} of order {self.order_id}: {self.state}"

    @property
    def key(self) -> tuple[str, str, str]:
        """By what a new reading of the order knows this finding again."""
        return self.pattern_id, self.field, self.folded


class ScreeningDecision(models.Model):
    """What a person decided about a finding, and why. Never changed."""

    finding = models.ForeignKey(ScreeningFinding, on_delete=models.CASCADE, related_name="decisions")
    verb = models.CharField(max_length=20, choices=FindingVerb)
    reason = models.TextField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.verb} of finding {self.finding_id}"
