"""Writing one batch of seasonal jobs: what is new, what differs, what the rule book refuses."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from peyser.accounts.actor import Actor
from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer
from peyser.exchange.actions.ledger import Ledger
from peyser.exchange.actions.record_employers import employers_for, lock_employers, save_new_employers
from peyser.exchange.disputed import Touched, as_entered, live_positions, touched_by
from peyser.exchange.examining import Examined, details_of, examine
from peyser.exchange.queries import Surroundings
from peyser.exchange.seasonal_jobs.differences import differences
from peyser.exchange.seasonal_jobs.mapping import SeasonalJob
from peyser.exchange.seasonal_jobs.row import Problem
from peyser.job_orders.actions.denial import note_denial
from peyser.job_orders.actions.keep_findings import cleared_in_many, keep_findings_of_many
from peyser.job_orders.models import JobOrder
from peyser.job_orders.screened import Key
from peyser.kernel.moment import Moment
from peyser.rulebook.engine import Decision, Mark

ORDER_SOURCE = "flc"
NONE_CLEARED: frozenset[Key] = frozenset()
Found = tuple[SeasonalJob, JobOrder | None, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Who imports, when, into which surroundings; `places`: state and county of each ZIP code in the batch."""

    actor: Actor
    moment: Moment
    around: Surroundings
    places: dict[str, tuple[str, str]]
    ledger: Ledger


@dataclass(slots=True)
class Entry:
    """A job with the order that it belongs to: one here already with what differs, or a new one."""

    job: SeasonalJob
    order: JobOrder | None
    changes: dict[str, Any]
    employer: Employer
    examined: Examined
    touched: Touched


def record_jobs(jobs: list[SeasonalJob], batch: Batch) -> None:
    """Add and change orders as the jobs say. The caller owns the transaction; nothing is ever deleted."""
    lock_employers(jobs)
    entries = _examined(_differing(jobs, batch), batch)
    allowed = [entry for entry in entries if entry.examined.decision.allowed]
    owners = [(entry.job, entry.employer) for entry in allowed]
    batch.ledger.employers_added += save_new_employers(owners, actor=batch.actor, moment=batch.moment)
    new = [entry for entry in allowed if entry.order is None]
    changed = [entry for entry in allowed if entry.order is not None and entry.changes]
    _add(new, batch)
    _change(changed, batch)
    keep_findings_of_many(_marks(new), moment=batch.moment, new=True)
    keep_findings_of_many(_marks(changed), moment=batch.moment)
    DecisionRecord.objects.bulk_create([_kept(entry, batch) for entry in entries])


def _differing(jobs: list[SeasonalJob], batch: Batch) -> list[Found]:
    """The jobs that are new or say something else than before; the rest is counted as same or rejected."""
    numbers = [job.case_number for job in jobs]
    rows = (
        JobOrder.objects.select_for_update(of=("self",))
        .select_related("employer")
        .defer("search")
        .filter(Q(source_number__in=numbers) | Q(number__in=numbers))
        .order_by("pk")
    )
    orders = {number: order for order in rows for number in (order.number, order.source_number)}
    found: list[Found] = []
    for job in jobs:
        order = orders.get(job.case_number)
        if order is None:
            found.append((job, None, {}))
        elif order.source != ORDER_SOURCE:
            reason = "an order of this number was entered by hand; it is left as it is"
            _reject(job, [Problem("case_number", reason, order.number)], batch)
        elif changes := differences(order, job):
            found.append((job, order, changes))
        else:
            batch.ledger.run.rows_same += 1
    return found


def _examined(found: list[Found], batch: Batch) -> list[Entry]:
    employers = employers_for(
        [job.employer for job, order, changes in found if order is None or "employer" in changes],
        actor=batch.actor,
        moment=batch.moment,
        around=batch.around,
        places=batch.places,
    )
    cleared = cleared_in_many([order.pk for _job, order, _changes in found if order is not None])
    here = [order.employer for _job, order, _changes in found if order is not None]
    live = live_positions([*employers.values(), *here])
    entries = []
    for job, order, changes in found:
        moved = order is None or "employer" in changes
        employer = employers[job.employer.key] if moved or order is None else order.employer
        known = cleared.get(order.pk, NONE_CLEARED) if order is not None else NONE_CLEARED
        touched = touched_by(
            live,
            job=job, order=order, changes=changes, employer=employer,
            onet_code=_onet_code(job, batch) if order is None else order.onet_code,
        )  # fmt: skip
        examined = examine(
            job, employer, actor=batch.actor, on=batch.moment.on, at_issue=touched.at_issue, cleared=known
        )
        entries.append(Entry(job, order, changes, employer, examined, touched))
        if not examined.decision.allowed:
            _refuse(entries[-1], batch)
    return entries


def _refuse(entry: Entry, batch: Batch) -> None:
    """Keep the row with its reason; an order that a labor dispute keeps out is noted on the employer's record."""
    _reject(entry.job, [_objection(entry.examined.decision)], batch)
    if entry.order is None and entry.touched.at_issue:
        note_denial(
            actor=batch.actor,
            employer=entry.employer,
            details=details_of(entry.job),
            moment=batch.moment,
            number=entry.job.case_number,
            repeated=False,
        )


def _objection(decision: Decision) -> Problem:
    """The rules that stop the order, why, and the exact words where a rule is about words."""
    ids = ", ".join(finding.rule_id for finding in decision.stopping)
    messages = [finding.message for finding in decision.stopping]
    words = [f"“{mark.words}”" for finding in decision.stopping for mark in finding.marks]
    return Problem("rule book", ids, " ".join([*words, *messages])[:200])


def _add(entries: list[Entry], batch: Batch) -> None:
    for entry in entries:
        entry.order = _new_order(entry, batch)
    JobOrder.objects.bulk_create([entry.order for entry in entries if entry.order is not None])
    batch.ledger.run.rows_added += len(entries)


def _new_order(entry: Entry, batch: Batch) -> JobOrder:
    job = entry.job
    return JobOrder(
        number=job.case_number,
        employer=entry.employer,
        office=batch.around.office_for(_worksite(job, batch)),
        onet_code=_onet_code(job, batch),
        close_reason=job.close_reason,
        received_at=batch.moment.at,
        entered_at=batch.moment.at,
        entered_by_id=batch.actor.user_id,
        source=ORDER_SOURCE,
        source_number=job.case_number,
        **job.published,
        **job.at_first,
        **as_entered(job.status, "", entry.touched.standing),
    )


def _onet_code(job: SeasonalJob, batch: Batch) -> str:
    return batch.around.occupations.get(str(job.published["title"]).casefold(), "")


def _marks(entries: list[Entry]) -> dict[int, tuple[Mark, ...]]:
    """What the screening found in each order. Set apart from the decision, so that cleared words stay cleared."""
    return {entry.order.pk: entry.examined.marks for entry in entries if entry.order is not None}


def _worksite(job: SeasonalJob, batch: Batch) -> tuple[str, str] | None:
    """State and county of the worksite, unless ZIP code and state contradict each other."""
    place = batch.places.get(job.published["worksite_zip"])
    return place if place is not None and place[0] == job.published["worksite_state"] else None


def _change(entries: list[Entry], batch: Batch) -> None:
    names: set[str] = set()
    for entry in entries:
        values = entry.changes | ({"employer": entry.employer} if "employer" in entry.changes else {})
        if entry.order is not None and entry.touched.entering:
            status = values.get("status", entry.order.status)
            hold_reason = values.get("hold_reason", entry.order.hold_reason)
            values |= as_entered(status, hold_reason, entry.touched.standing)
        for name, new in values.items():
            setattr(entry.order, name, new)
        names |= values.keys()
    if names:
        orders = [entry.order for entry in entries if entry.order is not None]
        JobOrder.objects.bulk_update(orders, fields=sorted(names), batch_size=100)
    batch.ledger.run.rows_changed += len(entries)


def _kept(entry: Entry, batch: Batch) -> DecisionRecord:
    """The answer of the rule book, as every other action keeps it."""
    order = entry.order
    return DecisionRecord(
        subject="job_order",
        about=f"case:{entry.job.case_number}" if order is None else f"job-order:{order.pk}",
        actor_id=batch.actor.user_id,
        on=batch.moment.on,
        decided_at=batch.moment.at,
        allowed=entry.examined.decision.allowed,
        facts=dataclasses.asdict(entry.examined.facts),
        rule_ids=list(entry.examined.decision.rule_ids),
    )


def _reject(job: SeasonalJob, problems: list[Problem], batch: Batch) -> None:
    batch.ledger.reject(job.row_number, key=job.case_number, problems=problems)
