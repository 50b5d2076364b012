"""Keeping what the screening found in the words of an order, for staff to look at."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from peyser.accounts.actor import Actor
from peyser.job_orders.actions.clearings import Clearings
from peyser.job_orders.choices import FindingState, FindingVerb
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.job_orders.screened import MOST_WORDS, Key, key_of
from peyser.kernel.moment import Moment
from peyser.rulebook.engine import Mark


def cleared_in(order: JobOrder) -> set[Key]:
    """The findings of the order that a person has cleared and whose words are still there."""
    return cleared_in_many([order.pk]).get(order.pk, set())


def cleared_in_many(order_ids: Collection[int]) -> dict[int, set[Key]]:
    """The same for many orders, those without any left out."""
    rows = ScreeningFinding.objects.filter(
        order__in=order_ids, ended_at__isnull=True, state=FindingState.CLEARED
    )
    found: dict[int, set[Key]] = defaultdict(set)
    for row in rows if order_ids else ():
        found[row.order_id].add(row.key)
    return found


def keep_findings(
    *, order: JobOrder, marks: tuple[Mark, ...], clearings: Clearings, actor: Actor, moment: Moment
) -> None:
    """Keep one row for each finding of the text as it is now; the caller owns the transaction and the lock.

    Words that stay keep their row and what was decided about them; words that are gone end it.
    """
    keep_findings_of_many({order.pk: marks}, moment=moment)
    reasons = {clearing.key: clearing.reason.strip() for clearing in clearings}
    if not reasons:
        return
    rows = ScreeningFinding.objects.filter(order=order, ended_at__isnull=True)
    cleared = [row for row in rows if row.key in reasons and row.state != FindingState.CLEARED]
    for row in cleared:
        row.state = FindingState.CLEARED
    ScreeningFinding.objects.bulk_update(cleared, ["state"])
    ScreeningDecision.objects.bulk_create(
        [
            ScreeningDecision(
                finding=row,
                verb=FindingVerb.CLEAR,
                reason=reasons[row.key],
                decided_by_id=actor.person_id,
                decided_at=moment.at,
            )
            for row in cleared
        ]
    )


def keep_findings_of_many(
    marks_by_order: Mapping[int, Iterable[Mark]], *, moment: Moment, new: bool = False
) -> None:
    """The same for many orders in three statements; with `new` nothing can be there before, so none is read."""
    there = {} if new else _live(marks_by_order)
    wanted = {(pk, key_of(mark)): mark for pk, marks in marks_by_order.items() for mark in marks}
    gone = [row.pk for place, row in there.items() if place not in wanted]
    if gone:
        ScreeningFinding.objects.filter(pk__in=gone).update(ended_at=moment.at)
    ScreeningFinding.objects.bulk_create(
        [_row(place[0], mark, moment) for place, mark in wanted.items() if place not in there]
    )


def _live(orders: Iterable[int]) -> dict[tuple[int, Key], ScreeningFinding]:
    rows = ScreeningFinding.objects.filter(order__in=list(orders), ended_at__isnull=True)
    return {(row.order_id, row.key): row for row in rows}


def _row(order_id: int, mark: Mark, moment: Moment) -> ScreeningFinding:
    pattern_id, field, folded = key_of(mark)
    return ScreeningFinding(
        order_id=order_id,
        pattern_id=pattern_id,
        category=mark.category,
        certain=mark.certain,
        field=field,
        words=mark.words[:MOST_WORDS],
        folded=folded,
        suggestion=mark.suggestion,
        found_at=moment.at,
    )
