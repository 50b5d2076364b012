"""How long visitors waited, by center and day; as a page and as a CSV file."""

import datetime as dt

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.visits.waiting import DayOfWaiting, waiting_times
from peyser.web.components.answers import form_page
from peyser.web.components.csv_file import csv_file
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff_visits.forms import TimesForm

SHOWN, MOST = 7, 92


@staff_page
@require_safe
def times(request: StaffRequest) -> HttpResponse:
    """Show a week, or the days asked for; `?file=csv` saves them."""
    asked = request.GET if "first" in request.GET else None
    first, last = request.today - dt.timedelta(days=SHOWN - 1), request.today
    form = TimesForm(asked, initial={"first": first, "last": last})
    if form.is_valid():
        first, last = form.cleaned_data["first"], form.cleaned_data["last"]
        if not 0 <= (last - first).days <= MOST:
            form.add_error("last", _("Choose a last day within three months of the first."))
    days = [] if form.errors else waiting_times(request.actor, first=first, last=last)
    if request.GET.get("file") == "csv" and not form.errors:
        return _file(days)
    return form_page(
        request, "staff/visits/times.jinja", form, days=[(one, _minutes(one)) for one in days],
        query=request.GET.urlencode(),
    )  # fmt: skip


def _minutes(one: DayOfWaiting) -> tuple[str, str]:
    return _in_minutes(one.median), _in_minutes(one.p90)


def _in_minutes(wait: dt.timedelta | None) -> str:
    return "" if wait is None else str(round(wait.total_seconds() / 60))


def _file(days: list[DayOfWaiting]) -> HttpResponse:
    header = (
        _("Job center"), _("Day"), _("Visitors"), _("Left"), _("Half waited less than (minutes)"),
        _("Nine of ten waited less than (minutes)"),
    )  # fmt: skip
    rows = [(one.center, one.on.isoformat(), one.visitors, one.left, *_minutes(one)) for one in days]
    return csv_file("waiting-times.csv", header, rows)
