"""The loads of nightly files for those who answer for the data."""

from django.db.models import QuerySet

from peyser.exchange.models import ImportRun, RejectedRow
from peyser.exchange.nightly.kinds import KINDS


def load_runs() -> QuerySet[ImportRun]:
    return ImportRun.objects.filter(source__in=list(KINDS)).order_by("-started_at", "-pk")


def load_run(pk: int) -> ImportRun:
    """Raises ImportRun.DoesNotExist."""
    return load_runs().get(pk=pk)


def rejected_rows(run: ImportRun) -> QuerySet[RejectedRow]:
    return RejectedRow.objects.filter(run=run).order_by("row_number", "field")
