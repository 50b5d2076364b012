"""Who needs a Wagner-Peyser enrollment and has none: the work list, with the reasons that the manual names."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from peyser.eligibility.models import EligibilityFact
from peyser.eligibility.queries import in_force
from peyser.participation.models import Enrollment
from peyser.participation.queries import WAGNER_PEYSER, open_enrollment
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.enrollment.facts import EnrollmentNeedFacts
from peyser.rulebook.enrollment.need_rules import ENROLLMENT_NEED_RULES
from peyser.rulebook.enrollment.program_needs import TITLE_I, VETERANS
from peyser.rulebook.enrollment.proofs import KINDS
from peyser.seekers.models import Seeker

REASON_OF_KIND = {kind.key: kind.reason for kind in KINDS if kind.reason}
REASON_OF_PROGRAM = {**dict.fromkeys(TITLE_I, "wioa_title_i"), VETERANS: "veterans_program"}


@dataclass(frozen=True, slots=True)
class NeedsEnrollment:
    """A person of the list and what the rule book says of them on that day."""

    seeker: Seeker
    decision: Decision


def without_enrollment(*, office_ids: frozenset[int], statewide: bool, on: dt.date) -> QuerySet[Seeker]:
    """People of these offices who have no open Wagner-Peyser enrollment."""
    open_now = Enrollment.objects.filter(seeker=OuterRef("pk"), program=WAGNER_PEYSER, registered_on__lte=on)
    people = Seeker.objects.filter(~Exists(open_now.filter(Q(exited_on__isnull=True) | Q(exited_on__gte=on))))
    return people if statewide else people.filter(home_office__in=office_ids)


def needing_enrollment(
    *, office_ids: frozenset[int], statewide: bool, on: dt.date, asked_for_help: Iterable[int] = ()
) -> QuerySet[Seeker]:
    """Those among them whom a fact, another program, or a wish for help puts on the work list; oldest first.

    `asked_for_help` holds the numbers of people who asked staff for a referral.
    """
    facts = EligibilityFact.objects.filter(in_force(on), seeker=OuterRef("pk"), kind__in=REASON_OF_KIND)
    programs = _other_programs(on).filter(seeker=OuterRef("pk"))
    return (
        without_enrollment(office_ids=office_ids, statewide=statewide, on=on)
        .filter(Exists(facts) | Exists(programs) | Q(pk__in=list(asked_for_help)))
        .order_by("registered_at", "pk")
    )


def judged_needs(
    seekers: Iterable[Seeker], *, on: dt.date, asked_for_help: Iterable[int] = ()
) -> list[NeedsEnrollment]:
    """What the rule book says of each; people whom no rule of the day names are left out."""
    people = list(seekers)
    reasons = _reasons({one.pk for one in people}, on=on)
    asked = frozenset(asked_for_help)
    judged = [
        (one, _judged(reasons[one.pk] | ({"staff_assistance"} if one.pk in asked else set()), on))
        for one in people
    ]
    return [NeedsEnrollment(one, decision) for one, decision in judged if decision.findings]


def need_of(seeker_id: int, *, on: dt.date, asked_for_help: bool, identity_verification_only: bool) -> Decision:
    """What the rule book says of one person's missing enrollment on that day; without a finding none is missing."""
    reasons = _reasons({seeker_id}, on=on)[seeker_id] | ({"staff_assistance"} if asked_for_help else set())
    facts = EnrollmentNeedFacts(
        enrolled=open_enrollment(seeker_id=seeker_id, on=on) is not None,
        reasons=frozenset(reasons),
        identity_verification_only=identity_verification_only,
    )
    return decide(ENROLLMENT_NEED_RULES, facts, on=on)


def _judged(reasons: set[str], on: dt.date) -> Decision:
    facts = EnrollmentNeedFacts(enrolled=False, reasons=frozenset(reasons), identity_verification_only=False)
    return decide(ENROLLMENT_NEED_RULES, facts, on=on)


def _reasons(seeker_ids: set[int], *, on: dt.date) -> Mapping[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    facts = EligibilityFact.objects.filter(in_force(on), seeker__in=seeker_ids, kind__in=REASON_OF_KIND)
    for seeker_id, kind in facts.values_list("seeker_id", "kind"):
        found[seeker_id].add(REASON_OF_KIND[kind])
    for seeker_id, program in (
        _other_programs(on).filter(seeker__in=seeker_ids).values_list("seeker_id", "program")
    ):
        found[seeker_id].add(REASON_OF_PROGRAM[program])
    return found


def _other_programs(on: dt.date) -> QuerySet[Enrollment]:
    return Enrollment.objects.filter(
        program__in=REASON_OF_PROGRAM, registered_on__lte=on, exited_on__isnull=True, closed_on__isnull=True
    )
