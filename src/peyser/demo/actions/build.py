"""Building the demo state: staff, employers, job orders, then one chunk of seekers after the other."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pghistory
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.utils import translation

from peyser.demo.actions.case_desk import CaseDesk
from peyser.demo.actions.copy import (
    copy_rows,
    empty_everything,
    first_free_ids,
    prepare_transaction,
    set_sequences,
    without_indexes,
    without_triggers,
)
from peyser.demo.actions.delivered import delivered
from peyser.demo.actions.open_cases import open_cases
from peyser.demo.actions.open_events import open_events
from peyser.demo.actions.tend_clocks import fill_clocks, tend_clocks
from peyser.demo.calendar import Calendar
from peyser.demo.employers import found_firms
from peyser.demo.firms import Firm
from peyser.demo.lives import averages, dice_for, write_life
from peyser.demo.logins import PASSWORD
from peyser.demo.market import Market
from peyser.demo.names import name_book
from peyser.demo.orders import enter_orders
from peyser.demo.places import Map
from peyser.demo.plan import Plan
from peyser.demo.rows.tables import MODELS
from peyser.demo.sheet import Sheet
from peyser.demo.staff import Hiring, hire_staff
from peyser.demo.world import World
from peyser.kernel.moment import Moment
from peyser.rulebook.editions import MANUAL_2024
from peyser.seekers.models import Seeker

CHUNK = 5_000
OLDEST_CASE = dt.timedelta(days=95)
Report = Callable[[str], object]


class AlreadyFilled(Exception):
    """The database holds seekers already."""


@dataclass(frozen=True, slots=True)
class Built:
    """How many rows went into each table, by the model's name, and how long it took."""

    rows: dict[str, int]
    seconds: float

    @property
    def total(self) -> int:
        return sum(self.rows.values())


def build_demo(plan: Plan, *, replace: bool = False, report: Report = lambda text: None) -> Built:
    """Write the whole demo state in one transaction: a run that is killed leaves nothing behind.

    `replace` empties the database of people's records first, in the same transaction. Raises AlreadyFilled when
    there are seekers and `replace` is not given. Reference data and offices must be loaded.
    """
    began = time.monotonic()
    written: Counter[str] = Counter()
    with ExitStack() as stack:
        stack.enter_context(pghistory.context(source="demo"))
        stack.enter_context(translation.override(settings.LANGUAGE_CODE))
        stack.enter_context(transaction.atomic())
        prepare_transaction()
        if replace:
            empty_everything()
        elif Seeker.objects.exists():
            raise AlreadyFilled
        if plan.scale:
            stack.enter_context(without_indexes())
            stack.enter_context(without_triggers())
        firms: dict[str, Firm] = {}
        for done, sheet in _chunks(plan, firms):
            for kind, count in copy_rows(sheet.take()).items():
                written[MODELS[kind]._meta.label] += count
            spent = time.monotonic() - began
            report(f"{done}: {written.total():,} rows, {written.total() / spent:,.0f} rows per second")
        set_sequences()
        _tell_of_cases(plan, firms)
        _tend_clocks(plan, firms)
        connection.check_constraints()
        if plan.scale:
            report("building the indexes ...")
    # At scale the indexes are there only now.
    fill_clocks(_today(plan))
    return Built(dict(written), time.monotonic() - began)


def _tell_of_cases(plan: Plan, firms: dict[str, Firm]) -> None:
    """Cases and events, by the steps that staff take.

    They follow the manual of 2024; at scale there are none, since each step keeps its answers.
    """
    if not plan.scale and plan.today - OLDEST_CASE >= MANUAL_2024:
        desk = CaseDesk(firms, _calendar(plan), ZoneInfo(settings.PEYSER_TIME_ZONE))
        with delivered():
            open_cases(desk)
            open_events(desk)


def _tend_clocks(plan: Plan, firms: dict[str, Firm]) -> None:
    if not plan.scale:
        tend_clocks(CaseDesk(firms, _calendar(plan), ZoneInfo(settings.PEYSER_TIME_ZONE)))


def _today(plan: Plan) -> Moment:
    """Early in the morning: nothing of the day itself has happened."""
    at = dt.datetime.combine(plan.today, dt.time(1), tzinfo=ZoneInfo(settings.PEYSER_TIME_ZONE))
    return Moment(at=at, on=plan.today)


def _calendar(plan: Plan) -> Calendar:
    zone = ZoneInfo(settings.PEYSER_TIME_ZONE)
    return Calendar(today=plan.today, zone=zone, state=settings.PEYSER_STATE)


def _chunks(plan: Plan, firms: dict[str, Firm]) -> Iterator[tuple[str, Sheet]]:
    """The rows in order: (what they are in words, sheet to take them from). Fills `firms` by their parts."""
    sheet = Sheet(first_free_ids())
    calendar = _calendar(plan)
    names = name_book(plan)
    # The salt follows from the seed, so that equal plans give equal rows; one hash for all made-up people.
    password_hash = make_password(PASSWORD, salt=f"demo{plan.seed}")
    hiring = Hiring(plan=plan, names=names, calendar=calendar, sheet=sheet, password_hash=password_hash)
    roster = hire_staff(hiring, case_managers=plan.case_managers_per_center)
    yield "staff", sheet
    world = World(
        plan=plan,
        calendar=calendar,
        market=Market(),
        map=Map(),
        names=names,
        roster=roster,
        sheet=sheet,
        password_hash=password_hash,
        state=settings.PEYSER_STATE,
    )
    founded = found_firms(world)
    firms |= founded.by_part
    openings = enter_orders(world, founded)
    yield "employers and job orders", sheet
    dice = dice_for(plan)
    alone, enrolled = averages(plan.services_per_seeker)
    for number in range(plan.seekers):
        write_life(world, dice, number, openings, alone, enrolled)
        if (number + 1) % CHUNK == 0 or number + 1 == plan.seekers:
            yield f"{number + 1:,} of {plan.seekers:,} seekers", sheet
