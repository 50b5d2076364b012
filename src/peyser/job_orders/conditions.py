"""What an order says of the job beside work, hours and pay. Where each question comes from: the README of the app."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from peyser.job_orders.choices import Benefit, DocumentWanted, LiftOften, WorkPlace


class Conditions(models.Model):
    """Columns of a job order: benefits, place, what the body must do, what to bring, what to send.

    `lift_pounds`: the heaviest load in pounds, None where nothing is lifted. `max_referrals`: after how many referrals
    the employer wants no more for now; None is no limit. It is for staff and the employer, never for applicants.
    """

    benefits = ArrayField(
        models.CharField(max_length=20, choices=Benefit), default=list, verbose_name=_("benefits")
    )
    pay_by_experience = models.BooleanField(_("pay depends on experience"), default=False, db_default=False)
    work_place = models.CharField(
        _("where the work can be done"),
        max_length=10,
        choices=WorkPlace,
        default=WorkPlace.ON_SITE,
        db_default=WorkPlace.ON_SITE,
    )
    public_transport = models.BooleanField(_("public transport"), default=False, db_default=False)
    lift_pounds = models.PositiveSmallIntegerField(_("heaviest load in pounds"), null=True)
    lift_often = models.CharField(
        _("how often it is lifted"), max_length=10, choices=LiftOften, blank=True, default="", db_default=""
    )
    physical_demands = models.TextField(_("physical demands"), blank=True, default="", db_default="")
    own_equipment = models.TextField(_("own tools or vehicle"), blank=True, default="", db_default="")
    tests_text = models.TextField(_("tests before hiring"), blank=True, default="", db_default="")
    documents_wanted = ArrayField(
        models.CharField(max_length=20, choices=DocumentWanted),
        default=list,
        verbose_name=_("what to send when you apply"),
    )
    max_referrals = models.PositiveSmallIntegerField(_("most referrals wanted"), null=True)

    class Meta:
        abstract = True
