"""A named role settles a rule that escalates, for one act, with a reason and an end."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.audit.fits import misfits
from peyser.compliance.models import Override
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.engine import Severity


def override_rule(
    *, actor: Actor, rule_id: str, about: str, reason: str, expires_on: dt.date, moment: Moment
) -> Override:
    """Let one act pass a rule that escalates. Only the role that the rule names may, and never past a block.

    Raises PermissionDenied, or BadInput (fields `rule_id`, `reason`, `expires_on`).
    """
    rule = next((r for r in ALL_RULES if r.id == rule_id and r.in_force(moment.on)), None)
    if rule is None or rule.severity is not Severity.ESCALATE:
        raise BadInput({"rule_id": _("This rule is not one that a person may settle.")})
    if not actor.has_role(str(rule.decided_by)):
        raise PermissionDenied
    if not reason.strip():
        raise BadInput({"reason": _("Say why this act may go on.")})
    if errors := misfits(Override, {"reason": reason, "about": about}):
        raise BadInput(errors)
    if expires_on <= moment.on:
        raise BadInput({"expires_on": _("Choose a day after today.")})
    return Override.objects.create(
        rule_id=rule_id,
        about=about,
        reason=reason.strip(),
        decided_by_id=actor.person_id,
        decided_at=moment.at,
        expires_on=expires_on,
    )
