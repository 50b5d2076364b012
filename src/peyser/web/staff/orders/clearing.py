"""A supervisor's reasons on the form of an order: why words that stopped it are lawful there."""

from django.http import QueryDict

from peyser.accounts.actor import Actor
from peyser.job_orders.actions.clearings import Clearing
from peyser.job_orders.permissions import CLEARERS
from peyser.rulebook.engine import Mark
from peyser.web.components.findings import question_of
from peyser.web.components.order_form import OrderForm

PARTS = ("clear_pattern", "clear_field", "clear_words", "clear_reason")
MOST = 50


def clearings_from(sent: QueryDict) -> list[Clearing]:
    """The reasons that were given; marked words without a reason go on stopping the order."""
    rows = list(zip(*(sent.getlist(name)[:MOST] for name in PARTS), strict=False))
    return [
        Clearing(pattern_id=pattern, field=field, words=words, reason=reason)
        for pattern, field, words, reason in rows
        if reason.strip()
    ]


def clearable(actor: Actor, form: OrderForm, sent: QueryDict) -> list[tuple[Mark, object, str]]:
    """What a supervisor may clear of the words that stopped this order: mark, question, reason typed so far."""
    if form.refused is None or not actor.has_role(*CLEARERS):
        return []
    given = clearings_from(sent)
    reasons = {(one.pattern_id, one.field, one.words): one.reason for one in given}
    stopped = [mark for finding in form.refused.stopping for mark in finding.marks]
    marks = {_place(mark): mark for mark in (*map(_mark_of, given), *stopped)}
    return [(mark, question_of(mark.field), reasons.get(place, "")) for place, mark in marks.items()]


def _place(mark: Mark) -> tuple[str, str, str]:
    return mark.pattern_id, mark.field, mark.words


def _mark_of(given: Clearing) -> Mark:
    return Mark(
        pattern_id=given.pattern_id,
        category="",
        certain=True,
        field=given.field,
        start=0,
        end=0,
        words=given.words,
        suggestion="",
    )
