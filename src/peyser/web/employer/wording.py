"""Findings of the rule book in words for the employer: the book itself speaks to staff."""

import dataclasses
from typing import Any

from django.utils.translation import gettext_noop as _

from peyser.job_orders.findings import words_to_change
from peyser.job_orders.models import JobOrder
from peyser.rulebook.engine import Decision, Finding
from peyser.rulebook.job_order.wording_rules import CERTAIN, LOOK
from peyser.rulebook.screening.categories import CATEGORIES, Category
from peyser.web.components.findings import question_of

MESSAGES = {
    "EMP-041": _("Your account is denied, disabled or inactive."),
    "EMP-042": _("Services to your business are discontinued."),
    "VIS-010": _("Your account is not validated yet."),
    "VIS-011": _("Services to your business are discontinued."),
}
REMEDIES = {
    "ORD-021": _("A posting must be there to hire workers. Change it, or leave it out."),
    "ORD-022": _("Such work cannot be posted here. See the terms of service that you accepted."),
    "ORD-023": _("Ask your job center about a notice on its board instead."),
    "ORD-024": _("Change the order that you have, for example its number of openings."),
    "ORD-030": _("Take the condition out. Then the order can go on."),
    "ORD-031": _("A job center cannot choose or send workers for such a job. Take the charge out."),
    "ORD-032": _("Take out what the worker would have to buy. Then the order can go on."),
    "ORD-033": _("Such a job cannot be posted here, even where the state allows the drug."),
    "ORD-034": _("Raise the pay. Or save the order as a draft, and call your job center."),
    "VIS-010": _("Nothing to do here. The order appears by itself when your account is validated."),
    "VIS-021": _("Ask the job center that holds the order why, and what comes next."),
    "VIS-024": _("Is the position still open? Then set a new last day."),
    "VIS-030": _("It can be shown again when the dispute has ended."),
    "VIS-031": _("Such a job cannot be shown here, even where the state allows the drug."),
}
MARKED = {
    CERTAIN: _("Change the marked words. If a law asks for them, call your job center and say which."),
    LOOK: _("You can go on. Your job center reads these words and may ask you to change them."),
}


def asked_words(order: JobOrder) -> list[dict[str, Any]]:
    """The words that the job center asked to change: where they stand, and what the rule book says of them."""
    return [
        {
            "finding": finding,
            "question": question_of(finding.field),
            "entry": CATEGORIES[Category(finding.category)],
        }
        for finding in words_to_change(order)
    ]


def for_employer(decision: Decision) -> Decision:
    """The same decision; its findings say what the employer can do, not what staff should do."""
    return dataclasses.replace(decision, findings=tuple(_reworded(finding) for finding in decision.findings))


def _reworded(finding: Finding) -> Finding:
    return dataclasses.replace(
        finding,
        message=MESSAGES.get(finding.rule_id, finding.message),
        remedy=_remedy(finding),
    )


def _remedy(finding: Finding) -> str:
    if finding.marks:
        return MARKED[finding.rule_id[: len(CERTAIN)]]
    return REMEDIES.get(finding.rule_id, finding.remedy)
