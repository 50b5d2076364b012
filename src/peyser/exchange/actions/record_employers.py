"""Finding the employers of a batch, and creating those that are not here yet."""

import dataclasses
import datetime as dt
from collections.abc import Iterable

from django.db.models import Q

from peyser.accounts.actor import Actor
from peyser.compliance.models import DecisionRecord
from peyser.employers.choices import AccessRight, AccountStatus
from peyser.employers.models import Employer, VerificationTicket
from peyser.exchange.queries import Surroundings, employers_by_source_key
from peyser.exchange.seasonal_jobs.mapping import SOURCE, PublishedEmployer, SeasonalJob, employer_key
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment
from peyser.rulebook.employer_account.facts import ValidationFacts
from peyser.rulebook.employer_account.rules import VALIDATION_RULES
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.parameters import value

VOUCHED_FOR = ValidationFacts(
    actor_is_support=False,
    call_returned=False,
    evidence_recorded=True,
    duplicate_fein=False,
    overdue=False,
    federal_job_order=True,
)
EVIDENCE = (
    "The U.S. Department of Labor published this employer's {program} job order on seasonaljobs.dol.gov:"
    " case {case}, status “{status}”."
)


def employers_for(
    published: Iterable[PublishedEmployer],
    *,
    actor: Actor,
    moment: Moment,
    around: Surroundings,
    places: dict[str, tuple[str, str]],
) -> dict[str, Employer]:
    """The employer of each key: imported before, else an account of the same name and place, else new.

    A new one is not saved yet, because the rule book may refuse its only order.
    """
    wanted = {employer.key: employer for employer in published}
    found = _known(wanted)
    for key, employer in wanted.items():
        if key not in found:
            found[key] = Employer(
                legal_name=employer.legal_name,
                city=employer.city,
                state=employer.state,
                zip_code=employer.zip_code,
                **_standing(moment),
                office=around.office_for(places.get(employer.zip_code)),
                is_agricultural=employer.agricultural,
                source=SOURCE,
                source_key=key,
                registered_at=moment.at,
                registered_by_id=actor.user_id,
                verified_at=moment.at,
                verified_by_id=actor.user_id,
            )
    return found


def lock_employers(jobs: Iterable[SeasonalJob]) -> None:
    """Lock the employers of the rows and of the orders that are here for them, before any order is locked.

    The steps of a labor dispute lock in this order too, so no order slips in beside them.
    """
    rows = list(jobs)
    numbers = [job.case_number for job in rows]
    ids = {employer.pk for employer in _known({job.employer.key: job.employer for job in rows}).values()}
    orders = JobOrder.objects.filter(Q(source_number__in=numbers) | Q(number__in=numbers))
    ids.update(orders.values_list("employer_id", flat=True))
    list(Employer.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk").values_list("pk"))


def _known(wanted: dict[str, PublishedEmployer]) -> dict[str, Employer]:
    found = employers_by_source_key(wanted)
    return found | _same_name_and_place({key: wanted[key] for key in wanted.keys() - found.keys()})


def _standing(moment: Moment) -> dict[str, str]:
    """Account status and access right as the rules of validation leave them for the employer of a federal order."""
    if vouched_for(moment).allowed:
        return {"status": AccountStatus.ACTIVE, "access_right": AccessRight.ENABLED}
    return {"status": AccountStatus.PENDING_VERIFICATION, "access_right": AccessRight.PENDING_VERIFICATION}


def vouched_for(moment: Moment) -> Decision:
    """What the rule book says of an account that rests on a published federal job order."""
    return decide(VALIDATION_RULES, VOUCHED_FOR, on=moment.on)


def save_new_employers(owners: list[tuple[SeasonalJob, Employer]], *, actor: Actor, moment: Moment) -> int:
    """Save those that have an accepted order, each with a closed verification that says what vouches for it.

    Returns how many were new. An employer imported before becomes agricultural with its first farm order.
    """
    first: dict[str, tuple[SeasonalJob, Employer]] = {}
    for job, employer in owners:
        if employer.pk is None:
            first.setdefault(str(employer.source_key), (job, employer))
    Employer.objects.bulk_create([employer for _job, employer in first.values()])
    VerificationTicket.objects.bulk_create(
        [_verification(job, employer, actor, moment) for job, employer in first.values()]
    )
    decision = vouched_for(moment)
    DecisionRecord.objects.bulk_create(
        [
            DecisionRecord(
                subject="employer_validation",
                about=f"employer:{employer.pk}",
                actor_id=actor.user_id,
                on=moment.on,
                decided_at=moment.at,
                allowed=decision.allowed,
                facts=dataclasses.asdict(VOUCHED_FOR),
                rule_ids=list(decision.rule_ids),
            )
            for _job, employer in first.values()
        ]
    )
    _mark_agricultural(owners)
    return len(first)


def _verification(job: SeasonalJob, employer: Employer, actor: Actor, moment: Moment) -> VerificationTicket:
    return VerificationTicket(
        employer=employer,
        status=VerificationTicket.Status.VALIDATED,
        opened_at=moment.at,
        due_at=moment.at + dt.timedelta(hours=value("verification_hours", on=moment.on)),
        opened_by_id=actor.user_id,
        by_staff=True,
        evidence=EVIDENCE.format(
            program="H-2A" if job.employer.agricultural else "H-2B",
            case=job.case_number,
            status=job.case_status or "not stated",
        ),
        closed_at=moment.at,
        closed_by_id=actor.user_id,
    )


def _mark_agricultural(owners: list[tuple[SeasonalJob, Employer]]) -> None:
    turned = {
        employer.pk
        for job, employer in owners
        if job.employer.agricultural and not employer.is_agricultural and employer.source == SOURCE
    }
    if turned:
        Employer.objects.filter(pk__in=turned).update(is_agricultural=True)


def _same_name_and_place(wanted: dict[str, PublishedEmployer]) -> dict[str, Employer]:
    """Accounts from another source, such as the employer's own registration; the oldest of several."""
    states = {employer.state for employer in wanted.values()}
    zips = {employer.zip_code for employer in wanted.values()}
    accounts = Employer.objects.filter(state__in=states, zip_code__in=zips).exclude(source=SOURCE)
    found: dict[str, Employer] = {}
    for account in accounts.order_by("pk"):
        key = employer_key(
            account.legal_name, state=account.state, zip_code=account.zip_code, city=account.city
        )
        if key in wanted:
            found.setdefault(key, account)
    return found
