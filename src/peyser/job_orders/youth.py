"""What the child labor laws say of an order, and of one person for an order."""

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

from peyser.job_orders.choices import AgriculturalKind, Kind, SchoolTerm, SpecialCategory
from peyser.job_orders.models import JobOrder
from peyser.kernel.ages import age_on
from peyser.rulebook.parameters import NoValueYet, value
from peyser.rulebook.youth.limits import Breach, YoungWork, breaches

if TYPE_CHECKING:
    from peyser.job_orders.facts import OrderDetails

PROGRAMS = frozenset({SpecialCategory.SUMMER_YOUTH, SpecialCategory.SUMMER_JOB_LEAGUE})
# Meat plants, shops and building sites are no farm work for these laws.
FARM_KINDS = frozenset({AgriculturalKind.HARVESTING, AgriculturalKind.FARM_LABOR})
SCHOOL_OUT: dict[str, bool] = {SchoolTerm.SCHOOL_OUT: True, SchoolTerm.IN_TERM: False}

# An order, entered or not yet.
Work: TypeAlias = "OrderDetails | JobOrder"


def is_youth_program(order: Work) -> bool:
    """Whether the order belongs to a program for young people."""
    return not PROGRAMS.isdisjoint(order.special_categories)


def is_youth_order(order: Work, *, on: dt.date) -> bool:
    """Whether the order says that it is open to workers under 18, by its least age or its program."""
    try:
        adult = value("youth_age_adult", on=on)
    except NoValueYet:
        return False
    return is_youth_program(order) if order.min_age is None else order.min_age < adult


def breaches_of_order(order: Work, *, on: dt.date) -> frozenset[Breach]:
    """What the law has against the youngest worker that the order names.

    A youth program's order without a least age is looked at for those who are nearly adults. An order that says
    nothing of age is not looked at: whether a person may do the work is judged with the referral.
    """
    if not is_youth_order(order, on=on):
        return frozenset()
    nearly_adult = value("youth_age_adult", on=on) - 1
    youngest = nearly_adult if order.min_age is None else order.min_age
    return breaches(young_work(order, on=on), age=youngest, on=on)


def breaches_for_person(order: JobOrder, *, born_on: dt.date, on: dt.date) -> frozenset[Breach]:
    """What the law has against this person, at the age of that day, doing this work."""
    return breaches(young_work(order, on=on), age=age_on(born_on, on), on=on)


def young_work(order: Work, *, on: dt.date) -> YoungWork:
    """The order as the limits look at it; work without a first day begins that day."""
    first = order.starts_on or on
    return YoungWork(
        onet_code=order.onet_code,
        title=order.title,
        farm=order.kind == Kind.H_2A or order.agricultural_kind in FARM_KINDS,
        hours_a_day=order.hours_per_day,
        hours_a_week=order.hours_per_week,
        begins=order.work_begins,
        ends=order.work_ends,
        in_school_hours=order.in_school_hours,
        school_out=SCHOOL_OUT.get(order.school_term),
        first_day=first,
        last_day=order.ends_on,
    )
