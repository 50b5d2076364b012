from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.employers.choices import AcceptedHow, AccessRight, AccountStatus, CallResult, ContactStatus
from peyser.employers.querysets import EmployerQuerySet
from peyser.offices.models import Office


@tracked()
class Employer(models.Model):
    legal_name = models.CharField(_("legal name"), max_length=160)
    trade_name = models.CharField(_("doing business as"), max_length=160, blank=True)
    fein = models.CharField(_("federal employer number"), max_length=10, blank=True)
    naics = models.CharField(_("industry code"), max_length=6, blank=True)
    street = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("city"), max_length=60)
    state = models.CharField(_("state"), max_length=2)
    zip_code = models.CharField(_("ZIP code"), max_length=5, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    website = models.URLField(_("website"), blank=True)
    status = models.CharField(
        _("account status"), max_length=25, choices=AccountStatus, default=AccountStatus.PENDING_VERIFICATION
    )
    access_right = models.CharField(
        _("access right"), max_length=25, choices=AccessRight, default=AccessRight.PENDING_VERIFICATION
    )
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    is_agricultural = models.BooleanField(_("agricultural employer"), default=False)
    known_to_discriminate = models.BooleanField(_("known to discriminate"), default=False)
    source = models.CharField(_("source"), max_length=30, default="self")
    source_key = models.CharField(max_length=300, null=True, unique=True)  # noqa: DJ001 - unique when present
    registered_at = models.DateTimeField(_("registered"))
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    verified_at = models.DateTimeField(_("verified"), null=True)
    verified_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    objects = EmployerQuerySet.as_manager()

    class Meta:
        verbose_name = _("employer")
        constraints = [
            models.UniqueConstraint(
                fields=["fein"],
                condition=~models.Q(fein="") & ~models.Q(status="denied"),
                name="employer_fein_once",
            ),
            models.CheckConstraint(
                name="employer_enabled_only_when_active",
                condition=~models.Q(access_right="enabled") | models.Q(status="active"),
            ),
        ]
        indexes = [
            GinIndex(OpClass(Upper("legal_name"), "gin_trgm_ops"), name="employer_name_trigram"),
            models.Index(fields=["office", "legal_name"], name="employer_by_office"),
        ]

    def __str__(self) -> str:
        return self.legal_name

    @property
    def name(self) -> str:
        return self.trade_name or self.legal_name


@tracked()
class EmployerContact(models.Model):
    """A person who acts for the employer, within `privileges` (see `Privilege`). Removed, never deleted."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="contacts")
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(_("name"), max_length=120)
    title = models.CharField(_("job title"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    privileges = ArrayField(models.CharField(max_length=20), default=list)
    is_primary = models.BooleanField(_("main contact"), default=False)
    status = models.CharField(
        _("contact's status"),
        max_length=10,
        choices=ContactStatus,
        default=ContactStatus.ACTIVE,
        db_default=ContactStatus.ACTIVE,
    )

    class Meta:
        verbose_name = _("contact")
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=~models.Q(status="removed"), name="contact_of_one_employer"
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class EmployerLocation(models.Model):
    """A place where the employer has work. Ended, never deleted; of those in use one is the main place."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="locations")
    name = models.CharField(_("name"), max_length=80)
    street = models.CharField(_("street address"), max_length=200, blank=True)
    city = models.CharField(_("city"), max_length=60)
    state = models.CharField(_("state"), max_length=2)
    zip_code = models.CharField(_("ZIP code"), max_length=5)
    is_main = models.BooleanField(_("main location"), default=False)
    ended_on = models.DateField(_("not used any more since"), null=True)

    class Meta:
        verbose_name = _("location")
        constraints = [
            models.UniqueConstraint(
                "employer",
                Upper("name"),
                condition=models.Q(ended_on__isnull=True),
                name="location_name_once",
            ),
            models.UniqueConstraint(
                fields=["employer"],
                condition=models.Q(is_main=True, ended_on__isnull=True),
                name="one_main_location",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.address}"

    @property
    def address(self) -> str:
        """The address in one line."""
        return ", ".join(part for part in (self.street, self.city, f"{self.state} {self.zip_code}") if part)


class ContactInvitation(models.Model):
    """A link sent to a contact, who chooses a password with it. Only the newest one of a contact opens, and once."""

    SALT = "peyser.employers.invitation"  # of the signature in the link

    contact = models.ForeignKey(EmployerContact, on_delete=models.CASCADE, related_name="invitations")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"Invitation of contact {self.contact_id}"


class TermsAcceptance(models.Model):
    """Which edition of the terms of service was accepted, by whom, how and when. Never changed.

    `recorded_by` is the member of staff who read the terms out and wrote the employer's answer down.
    """

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="terms_acceptances")
    version = models.CharField(max_length=20)
    accepted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_name = models.CharField(max_length=120)
    accepted_at = models.DateTimeField()
    how = models.CharField(
        max_length=10, choices=AcceptedHow, default=AcceptedHow.ONLINE, db_default=AcceptedHow.ONLINE
    )
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.version} by {self.accepted_name}"


@tracked()
class VerificationTicket(models.Model):
    """Customer support's task to validate one employer. Late after `due_at` (48 hours, see the rule book)."""

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        VALIDATED = "validated", _("Validated")
        DENIED = "denied", _("Denied")

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="verification_tickets")
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.OPEN)
    opened_at = models.DateTimeField(_("opened"))
    due_at = models.DateTimeField(_("due"))
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    by_staff = models.BooleanField(_("account made by staff"), default=False)
    assigned_to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    evidence = models.TextField(_("evidence"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.TextField(_("reason"), blank=True)
    escalated_at = models.DateTimeField(_("lead of support told"), null=True)

    class Meta:
        verbose_name = _("verification")
        constraints = [
            models.UniqueConstraint(
                fields=["employer"], condition=models.Q(status="open"), name="verification_one_open"
            )
        ]
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(status="open"), name="verification_queue")
        ]

    def __str__(self) -> str:
        return f"Verification of employer {self.employer_id}"


class VerificationCall(models.Model):
    """One call about a verification: when, to or from which number, how it went. Never changed."""

    ticket = models.ForeignKey(VerificationTicket, on_delete=models.CASCADE, related_name="calls")
    called_at = models.DateTimeField()
    phone = models.CharField(max_length=20)
    result = models.CharField(max_length=20, choices=CallResult)
    note = models.TextField(blank=True)
    staff = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.get_result_display()} {self.called_at:%Y-%m-%d}"


@tracked()
class DiscriminationMark(models.Model):
    """That the agency knows an employer to discriminate: on what evidence, from when until when. Never deleted."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="discrimination_marks")
    evidence = models.TextField(_("evidence"))
    marked_at = models.DateTimeField(_("marked"))
    marked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(_("lifted"), null=True)
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    lifting_reason = models.TextField(_("why it was lifted"), blank=True)

    class Meta:
        verbose_name = _("mark of discrimination")
        constraints = [
            models.UniqueConstraint(
                fields=["employer"], condition=models.Q(lifted_at__isnull=True), name="one_mark_in_force"
            )
        ]

    def __str__(self) -> str:
        return f"Mark of employer {self.employer_id}"


class EmployerService(models.Model):
    """A service given to an employer, on the day it was given."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="services")
    code = models.CharField(max_length=30)
    on = models.DateField()
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    staff = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    about = models.CharField(_("about"), max_length=160, blank=True, default="", db_default="")

    def __str__(self) -> str:
        return f"{self.code} on {self.on}"


@tracked()
class FollowUp(models.Model):
    """A planned contact with an employer, to see whether more services are needed."""

    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="follow_ups")
    about = models.CharField(_("about"), max_length=160)
    due_on = models.DateField(_("due"))
    assigned_to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(_("done"), null=True)

    class Meta:
        verbose_name = _("follow-up")

    def __str__(self) -> str:
        return self.about
