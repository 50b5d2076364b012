"""What became of each row of the nightly files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.access.entrances import Entrance, entrance
from peyser.exchange.nightly_report import load_run, load_runs, rejected_rows
from peyser.exchange.permissions import NIGHTLY_ROLES
from peyser.web.components.answers import found
from peyser.web.components.csv_file import csv_file
from peyser.web.components.paging import page_of

LOADERS = Entrance(roles=NIGHTLY_ROLES)
SHOWN = 100


@entrance(LOADERS)
@require_safe
def runs(request: HttpRequest) -> HttpResponse:
    """List the loads, newest first."""
    page = page_of(request, load_runs())
    return render(request, "staff_loads/runs.jinja", {"page": page})


@entrance(LOADERS)
@require_safe
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the counts of one load and the first rows that were rejected."""
    one = found(lambda: load_run(pk))
    return render(request, "staff_loads/run.jinja", {"run": one, "rejected": rejected_rows(one)[:SHOWN]})


@entrance(LOADERS)
@require_safe
def rejected_file(request: HttpRequest, pk: int) -> HttpResponse:
    """All rejected rows of one load as a CSV file."""
    one = found(lambda: load_run(pk))
    header = [_("Row"), _("State ID"), _("Field"), _("Reason")]
    rows = rejected_rows(one).values_list("row_number", "key", "field", "reason")
    return csv_file(f"rejected-{one.source}-{one.pk}.csv", header, rows.iterator())
