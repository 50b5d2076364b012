"""Reports for the own job centers, each as a page and as a file."""

import datetime as dt
from dataclasses import astuple
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from peyser.reporting.certification import services_by_quarter
from peyser.reporting.employers import employer_services_by_kind, employers_by_center
from peyser.rulebook.service.categories import category_on
from peyser.web.components.answers import form_page
from peyser.web.components.csv_file import csv_file
from peyser.web.components.wording import in_language
from peyser.web.staff.doors import StaffRequest, staff_page
from peyser.web.staff.reports.forms import DaysForm


@staff_page
@require_safe
def employers(request: StaffRequest) -> HttpResponse:
    """Show how each job center served employers on these days, and which services it gave them."""
    form = DaysForm(request.GET.dict(), today=request.today)
    days = form.days()
    kinds = employer_services_by_kind(request.actor, **days)
    context = {
        "days": days,
        "rows": employers_by_center(request.actor, today=request.today, **days),
        "kinds": [(one, in_language(one["name"], one["name_es"]) or one["code"]) for one in kinds],
        "headers": _employer_headers(),
    }
    return form_page(request, "staff/reports/employers.jinja", form, **context)


@staff_page
@require_safe
def employers_file(request: StaffRequest) -> HttpResponse:
    """The same counts as a CSV file."""
    days = DaysForm(request.GET.dict(), today=request.today).days()
    rows = employers_by_center(request.actor, today=request.today, **days)
    return csv_file("employers-by-center.csv", _employer_headers(), (astuple(row) for row in rows))


@staff_page
@require_safe
def services(request: StaffRequest) -> HttpResponse:
    """Show the services of each job center by quarter and kind."""
    form = DaysForm(request.GET.dict(), today=request.today)
    rows = services_by_quarter(request.actor, **form.days())
    listed = [{**row, "quarter": quarter_name(row["quarter"]), "kind": _kind(row)} for row in rows]
    return form_page(request, "staff/reports/services.jinja", form, days=form.days(), rows=listed)


@staff_page
@require_safe
def services_file(request: StaffRequest) -> HttpResponse:
    """The same counts as a CSV file."""
    days = DaysForm(request.GET.dict(), today=request.today).days()
    header = [
        _("Job center"), _("Quarter"), _("Kind of service"), _("Services"), _("People"), _("Participants"),
    ]  # fmt: skip
    rows = (
        (row["office_name"], quarter_name(row["quarter"]), _kind(row), *(row[key] for key in COUNTS))
        for row in services_by_quarter(request.actor, **days)
    )
    return csv_file("services-by-quarter.csv", header, rows)


COUNTS = ("services", "people", "participants")


def quarter_name(first_day: dt.date) -> str:
    """Return "2026 Q2" for April 1, 2026."""
    return f"{first_day.year} Q{(first_day.month + 2) // 3}"


def _kind(row: dict[str, Any]) -> str:
    kind = category_on(row["category"], on=row["quarter"])
    return _(kind.title) if kind else row["category"] or _("Not in the catalog")


def _employer_headers() -> list[str]:
    return [
        _("Job center"), _("Employers served"), _("Services"), _("Orders"), _("Openings"), _("Entered late"),
        _("Referrals"), _("Placements"), _("Follow-ups due"), _("Late or not done"),
    ]  # fmt: skip
