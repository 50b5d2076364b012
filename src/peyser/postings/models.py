import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.employers.models import Employer
from peyser.offices.models import Office
from peyser.postings.choices import Status, ToldBy


@tracked()
class BulletinPosting(models.Model):
    """A notice of self-employed work on the board of one job center. No job order, no referral, no placement.

    It is on the board from `posted_on` up to the day before `comes_down_on`; no job has to run for that.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+", verbose_name=_("job center"))
    employer = models.ForeignKey(
        Employer, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("employer account")
    )
    firm = models.CharField(_("firm"), max_length=160)
    occupation = models.CharField(_("occupation"), max_length=150)
    duties = models.TextField(_("duties"))
    requirements = models.TextField(_("what is asked of the person"), blank=True)
    contact_name = models.CharField(_("contact"), max_length=120, blank=True)
    contact_phone = models.CharField(_("phone"), max_length=30, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_note = models.TextField(_("how to reach the firm"), blank=True)

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WAITING)
    entered_at = models.DateTimeField(_("entered"))
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    firm_told_by = models.CharField(_("the firm was told"), max_length=10, choices=ToldBy)
    firm_told_on = models.DateField(_("day the firm was told"))

    initials = models.CharField(_("initials"), max_length=5, blank=True)
    approved_at = models.DateTimeField(_("initialed"), null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    posted_on = models.DateField(_("posted"), null=True)
    comes_down_on = models.DateField(_("comes down"), null=True)
    taken_down_at = models.DateTimeField(_("taken down"), null=True)
    taken_down_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    taken_down_reason = models.CharField(_("why it was taken down"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("self-employment notice")
        constraints = [
            models.CheckConstraint(
                name="posting_posted_is_initialed_and_dated",
                condition=~models.Q(status="posted")
                | (
                    ~models.Q(initials="")
                    & models.Q(approved_by__isnull=False)
                    & models.Q(posted_on__isnull=False)
                    & models.Q(comes_down_on__gt=models.F("posted_on"))
                ),
            ),
        ]
        indexes = [models.Index(fields=["office", "status", "comes_down_on"], name="posting_by_office")]

    def __str__(self) -> str:
        return f"{self.occupation}, {self.firm}"

    def is_on_board(self, *, on: dt.date) -> bool:
        """Whether it may hang on the board that day."""
        if self.status != Status.POSTED or self.posted_on is None or self.comes_down_on is None:
            return False
        return self.posted_on <= on < self.comes_down_on

    def is_over(self, *, on: dt.date) -> bool:
        """Whether its days are over and nobody has yet said that the sheet is off the board."""
        return self.status == Status.POSTED and self.comes_down_on is not None and self.comes_down_on <= on
