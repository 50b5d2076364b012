"""From marked words of an order to the form that reports a suspected violation: the words are filled in."""

from django.utils.translation import gettext as _

from peyser.job_orders.findings import tellable_findings
from peyser.job_orders.models import JobOrder
from peyser.rulebook.screening.categories import CATEGORIES, Category
from peyser.web.components.findings import question_of
from peyser.web.environment import translate_message
from peyser.web.staff.doors import StaffRequest


def suspected_words(request: StaffRequest, order: JobOrder) -> dict[str, str]:
    """First answers from the finding that the address names (`finding`); none without one of this order."""
    named = request.GET.get("finding", "")
    found = tellable_findings(request.actor, order).filter(pk=named).first() if named.isdecimal() else None
    if found is None:
        return {}
    entry = CATEGORIES[Category(found.category)]
    says = _("%(question)s: “%(words)s”") % {"question": question_of(found.field), "words": found.words}
    return {
        "suspicion": f"{says} {translate_message(entry.title)}. {entry.citations[0].pinpoint}.",
        "explanation": f"{says} {translate_message(entry.message)}",
    }
