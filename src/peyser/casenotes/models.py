from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.audit.history import tracked
from peyser.employers.models import Employer
from peyser.offices.models import Office
from peyser.seekers.models import Seeker


class Note(models.Model):
    """A case note. The day of the contact and the moment of entry are both kept; the text is never edited."""

    subject = models.CharField(_("subject"), max_length=120)
    text = models.TextField(_("note"))
    contact_on = models.DateField(_("day of contact"))
    entered_at = models.DateTimeField(_("entered"))
    author = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    automatic = models.BooleanField(_("written by the system"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.subject


@tracked()
class SeekerNote(Note):
    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("case note")
        indexes = [models.Index(fields=["seeker", "-contact_on"], name="seeker_note_by_day")]


@tracked()
class EmployerNote(Note):
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("case note")
        indexes = [models.Index(fields=["employer", "-contact_on"], name="employer_note_by_day")]
