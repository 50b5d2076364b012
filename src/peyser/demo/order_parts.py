"""The job orders that the demo state must have, whatever its size: every status, kind and reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from peyser.job_orders.choices import CloseReason, Duration, HoldReason, Kind, SpecialCategory, Status

ENTERED_BY_EMPLOYER, ENTERED_BY_STAFF, ENTERED_BY_COORDINATOR = "employer", "staff", "coordinator"
ALIEN_LABOR = f"{{{SpecialCategory.ALIEN_LABOR_CERTIFICATION}}}"
CONFIDENTIAL = {
    "show_employer_name": False, "application_methods": "{job_center}", "application_url": "",
    "application_email": "", "application_phone": "", "application_instructions": "Ask your job center.",
}  # fmt: skip

BELOW_MINIMUM = {"wage_min": "10.50", "wage_max": "10.50", "wage_unit": "hour", "wage_note": ""}


@dataclass(frozen=True, slots=True)
class OrderPart:
    """One order of the employer with this part. `days_ago`: when it was received; `changes`: columns that differ."""

    part: str
    soc: str
    status: str = Status.OPEN
    days_ago: int = 20
    entered_by: str = ENTERED_BY_EMPLOYER
    openings: int = 2
    hold_reason: str = ""
    close_reason: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)
    veterans_hold_days: int | None = None
    season_days: int | None = None


def _held(reason: str) -> OrderPart:
    return OrderPart("verified", "53-7064", Status.ON_HOLD, hold_reason=reason, days_ago=25)


ORDER_PARTS = (
    OrderPart("verified", "53-7065", openings=8, days_ago=40),
    OrderPart("verified", "53-7062", openings=6, days_ago=35),
    OrderPart("verified", "43-5071", openings=4, days_ago=30),
    OrderPart("verified", "53-7051", openings=3, days_ago=12),
    OrderPart("verified", "43-4051", openings=4, days_ago=28),
    OrderPart("verified", "53-3033", veterans_hold_days=4, days_ago=2),
    OrderPart("verified", "11-3071", Status.DRAFT, days_ago=1, openings=1),
    OrderPart("verified", "53-7062", Status.CLOSED, close_reason=CloseReason.FILLED, days_ago=160, openings=3),
    OrderPart("verified", "43-5071", Status.CLOSED, close_reason=CloseReason.EXPIRED, days_ago=220),
    OrderPart("verified", "43-4051", Status.CLOSED, close_reason=CloseReason.CANCELLED, days_ago=120),
    OrderPart("pending", "35-3031", days_ago=1, openings=3),
    OrderPart("late", "37-2011", days_ago=5),
    OrderPart("denied", "43-4051", Status.VOID, days_ago=300),
    OrderPart("inactive", "37-2012", Status.CLOSED, close_reason=CloseReason.EXPIRED, days_ago=400),
    OrderPart("discontinued", "47-2061", Status.CLOSED, close_reason=CloseReason.CANCELLED, days_ago=250),
    OrderPart("confidential", "53-7062", entered_by=ENTERED_BY_STAFF, days_ago=30, openings=6,
              changes=CONFIDENTIAL),
    OrderPart("verified", "37-2011", days_ago=1),
    OrderPart("dispute", "51-2092", days_ago=30, openings=4, changes={"dispute_at_worksite": True}),
    OrderPart("strike", "51-3022", days_ago=25),
    OrderPart("dispensary", "41-2011", days_ago=25),
    OrderPart("dispensary", "53-7065", days_ago=12),
    OrderPart("landscaper", "37-3011", days_ago=25),
    OrderPart("landscaper", "37-3013", days_ago=20),
    OrderPart("landscaper", "37-1012", days_ago=18),
    OrderPart("landscaper", "49-3053", days_ago=15, changes=BELOW_MINIMUM),
    _held(HoldReason.EMPLOYER_REQUEST),
    _held(HoldReason.ENOUGH_REFERRALS),
    OrderPart("farm", "45-2091", entered_by=ENTERED_BY_STAFF, days_ago=15,
              changes={"title": "AES Farm equipment operator", "special_categories": "{aes}"}),
    OrderPart("farm", "45-2092", entered_by=ENTERED_BY_COORDINATOR, days_ago=30, openings=12, season_days=200,
              changes={"title": "Farmworker, vegetables", "kind": Kind.H_2A, "duration": Duration.SEASONAL,
                       "special_categories": ALIEN_LABOR, "staff_screened": True,
                       "application_methods": "{job_center}", "min_education": None, "min_months": None}),
    OrderPart("landscaper", "37-3011", entered_by=ENTERED_BY_COORDINATOR, days_ago=30, openings=10, season_days=240,
              changes={"title": "Landscape laborer", "kind": Kind.H_2B, "duration": Duration.SEASONAL,
                       "special_categories": ALIEN_LABOR, "min_education": None, "min_months": None}),
    OrderPart("dispensary", "41-2031", Status.VOID, days_ago=50, changes={"federally_illegal_drug": True}),
)  # fmt: skip
