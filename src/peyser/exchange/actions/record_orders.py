"""Writing one batch of seasonal jobs: what is new, what differs, what the rule book refuses."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from peyser.accounts.actor import Actor
from peyser.compliance.models import DecisionRecord
from peyser.employers.models import Employer
from peyser.exchange.actions.ledger import Ledger
from peyser.exchange.actions.record_employers import employers_for, save_new_employers
from peyser.exchange.examining import examine
from peyser.exchange.queries import Surroundings
from peyser.exchange.seasonal_jobs.differences import differences
from peyser.exchange.seasonal_jobs.mapping import SeasonalJob
from peyser.exchange.seasonal_jobs.row import Problem
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment
from peyser.rulebook.engine import Decision
from peyser.rulebook.job_order.facts import JobOrderFacts

ORDER_SOURCE = "flc"
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
    decision: Decision
    facts: JobOrderFacts


def record_jobs(jobs: list[SeasonalJob], batch: Batch) -> None:
    """Add and change orders as the jobs say. The caller owns the transaction; nothing is ever deleted."""
    entries = _examined(_differing(jobs, batch), batch)
    allowed = [entry for entry in entries if entry.decision.allowed]
    owners = [(entry.job, entry.employer) for entry in allowed]
    batch.ledger.employers_added += save_new_employers(owners, actor=batch.actor, moment=batch.moment)
    _add([entry for entry in allowed if entry.order is None], batch)
    _change([entry for entry in allowed if entry.order is not None and entry.changes], batch)
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
    entries = []
    for job, order, changes in found:
        moved = order is None or "employer" in changes
        employer = employers[job.employer.key] if moved or order is None else order.employer
        decision, facts = examine(job, employer, actor=batch.actor, on=batch.moment.on)
        if not decision.allowed:
            ids = ", ".join(finding.rule_id for finding in decision.stopping)
            message = " ".join(finding.message for finding in decision.stopping)
            _reject(job, [Problem("rule book", ids, message[:200])], batch)
        entries.append(Entry(job, order, changes, employer, decision, facts))
    return entries


def _add(entries: list[Entry], batch: Batch) -> None:
    for entry in entries:
        entry.order = _new_order(entry, batch)
    JobOrder.objects.bulk_create([entry.order for entry in entries if entry.order is not None])
    batch.ledger.run.rows_added += len(entries)


def _new_order(entry: Entry, batch: Batch) -> JobOrder:
    job = entry.job
    title = str(job.published["title"])
    return JobOrder(
        number=job.case_number,
        employer=entry.employer,
        office=batch.around.office_for(_worksite(job, batch)),
        onet_code=batch.around.occupations.get(title.casefold(), ""),
        status=job.status,
        close_reason=job.close_reason,
        received_at=batch.moment.at,
        entered_at=batch.moment.at,
        entered_by_id=batch.actor.user_id,
        source=ORDER_SOURCE,
        source_number=job.case_number,
        **job.published,
        **job.at_first,
    )


def _worksite(job: SeasonalJob, batch: Batch) -> tuple[str, str] | None:
    """State and county of the worksite, unless ZIP code and state contradict each other."""
    place = batch.places.get(job.published["worksite_zip"])
    return place if place is not None and place[0] == job.published["worksite_state"] else None


def _change(entries: list[Entry], batch: Batch) -> None:
    names: set[str] = set()
    for entry in entries:
        values = entry.changes | ({"employer": entry.employer} if "employer" in entry.changes else {})
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
        allowed=entry.decision.allowed,
        facts=dataclasses.asdict(entry.facts),
        rule_ids=list(entry.decision.rule_ids),
    )


def _reject(job: SeasonalJob, problems: list[Problem], batch: Batch) -> None:
    batch.ledger.reject(job.row_number, key=job.case_number, problems=problems)
