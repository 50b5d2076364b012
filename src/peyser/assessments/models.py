from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.assessments.choices import Kind, TestKind
from peyser.audit.history import tracked
from peyser.seekers.models import Seeker


@tracked()
class Assessment(models.Model):
    """An assessment of a person: a part of the Initial Assessment, or the one by staff. One of each kind.

    `answers` holds the answer to each question by its key. `with_staff` says whether staff wrote it last.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    answers = models.JSONField(_("answers"), default=dict)
    summary = models.TextField(_("result"), blank=True)
    with_staff = models.BooleanField(_("with staff"))
    made_on = models.DateField(_("made"))
    changed_on = models.DateField(_("changed"))
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("assessment")
        constraints = [models.UniqueConstraint(fields=["seeker", "kind"], name="assessment_one_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.changed_on}"


@tracked()
class TestResult(models.Model):
    """The result of a knowledge, proficiency or clerical test that staff entered."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind of test"), max_length=12, choices=TestKind)
    name = models.CharField(_("test"), max_length=80)
    score = models.CharField(_("result"), max_length=40)
    taken_on = models.DateField(_("day of the test"))
    entered_at = models.DateTimeField(_("entered"))
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("test result")
        indexes = [models.Index(fields=["seeker", "-taken_on"], name="test_result_by_seeker")]

    def __str__(self) -> str:
        return f"{self.name}: {self.score}"


@tracked()
class TransitionMeeting(models.Model):
    """A meeting of the employment transition team (ETT) to which a person is asked, and whether they came."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(_("day of the meeting"))
    attended = models.BooleanField(_("attended ETT"), default=False)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("ETT meeting")
        constraints = [models.UniqueConstraint(fields=["seeker", "on"], name="transition_meeting_once")]

    def __str__(self) -> str:
        return f"ETT {self.on}"


class ToolLaunch(models.Model):
    """A person opened a registered tool outside Peyser. `tool` is its key in the registry."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    tool = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["seeker", "-at"], name="tool_launch_by_seeker")]

    def __str__(self) -> str:
        return f"{self.tool} {self.at:%Y-%m-%d %H:%M}"


class WorkKeysScore(models.Model):
    """A WorkKeys score as ACT sent it. Written by the nightly file alone."""

    seeker = models.ForeignKey(Seeker, on_delete=models.PROTECT, related_name="+")
    test = models.CharField(_("test"), max_length=40)
    level = models.CharField(_("level"), max_length=10)
    score = models.PositiveSmallIntegerField(_("score"), null=True)
    taken_on = models.DateField(_("day of the test"))

    class Meta:
        verbose_name = _("WorkKeys score")
        constraints = [
            models.UniqueConstraint(fields=["seeker", "test", "taken_on"], name="workkeys_score_once")
        ]

    def __str__(self) -> str:
        return f"{self.test} {self.level}"
