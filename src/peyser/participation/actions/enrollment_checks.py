"""What every enrollment asks of the form: a day within the rule book, a job center, a case manager who is there."""

import datetime as dt

from django.utils.translation import gettext as _

from peyser.accounts.models import RoleAssignment
from peyser.kernel.moment import Moment
from peyser.offices.models import Office
from peyser.rulebook.editions import MANUAL_2020


def wrong_choices(
    *, on: dt.date, office_id: int, case_manager_id: int | None, moment: Moment
) -> dict[str, str]:
    """What is wrong, by field; empty when nothing is. No case manager is no mistake: the rule book asks for one."""
    errors: dict[str, str] = {}
    if on > moment.on:
        errors["on"] = _("The day of enrollment cannot be in the future.")
    elif on < MANUAL_2020:
        errors["on"] = _("The rule book begins on February 28, 2020. Choose a later day.")
    if not Office.objects.filter(pk=office_id, kind=Office.Kind.JOB_CENTER).exists():
        errors["office"] = _("Choose a job center from the list.")
    staff = RoleAssignment.objects.filter(user=case_manager_id, user__is_active=True)
    if case_manager_id is not None and not staff.exists():
        errors["case_manager"] = _("Choose a case manager from the list.")
    return errors
