"""What a job order says, as rows of a summary list."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from peyser.job_orders.choices import HiringRequirement, SpecialCategory
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import JobView
from peyser.reference.queries import occupations_by_code, skills_by_code
from peyser.web.components.wording import chosen, names, titles
from peyser.web.formats import format_phone


def facts_of(order: JobOrder, job: JobView, contact: Any) -> dict[str, Any]:
    """The names of codes, the requirements and the ways to apply. `contact` is None for who may not know it."""
    known = titles(occupations_by_code([order.onet_code]))
    return {
        "occupation": f"{known.get(order.onet_code, '')} {order.onet_code}".strip(),
        "requirements": _requirements(order, job),
        "conditions": [(_sentence(label), text) for label, text in job.conditions],
        "categories": [chosen(SpecialCategory.choices, one) for one in order.special_categories],
        "contact_line": _contact(contact),
        "apply_lines": [f"{way} {where}".strip() for way, where in job.how_to_apply or ()],
    }


def _requirements(order: JobOrder, job: JobView) -> list[tuple[str, str]]:
    skills = sorted(names(skills_by_code(order.skill_codes)).values())
    checks = [chosen(HiringRequirement.choices, one) for one in order.hiring_requirements]
    return [
        *((_sentence(label), text) for label, text in job.requirements),
        (_("Skills"), _listed(skills)),
        (_("Checks in hiring"), _listed(checks)),
        (_("Other requirements"), job.requirements_text or _("None")),
    ]


def _contact(contact: Any) -> str:
    if contact is None:
        return _("Through the job center that holds the order")
    return ", ".join(filter(None, (contact.name, format_phone(contact.phone), contact.email)))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or _("None")


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]
