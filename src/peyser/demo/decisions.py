"""The answers of the rule book in the demo state, kept as the actions keep them."""

import json
from collections.abc import Mapping
from typing import Any

from peyser.demo.rows.casework import DecisionRecordRow
from peyser.demo.sheet import array
from peyser.demo.world import World
from peyser.rulebook.engine import Decision


def keep(
    world: World,
    subject: str,
    about: str,
    actor_id: int,
    day: int,
    minute: int,
    decision: Decision,
    facts: Mapping[str, Any],
) -> int:
    """Write one answer with its facts; returns its id."""
    record_id = world.sheet.next_id[DecisionRecordRow]()
    world.sheet.add(
        DecisionRecordRow(
            id=record_id,
            subject=subject,
            about=about,
            actor_id=actor_id,
            on=world.calendar.iso(day),
            decided_at=world.calendar.at(day, minute),
            allowed=decision.allowed,
            facts=json.dumps(facts, sort_keys=True),
            rule_ids=array(decision.rule_ids),
            overridden_ids=array([finding.rule_id for finding in decision.findings if finding.overridden]),
        )
    )
    return record_id
