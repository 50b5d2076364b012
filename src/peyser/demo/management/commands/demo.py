import datetime as dt
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from peyser.access.clock import today
from peyser.demo.actions.build import AlreadyFilled, Built, build_demo
from peyser.demo.logins import demo_logins
from peyser.demo.plan import ORDERS_AT_SCALE, SEEKERS_AT_SCALE, SERVICES_PER_SEEKER, Plan, usual_orders
from peyser.kernel.state_ids import CAPACITY
from peyser.offices.models import Office
from peyser.reference.models import Occupation, ZipCode

USUAL_SEEKERS = 2000
MOST_SERVICES = 200
EARLIEST = dt.date(2022, 6, 1)  # two years before it, the manual of 2020 was in force
TEST = "peyser.config.settings.test"


class Command(BaseCommand):
    help = (
        "Fill an empty database with a made-up Missouri: staff of every role, employers, job orders, seekers."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--seekers", help=f"how many (default {USUAL_SEEKERS:,}; with --scale {SEEKERS_AT_SCALE:,})"
        )
        parser.add_argument("--seed", default="1", help="another number gives other people (default 1)")
        parser.add_argument(
            "--orders", help=f"how many (default: by the seekers; with --scale {ORDERS_AT_SCALE:,})"
        )
        parser.add_argument(
            "--services-per-seeker",
            default=str(SERVICES_PER_SEEKER),
            help=f"on average (default {SERVICES_PER_SEEKER})",
        )
        parser.add_argument("--today", help="the day on which all of it has happened, such as 2026-11-24")
        parser.add_argument(
            "--replace", action="store_true", help="first remove everything but reference data and offices"
        )
        parser.add_argument(
            "--scale",
            action="store_true",
            help="a whole state: without history and kept answers of the rule book",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.PEYSER_DEMO or os.environ.get("DJANGO_SETTINGS_MODULE") == TEST):
            raise CommandError(
                "The demo state is never written in production. Use peyser.config.settings.demo."
            )
        plan, self.talks = _plan(options), options["verbosity"] > 0
        if not (Office.objects.exists() and Occupation.objects.exists() and ZipCode.objects.exists()):
            call_command("reference", verbosity=0)
        try:
            built = build_demo(plan, replace=options["replace"], report=self._say)
        except AlreadyFilled as filled:
            raise CommandError(
                "The database holds seekers already. --replace removes all records first."
            ) from filled
        self._summarize(built)
        self._write_logins(Path(settings.DEMO_LOGINS_FILE))

    def _say(self, text: str) -> None:
        if self.talks:
            self.stdout.write(text)
            self.stdout.flush()

    def _summarize(self, built: Built) -> None:
        for name, count in sorted(built.rows.items()):
            self._say(f"{count:>12,}  {name}")
        rate = built.total / built.seconds
        self._say(f"{built.total:>12,}  rows in {built.seconds:.1f} s, {rate:,.0f} rows per second")

    def _write_logins(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{role} — {email} — {password}\n" for role, email, password in demo_logins()]
        file.write_text("".join(lines), encoding="utf-8")
        self._say(f"Demo logins: {file}")


def _plan(options: dict[str, Any]) -> Plan:
    """The sizes asked for. Raises CommandError, naming the option, for one that cannot be."""
    scale = bool(options["scale"])
    usual = SEEKERS_AT_SCALE if scale else USUAL_SEEKERS
    seekers = _whole("--seekers", options["seekers"], usual=usual, lowest=0, highest=CAPACITY - 1)
    orders = _whole(
        "--orders", options["orders"], usual=ORDERS_AT_SCALE if scale else usual_orders(seekers), lowest=0
    )
    return Plan(
        seekers=seekers,
        seed=_whole("--seed", options["seed"], usual=1),
        today=_day(options["today"]),
        orders=orders,
        services_per_seeker=_average(options["services_per_seeker"]),
        scale=scale,
    )


def _whole(name: str, given: Any, *, usual: int, lowest: int | None = None, highest: int | None = None) -> int:
    if given is None:
        return usual
    try:
        number = int(str(given).replace(",", "").replace("_", ""))
    except ValueError:
        raise CommandError(f"{name} must be a whole number, not {given!r}.") from None
    if lowest is not None and number < lowest:
        raise CommandError(f"{name} must be {lowest} or more, not {number}.")
    if highest is not None and number > highest:
        raise CommandError(f"{name} must be {highest:,} or less, not {number:,}.")
    return number


def _average(given: Any) -> float:
    try:
        number = float(given)
    except ValueError:
        raise CommandError(f"--services-per-seeker must be a number, not {given!r}.") from None
    if not 0 <= number <= MOST_SERVICES:
        raise CommandError(f"--services-per-seeker must be from 0 to {MOST_SERVICES}, not {given}.")
    return number


def _day(given: Any) -> dt.date:
    if given is None:
        return today()
    try:
        day = given if isinstance(given, dt.date) else dt.date.fromisoformat(str(given))
    except ValueError:
        raise CommandError(f"--today must be a day such as 2026-11-24, not {given!r}.") from None
    if not EARLIEST <= day <= today():
        raise CommandError(f"--today must be a day from {EARLIEST} to today, not {day}.")
    return day
