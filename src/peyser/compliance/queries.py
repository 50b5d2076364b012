import datetime as dt

from django.db.models import Count, QuerySet

from peyser.compliance.models import DecisionRecord, Override


def overridden_ids(*, about: str, on: dt.date) -> frozenset[str]:
    """The rules that a named role has settled for this record, for acts of that day."""
    found = Override.objects.filter(about=about, expires_on__gt=on)
    return frozenset(found.values_list("rule_id", flat=True))


def decisions_about(about: str) -> QuerySet[DecisionRecord]:
    """What the rule book answered about one record, newest first."""
    return DecisionRecord.objects.filter(about=about).select_related("actor").order_by("-decided_at", "-pk")


def refusals_by_rule() -> dict[str, int]:
    """How often each rule stood in an answer, for the page of the rule book."""
    rows = DecisionRecord.objects.raw(
        "select 1 as id, rule_id, count(*) as times"
        " from compliance_decisionrecord, unnest(rule_ids) as rule_id group by rule_id"
    )
    return {row.rule_id: row.times for row in rows}  # type: ignore[attr-defined]


def answers_by_subject() -> dict[str, int]:
    rows = DecisionRecord.objects.values("subject").annotate(times=Count("pk")).order_by("subject")
    return {row["subject"]: row["times"] for row in rows}


def overrides_about(about: str) -> QuerySet[Override]:
    """What named roles have settled for one record, newest first, whether still in force or not."""
    return Override.objects.filter(about=about).select_related("decided_by").order_by("-decided_at", "-pk")
