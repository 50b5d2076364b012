from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.offices.models import Office
from peyser.seekers.choices import BirthProof, DriverLicence, Education, Shift, VeteranStatus
from peyser.seekers.querysets import SeekerQuerySet


@tracked()
class Seeker(models.Model):
    """A person who looks for work. Known among staff by the State ID, never by the Social Security number."""

    state_id = models.CharField(_("State ID"), max_length=12, unique=True)
    user = models.OneToOneField(User, on_delete=models.PROTECT, null=True, related_name="+")
    given_name = models.CharField(_("first name"), max_length=80)
    family_name = models.CharField(_("last name"), max_length=80)
    born_on = models.DateField(_("date of birth"))
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    street = models.CharField(_("street address"), max_length=120, blank=True)
    city = models.CharField(_("city"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=2, blank=True)
    zip_code = models.CharField(_("ZIP code"), max_length=5)
    language = models.CharField(_("language"), max_length=5, default="en")
    channel = models.CharField(_("how to reach me"), max_length=10, choices=Channel, default=Channel.INBOX)
    home_office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    may_work_in_us = models.BooleanField(_("may work in the United States"), null=True)
    veteran_status = models.CharField(
        _("veteran status"), max_length=10, choices=VeteranStatus, default=VeteranStatus.NONE
    )
    education = models.PositiveSmallIntegerField(_("education"), choices=Education, null=True)
    driver_licence = models.CharField(
        _("driver license"), max_length=10, choices=DriverLicence, blank=True, default=""
    )
    travel_miles = models.PositiveSmallIntegerField(_("miles willing to travel"), null=True)
    would_relocate = models.BooleanField(_("would move for a job"), default=False)
    wage_wanted = models.DecimalField(_("wage wanted per hour"), max_digits=8, decimal_places=2, null=True)
    shift = models.CharField(_("shift"), max_length=10, choices=Shift, default=Shift.ANY)
    wants_full_time = models.BooleanField(_("wants full-time work"), null=True)
    available_from = models.DateField(_("available from"), null=True)
    is_active = models.BooleanField(_("looking for work"), default=True)
    registered_at = models.DateTimeField(_("registered"))
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    profile_completed_at = models.DateTimeField(_("profile completed"), null=True)
    updated_at = models.DateTimeField(_("updated"))

    objects = SeekerQuerySet.as_manager()

    class Meta:
        verbose_name = _("seeker")
        indexes = [
            GinIndex(
                OpClass(Upper("family_name"), "gin_trgm_ops"),
                OpClass(Upper("given_name"), "gin_trgm_ops"),
                name="seeker_name_trigram",
            ),
            models.Index(fields=["home_office", "family_name", "given_name"], name="seeker_by_office"),
            models.Index(fields=["born_on"], name="seeker_born_on"),
            models.Index(fields=["zip_code"], condition=models.Q(is_active=True), name="seeker_active_zip"),
        ]

    def __str__(self) -> str:
        return self.state_id

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


@tracked()
class Membership(models.Model):
    """The Membership or Welcome screens of a seeker: finished by the person, and the date of birth seen by staff.

    `seen_in` says in which document staff saw the date. With both done, the person is a member.
    """

    seeker = models.OneToOneField(Seeker, on_delete=models.CASCADE, related_name="membership")
    completed_at = models.DateTimeField(_("screens finished"), null=True)
    dob_verified_at = models.DateTimeField(_("date of birth verified"), null=True)
    dob_verified_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("verified by")
    )
    seen_in = models.CharField(_("seen in"), max_length=20, choices=BirthProof, blank=True)

    class Meta:
        verbose_name = _("membership")
        constraints = [
            models.CheckConstraint(
                name="membership_verified_by_somebody",
                condition=models.Q(dob_verified_at__isnull=True, dob_verified_by__isnull=True, seen_in="")
                | (
                    models.Q(dob_verified_at__isnull=False, dob_verified_by__isnull=False)
                    & ~models.Q(seen_in="")
                ),
            )
        ]

    def __str__(self) -> str:
        return "member" if self.is_complete else "not yet a member"

    @property
    def is_complete(self) -> bool:
        return self.completed_at is not None and self.dob_verified_at is not None


class SocialSecurityNumber(models.Model):
    """The number, sealed (AES-GCM), with a keyed hash that finds it again. Optional, apart, almost never read."""

    seeker = models.OneToOneField(Seeker, on_delete=models.CASCADE, related_name="ssn")
    sealed = models.BinaryField()
    key_id = models.CharField(max_length=8)
    finder = models.CharField(max_length=64)
    verified_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finder"], name="ssn_once")]

    def __str__(self) -> str:
        return "SSN on file"


@tracked()
class SeekerOccupation(models.Model):
    """An occupation that the seeker is coded to, suggested by the system or chosen, with months of experience."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="occupations")
    onet_code = models.CharField(_("occupation"), max_length=10)
    months = models.PositiveSmallIntegerField(_("months of experience"), default=0)
    confirmed = models.BooleanField(_("confirmed by the seeker"), default=False)

    class Meta:
        verbose_name = _("occupation")
        constraints = [models.UniqueConstraint(fields=["seeker", "onet_code"], name="seeker_occupation_once")]
        indexes = [models.Index(fields=["onet_code", "seeker"], name="seeker_by_occupation")]

    def __str__(self) -> str:
        return self.onet_code


@tracked()
class Resume(models.Model):
    """What an employer may read of the seeker once both agree."""

    seeker = models.OneToOneField(Seeker, on_delete=models.CASCADE, related_name="resume")
    headline = models.CharField(_("headline"), max_length=120, blank=True)
    summary = models.TextField(_("about you"), blank=True)
    skill_codes = ArrayField(models.CharField(max_length=40), default=list, verbose_name=_("skills"))
    licences = ArrayField(models.CharField(max_length=80), default=list, verbose_name=_("licenses"))
    languages = ArrayField(models.CharField(max_length=30), default=list, verbose_name=_("languages"))
    is_online = models.BooleanField(_("online"), default=False)
    completed_at = models.DateTimeField(_("completed"), null=True)
    updated_at = models.DateTimeField(_("updated"))

    class Meta:
        verbose_name = _("résumé")
        indexes = [GinIndex(fields=["skill_codes"], name="resume_skills")]

    def __str__(self) -> str:
        return self.headline


@tracked()
class WorkHistory(models.Model):
    """One job that the seeker held, as the seeker tells it."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="work_history")
    title = models.CharField(_("job title"), max_length=120)
    employer_name = models.CharField(_("employer"), max_length=120)
    began_on = models.DateField(_("from"))
    ended_on = models.DateField(_("until"), null=True)
    duties = models.TextField(_("what you did"), blank=True)

    class Meta:
        verbose_name = _("past job")
        constraints = [
            models.CheckConstraint(
                name="past_job_ends_after_it_began",
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gte=models.F("began_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Assistance(models.Model):
    """A record is open to another office than the person's own: why, since when, and until when.

    Opened by a member of staff, or (`staff` is None) by the person, who asked for a job that the office holds.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="assistances")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=200)
    began_on = models.DateField()
    ended_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["seeker", "office", "ended_on"], name="assistance_open")]

    def __str__(self) -> str:
        return f"{self.seeker_id} until {self.ended_on}"
