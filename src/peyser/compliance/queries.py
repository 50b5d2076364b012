import datetime as dt
from dataclasses import dataclass

from django.db.models import DateTimeField, Q, QuerySet, Value

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Scope
from peyser.accounts.models import RoleAssignment
from peyser.accounts.permissions import READ_ONLY, serves_people
from peyser.compliance.models import DecisionRecord, IssuanceReading, Override
from peyser.offices.models import LocalArea
from peyser.rulebook.catalog import SUBJECTS
from peyser.rulebook.engine import Severity
from peyser.rulebook.issuances import Issuance, to_announce

# Equal answers of one day are counted first, so that each rule meets few rows.
_ANSWERS = """
with answer as (
    select subject, "on", rule_ids, overridden_ids, count(*) as times
    from compliance_decisionrecord where "on" between %(since)s and %(until)s
    group by subject, "on", rule_ids, overridden_ids
), edition as (
    select * from unnest(
        %(ids)s::text[], %(subjects)s::text[], %(stops)s::boolean[], %(begins)s::date[], %(ends)s::date[]
    ) as e(rule_id, subject, stops, begins, ends)
), met as (
    select edition.rule_id, edition.stops, answer.times,
        edition.rule_id = any(answer.rule_ids) as applied,
        edition.rule_id = any(answer.overridden_ids) as settled
    from edition join answer on answer."on" >= edition.begins and answer."on" < edition.ends
        and (answer.subject = edition.subject or edition.rule_id = any(answer.rule_ids))
)
select 1 as id, rule_id,
    coalesce(sum(times) filter (where not applied), 0)::bigint as passed,
    coalesce(sum(times) filter (where applied and stops and not settled), 0)::bigint as refused,
    coalesce(sum(times) filter (where applied and not stops), 0)::bigint as warned,
    coalesce(sum(times) filter (where settled), 0)::bigint as overridden
from met group by rule_id
"""


@dataclass(frozen=True, slots=True)
class RuleAnswers:
    """How a rule answered: it did not apply, it stopped the act, it gave a note, or a named role let the act pass."""

    passed: int = 0
    refused: int = 0
    warned: int = 0
    overridden: int = 0

    @property
    def asked(self) -> int:
        return self.passed + self.refused + self.warned + self.overridden


NEVER_ASKED = RuleAnswers()


def overridden_ids(*, about: str, on: dt.date) -> frozenset[str]:
    """The rules that a named role has settled for this record, for acts of that day."""
    found = Override.objects.filter(about=about, expires_on__gt=on)
    return frozenset(found.values_list("rule_id", flat=True))


def decisions_about(about: str) -> QuerySet[DecisionRecord]:
    """What the rule book answered about one record, newest first."""
    return DecisionRecord.objects.filter(about=about).select_related("actor").order_by("-decided_at", "-pk")


def answers_by_rule(*, since: dt.date | None = None, until: dt.date | None = None) -> dict[str, RuleAnswers]:
    """How each rule answered acts of the days from `since` to `until`, both included; one query.

    A rule was asked when the rules of its subject judged an act of a day on which it was in force.
    """
    editions = [(subject.key, rule) for subject in SUBJECTS for rule in subject.rules]
    rows = DecisionRecord.objects.raw(
        _ANSWERS,
        {
            "since": since or dt.date.min,
            "until": until or dt.date.max,
            "ids": [rule.id for _key, rule in editions],
            "subjects": [key for key, _rule in editions],
            "stops": [rule.severity is not Severity.WARN for _key, rule in editions],
            "begins": [rule.since for _key, rule in editions],
            "ends": [rule.until or dt.date.max for _key, rule in editions],
        },
    )
    return {
        row.rule_id: RuleAnswers(  # type: ignore[attr-defined]
            passed=row.passed,  # type: ignore[attr-defined]
            refused=row.refused,  # type: ignore[attr-defined]
            warned=row.warned,  # type: ignore[attr-defined]
            overridden=row.overridden,  # type: ignore[attr-defined]
        )
        for row in rows
    }


def overrides_about(about: str) -> QuerySet[Override]:
    """What named roles have settled for one record, newest first, whether still in force or not."""
    return Override.objects.filter(about=about).select_related("decided_by").order_by("-decided_at", "-pk")


@dataclass(frozen=True, slots=True)
class ToRead:
    """An issuance that a member of staff has to know, and when they said that they had read it."""

    issuance: Issuance
    read_at: dt.datetime | None


def issuances_to_know(actor: Actor, *, on: dt.date) -> list[ToRead]:
    """The issuances in force that day of which this member of staff is told, the newest first; one query.

    Statewide policy is for all who serve people; a local area's policy for those who work in the area.
    """
    if not serves_people(actor):
        return []
    own = IssuanceReading.objects.filter(reader=actor.user_id).annotate(kind=Value("read"))
    areas = LocalArea.objects.filter(offices__in=actor.office_ids).annotate(
        kind=Value("area"), at=Value(None, output_field=DateTimeField())
    )
    rows = own.values_list("kind", "issuance", "read_at").union(areas.values_list("kind", "code", "at"))
    known = {(kind, key): at for kind, key, at in rows}
    return [
        ToRead(one, known.get(("read", one.key)))
        for one in to_announce(on)
        if not one.areas or any(("area", code) in known for code in one.areas)
    ]


def staff_without_reading(actor: Actor, issuance: Issuance, *, on: dt.date) -> QuerySet[RoleAssignment]:
    """The staff of the actor's job centers who serve people and have not read it, by job center and name.

    Each person stands once for each center. A policy of one local area is asked of that area's centers alone.
    """
    found = (
        RoleAssignment.objects.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on), began_on__lte=on)
        .filter(scope=Scope.OFFICE, user__is_active=True)
        .exclude(role__in=READ_ONLY)
        .exclude(user__issuance_readings__issuance=issuance.key)
    )
    if not actor.statewide:
        found = found.filter(office__in=actor.office_ids)
    if issuance.areas:
        found = found.filter(office__area__code__in=issuance.areas)
    return (
        found.order_by("office__name", "user__family_name", "user__given_name", "user_id")
        .distinct("office__name", "user__family_name", "user__given_name", "user_id")
        .select_related("office", "user")
    )
