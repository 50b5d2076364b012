"""Benefits, loads, papers and the like of the demo's orders: they follow from the order's number, no dice is thrown."""

from collections.abc import Sequence
from typing import Any

from peyser.demo.sheet import array
from peyser.job_orders.choices import Benefit, DocumentWanted, LiftOften, WorkPlace

BENEFITS = (
    (Benefit.HEALTH, Benefit.PAID_LEAVE, Benefit.RETIREMENT), (Benefit.HEALTH, Benefit.DENTAL_VISION, Benefit.HOLIDAYS),
    (), (Benefit.PAID_LEAVE,), (Benefit.HEALTH, Benefit.TRAINING), (),
)  # fmt: skip
PAPERS = (
    (DocumentWanted.RESUME,), (), (DocumentWanted.APPLICATION_FORM,),
    (DocumentWanted.RESUME, DocumentWanted.REFERENCES),
    (DocumentWanted.RESUME, DocumentWanted.COVER_LETTER),
)  # fmt: skip
LOADS = ((None, ""), (25, LiftOften.SOMETIMES), (None, ""), (50, LiftOften.SELDOM), (40, LiftOften.OFTEN))
DEMANDS = ("", "Standing and walking for most of the shift.", "", "Work outdoors in all seasons.", "")
TESTS = ("", "", "", "A short test of the work itself, the same for each person.", "", "", "")
EQUIPMENT = ("", "", "", "", "Own safety shoes.", "", "", "")
MOST_REFERRALS = 40


def conditions_of(order_id: int) -> dict[str, Any]:
    """The columns of one order."""
    load, often = _turn(LOADS, order_id)
    return {
        "benefits": array(_turn(BENEFITS, order_id)),
        "pay_by_experience": order_id % 4 == 0,
        "work_place": WorkPlace.PARTLY if order_id % 23 == 0 else WorkPlace.ON_SITE,
        "public_transport": order_id % 3 == 0,
        "lift_pounds": load,
        "lift_often": often,
        "physical_demands": _turn(DEMANDS, order_id),
        "own_equipment": _turn(EQUIPMENT, order_id),
        "tests_text": _turn(TESTS, order_id),
        "documents_wanted": array(_turn(PAPERS, order_id)),
        "max_referrals": MOST_REFERRALS if order_id % 9 == 0 else None,
    }


def _turn(values: Sequence[Any], order_id: int) -> Any:
    return values[order_id % len(values)]
