"""Every component in every state on one page: the place to look before you write a new one."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from peyser.access.entrances import PUBLIC, entrance
from peyser.rulebook.engine import Citation, Finding, Severity
from peyser.web.components.attributes import summary_errors
from peyser.web.gallery.forms import FILLED, EveryFieldForm

MOMENT = dt.datetime(2026, 11, 24, 15, 5, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """What the history macro asks of a change."""

    at: dt.datetime
    who: str
    action: str
    fields: tuple[tuple[str, object, object], ...]


CHANGES = (
    Change(
        MOMENT,
        "Ana Ruiz (Jefferson City)",
        "changed",
        (("Phone", None, "573-555-0123"), ("City", "Linn", "Eldon")),
    ),
    Change(MOMENT - dt.timedelta(days=3), "The seeker", "created", ()),
)
ROWS = (
    {"title": "Line cook", "place": "Columbia, MO", "wage": Decimal("18.50"), "status": ("Open", "success")},
    {"title": "Farmworker", "place": None, "wage": None, "status": ("On hold", "warning")},
)


def finding(severity: Severity, *, overridden: bool = False, decided_by: str | None = None) -> Finding:
    """Return a made-up finding of this severity."""
    return Finding(
        rule_id="REF-010",
        severity=severity,
        title="Labor dispute",
        message="This opening is at issue in a strike or lockout.",
        remedy="Do not refer. Place the order on hold.",
        citations=(Citation("wp-manual-2024", "Job Orders & Labor Disputes", "will not be referred"),),
        decided_by=decided_by,
        overridden=overridden,
    )


@entrance(PUBLIC)
def gallery(request: HttpRequest) -> HttpResponse:
    """Show the gallery; there is none outside the demonstration and development."""
    if not (settings.PEYSER_DEMO or settings.DEBUG):
        raise Http404
    return render(request, "gallery/gallery.jinja", _states())


def _states() -> dict[str, Any]:
    wrong = EveryFieldForm({}, prefix="wrong")
    filled = EveryFieldForm({f"filled-{name}": value for name, value in FILLED.items()}, prefix="filled")
    return {
        "empty_form": EveryFieldForm(prefix="empty"),
        "wrong_form": wrong,
        "filled_form": filled,
        "problems": summary_errors([wrong]),
        "stopped": (finding(Severity.WARN), finding(Severity.BLOCK)),
        "undecided": (finding(Severity.ESCALATE, decided_by="regional_manager"),),
        "settled": (finding(Severity.ESCALATE, decided_by="regional_manager", overridden=True),),
        "changes": CHANGES,
        "rows": ROWS,
        "moment": MOMENT,
        "later": MOMENT + dt.timedelta(hours=30),
    }
