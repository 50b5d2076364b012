from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Role, Scope
from peyser.audit.history import tracked
from peyser.offices.models import LocalArea, Office, Region


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


@tracked(exclude=["password", "last_login"])
class User(AbstractBaseUser):
    """A person who signs in: a seeker, an employer's contact, or staff. Signs in by e-mail address."""

    email = models.EmailField(_("e-mail"), unique=True)
    given_name = models.CharField(_("first name"), max_length=80)
    family_name = models.CharField(_("last name"), max_length=80)
    language = models.CharField(_("language"), max_length=5, default="en")
    is_active = models.BooleanField(_("active"), default=True)
    joined_at = models.DateTimeField(_("joined"))

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once")]
        verbose_name = _("account")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@tracked()
class RoleAssignment(models.Model):
    """A role that a member of staff holds, where, and from when until when (exclusive)."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="role_assignments")
    role = models.CharField(_("role"), max_length=30, choices=Role)
    scope = models.CharField(_("scope"), max_length=10, choices=Scope)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, null=True, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    began_on = models.DateField(_("began"))
    ended_on = models.DateField(_("ended"), null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="role_scope_names_its_place",
                condition=models.Q(scope=Scope.OFFICE, office__isnull=False)
                | models.Q(scope=Scope.AREA, area__isnull=False)
                | models.Q(scope=Scope.REGION, region__isnull=False)
                | models.Q(scope=Scope.STATE),
            ),
            models.CheckConstraint(
                name="role_ends_after_it_began",
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gte=models.F("began_on")),
            ),
        ]
        verbose_name = _("role")

    def __str__(self) -> str:
        return f"{self.get_role_display()} ({self.get_scope_display()})"


class ApiToken(models.Model):
    """A key for the API. Only its hash is kept; the key itself is shown once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=80)
    key_hash = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40), default=list)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
