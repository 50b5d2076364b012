"""Asking the rule book in the name of an action, and keeping its answer."""

import dataclasses
from collections.abc import Iterable
from typing import Any

from peyser.accounts.actor import Actor
from peyser.compliance.models import DecisionRecord
from peyser.compliance.queries import overridden_ids
from peyser.kernel.moment import Moment
from peyser.rulebook.engine import Decision, Rule, decide


class Refused(Exception):
    """The rule book says no. `decision.findings` say why, by which source, and what to do."""

    def __init__(self, decision: Decision, record: DecisionRecord | None = None) -> None:
        super().__init__(" ".join(finding.message for finding in decision.stopping))
        self.decision = decision
        self.record = record


def judge(
    rules: Iterable[Rule[Any]],
    facts: Any,
    *,
    subject: str,
    about: str,
    actor: Actor,
    moment: Moment,
    on: Any = None,
) -> tuple[Decision, DecisionRecord]:
    """Decide by the edition in force on the day of the act, `on` (default: today), and keep the answer.

    Call it inside the action's transaction; raise `Refused` outside of it, so that the record stays.
    """
    day = on or moment.on
    decision = decide(rules, facts, on=day, overrides=overridden_ids(about=about, on=day))
    record = DecisionRecord.objects.create(
        subject=subject,
        about=about,
        actor_id=actor.user_id,
        on=day,
        decided_at=moment.at,
        allowed=decision.allowed,
        facts=_plain(dataclasses.asdict(facts)),
        rule_ids=list(decision.rule_ids),
        overridden_ids=[f.rule_id for f in decision.findings if f.overridden],
    )
    return decision, record


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: sorted(value) if isinstance(value, frozenset) else value for key, value in facts.items()}
