"""Reads a job order as a second reviewer: marks words, says what the manual says, decides nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial

from peyser.rulebook.screening.patterns import Certainty, Pattern
from peyser.screening.ages import age_findings, youngest, youngest_named, youth_age
from peyser.screening.findings import Finding
from peyser.screening.matcher import Match, matcher
from peyser.screening.order_text import EMPLOYER_NAME, OrderText
from peyser.screening.pay import pay_findings

ENOUGH_WEAK = 2


def screen(order: OrderText, *, on: dt.date | None = None) -> tuple[Finding, ...]:
    """The findings of one order: by field, then by place; the same order always gives the same findings.

    `on`: the day by whose edition of the policy it is read; None is the newest edition.
    """
    texts = order.texts()
    age, named = youngest(order), youngest_named(order, on=on)
    found: list[Finding] = []
    weak: list[Finding] = []
    for name, text in texts.items():
        for match in matcher().matches(text, wanted=partial(_speaks, field=name, age=age, named=named, on=on)):
            (weak if match.pattern.weak else found).append(_finding(match, name, text))
    if len({finding.words.lower() for finding in weak}) >= ENOUGH_WEAK:
        found.extend(weak)
    order_of = {name: number for number, name in enumerate(texts)}
    kept = sorted(_strongest(found), key=lambda f: (order_of[f.field], f.start, f.pattern_id))
    return (*kept, *age_findings(order, on=on), *pay_findings(order, on=on))


def _speaks(pattern: Pattern, *, field: str, age: int | None, named: int | None, on: dt.date | None) -> bool:
    if not pattern.in_force(on):
        return False
    if pattern.younger_than and (age is None or age >= youth_age(pattern.younger_than, on)):
        return False
    if pattern.names_age_under and (named is None or named >= youth_age(pattern.names_age_under, on)):
        return False
    return field in pattern.fields if pattern.fields else field != EMPLOYER_NAME


def _finding(match: Match, field: str, text: str) -> Finding:
    pattern = match.pattern
    return Finding(
        pattern_id=pattern.id,
        category=pattern.category,
        certainty=pattern.certainty,
        field=field,
        start=match.start,
        end=match.end,
        words=text[match.start : match.end],
        suggestion=pattern.suggest,
    )


def _strongest(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings of one category that overlap only the surest and longest stays."""
    ranked = sorted(
        findings, key=lambda f: (f.certainty is not Certainty.CERTAIN, f.start - f.end, f.pattern_id)
    )
    kept: list[Finding] = []
    for finding in ranked:
        if not any(_overlap(finding, other) for other in kept):
            kept.append(finding)
    return kept


def _overlap(one: Finding, other: Finding) -> bool:
    same = one.field == other.field and one.category == other.category
    return same and one.start < other.end and other.start < one.end
