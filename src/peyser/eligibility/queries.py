import datetime as dt

from django.db.models import Q, QuerySet

from peyser.eligibility.models import EligibilityFact


def in_force(on: dt.date) -> Q:
    """The rows whose proof holds on that day."""
    return Q(withdrawn_at__isnull=True, seen_on__lte=on) & (Q(expires_on__isnull=True) | Q(expires_on__gte=on))


def proven_on(*, seeker_id: int, on: dt.date) -> frozenset[str]:
    """The kinds of facts for which a proof is in force on that day."""
    rows = EligibilityFact.objects.filter(in_force(on), seeker=seeker_id)
    return frozenset(rows.values_list("kind", flat=True))


def facts_of(seeker_id: int) -> QuerySet[EligibilityFact]:
    """Everything recorded, the newest first, withdrawn rows too."""
    return (
        EligibilityFact.objects.filter(seeker=seeker_id)
        .select_related("recorded_by", "withdrawn_by")
        .order_by("-seen_on", "-pk")
    )
