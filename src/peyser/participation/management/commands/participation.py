"""`peyser participation`: bring the clock of everybody in step, or tell the reasoning for one person."""

from __future__ import annotations

import datetime as dt
import json
import time
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from peyser.kernel.moment import Moment
from peyser.participation.actions.plans import close_missed_plans
from peyser.participation.actions.recompute_all import BATCH, recompute_all
from peyser.participation.explain import Line, explain, standing
from peyser.participation.wording import line_in_words, name_in_words, standing_in_words
from peyser.seekers.models import Seeker


class Command(BaseCommand):
    help = "Recompute everybody's participations, or explain those of one person."

    def add_arguments(self, parser: ArgumentParser) -> None:
        deeds = parser.add_subparsers(dest="deed", required=True)
        every = deeds.add_parser("recompute", help="bring the participations of everybody in step")
        every.add_argument("--batch", type=int, default=BATCH, help="people in one transaction")
        one = deeds.add_parser("explain", help="the reasoning for one person, service by service")
        one.add_argument("state_id", help="the State ID of the person")
        one.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        moment = Moment(at=at, on=at.astimezone(ZoneInfo(settings.PEYSER_TIME_ZONE)).date())
        if options["deed"] == "recompute":
            self._recompute(moment, options["batch"])
        else:
            self._explain(moment.on, options["state_id"], as_json=options["json"])

    def _recompute(self, moment: Moment, batch: int) -> None:
        if batch < 1:
            raise CommandError("--batch must be at least 1.")
        began = time.monotonic()
        close_missed_plans(moment=moment)
        spans = periods = changed = 0
        for done in recompute_all(moment=moment, batch=batch):
            spans, periods = spans + done.spans, periods + done.periods
            changed += done.changed
            self.stdout.write(f"up to seeker {done.up_to:,}: {spans:,} services, {periods:,} participations")
        self.stdout.write(
            f"{periods:,} participations from {spans:,} services, {changed:,} records changed, "
            f"in {time.monotonic() - began:.1f} s"
        )

    def _explain(self, today: dt.date, state_id: str, *, as_json: bool) -> None:
        seeker_id = Seeker.objects.filter(state_id=state_id.upper()).values_list("pk", flat=True).first()
        if seeker_id is None:
            raise CommandError(f"Nobody has the State ID {state_id}.")
        lines = explain(seeker_id=seeker_id, today=today)
        now = standing(seeker_id=seeker_id, today=today)
        if as_json:
            answer = {"lines": [_as_json(line) for line in lines], "standing": asdict(now)}
            self.stdout.write(json.dumps(answer, default=str, indent=2))
            return
        for line in lines:
            self.stdout.write(f"{line.on}  {name_in_words(line):<28} {line_in_words(line)}")
        self.stdout.write(standing_in_words(now, today=today))


def _as_json(line: Line) -> dict[str, Any]:
    return asdict(line) | {"in_words": line_in_words(line)}
