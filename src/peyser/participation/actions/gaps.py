"""Planned gaps in services: a pause that was agreed on, with its reason, its limit and one extension."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.recompute import recompute
from peyser.participation.choices import GapReason
from peyser.participation.explain import standing
from peyser.participation.models import PlannedGap
from peyser.participation.tend import admitted, check_texts, locked
from peyser.rulebook.parameters import value
from peyser.rulebook.participation.facts import GapFacts
from peyser.rulebook.participation.plan_rules import GAP_RULES

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GapAgreed:
    """A gap as it was agreed on; both days belong to it."""

    reason: str
    began_on: dt.date
    ends_on: dt.date
    note: str = ""


def record_gap(*, actor: Actor, seeker_id: int, agreed: GapAgreed, moment: Moment) -> PlannedGap:
    """Record a planned gap; while it lasts the participation stays open.

    Raises PermissionDenied, BadInput (by field) or Refused.
    """
    admitted(actor, seeker_id, moment)
    _check(agreed)
    with transaction.atomic():
        seeker = locked(seeker_id)
        longest = value("planned_gap_days", on=moment.on)
        facts = GapFacts(
            **_within(seeker_id, agreed.began_on, moment),
            too_long=(agreed.ends_on - agreed.began_on).days + 1 > longest,
            touches_another=_touches(seeker_id, agreed.began_on, agreed.ends_on),
            reason_told=agreed.reason != GapReason.OTHER or bool(agreed.note.strip()),
            extending=False,
            extended_before=False,
        )
        decision, record = judge(
            GAP_RULES, facts, subject="gap", about=f"seeker:{seeker_id}", actor=actor, moment=moment
        )
        if decision.allowed:
            gap = PlannedGap.objects.create(
                seeker=seeker,
                reason=agreed.reason,
                note=agreed.note.strip(),
                began_on=agreed.began_on,
                ends_on=agreed.ends_on,
                recorded_at=moment.at,
                recorded_by_id=actor.user_id,
            )
            recompute(seeker_id=seeker_id, moment=moment)
            return gap
    raise Refused(decision, record)


def extend_gap(*, actor: Actor, gap_id: int, ends_on: dt.date, because: str, moment: Moment) -> PlannedGap:
    """Extend a gap, once, to a later last day. Raises PermissionDenied, BadInput (by field) or Refused."""
    seeker_id = _standing_gap(gap_id).seeker_id
    admitted(actor, seeker_id, moment)
    check_texts(PlannedGap, extended_because=because)
    with transaction.atomic():
        locked(seeker_id)
        gap = _standing_gap(gap_id)
        if ends_on <= gap.ends_on:
            raise BadInput({"ends_on": _("Choose a day after the last day of the gap.")})
        longest = value("planned_gap_extension_days", on=moment.on)
        facts = GapFacts(
            **_within(seeker_id, gap.began_on, moment),
            too_long=(ends_on - gap.ends_on).days > longest,
            touches_another=_touches(seeker_id, gap.began_on, ends_on, but=gap.pk),
            reason_told=bool(because.strip()),
            extending=True,
            extended_before=bool(gap.extended_because),
        )
        decision, record = judge(
            GAP_RULES, facts, subject="gap", about=f"seeker:{seeker_id}", actor=actor, moment=moment
        )
        if decision.allowed:
            gap.ends_on, gap.extended_because = ends_on, because.strip()
            gap.save(update_fields=["ends_on", "extended_because"])
            recompute(seeker_id=seeker_id, moment=moment)
            return gap
    raise Refused(decision, record)


def take_back_gap(*, actor: Actor, gap_id: int, reason: str, moment: Moment) -> PlannedGap:
    """Take a gap back, with the reason; the participation stands as if it had not been agreed on.

    Raises PermissionDenied or BadInput (field `removal_reason`).
    """
    seeker_id = _standing_gap(gap_id).seeker_id
    admitted(actor, seeker_id, moment)
    check_texts(PlannedGap, removal_reason=reason)
    if not reason.strip():
        raise BadInput({"removal_reason": _("Write why the gap is taken back.")})
    with transaction.atomic():
        locked(seeker_id)
        gap = _standing_gap(gap_id)
        gap.removed_at, gap.removal_reason = moment.at, reason.strip()
        gap.save(update_fields=["removed_at", "removal_reason"])
        recompute(seeker_id=seeker_id, moment=moment)
        return gap


def _standing_gap(gap_id: int) -> PlannedGap:
    """Raises PlannedGap.DoesNotExist for one that was taken back."""
    return PlannedGap.objects.get(pk=gap_id, removed_at__isnull=True)


def _check(agreed: GapAgreed) -> None:
    check_texts(PlannedGap, note=agreed.note)
    if agreed.reason not in GapReason.values:
        raise BadInput({"reason": _("Choose a reason from the list.")})
    if agreed.ends_on < agreed.began_on:
        raise BadInput({"ends_on": _("The last day cannot come before the first day.")})


def _within(seeker_id: int, began_on: dt.date, moment: Moment) -> dict[str, bool]:
    """Whether the person participates now, and the gap begins while that lasts."""
    now = standing(seeker_id=seeker_id, today=moment.on)
    begins = now.started_on is not None and now.started_on <= began_on
    return {
        "participating": now.is_open,
        "begins_in_time": begins and (now.exit_due_on is None or began_on < now.exit_due_on),
    }


def _touches(seeker_id: int, began_on: dt.date, ends_on: dt.date, *, but: int = 0) -> bool:
    others = PlannedGap.objects.filter(seeker=seeker_id, removed_at__isnull=True).exclude(pk=but)
    return others.filter(began_on__lte=ends_on + DAY, ends_on__gte=began_on - DAY).exists()
