"""What the job asks of a worker, as far as it is published."""

import re
from typing import Any

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.row import Row
from peyser.job_orders.choices import HiringRequirement
from peyser.seekers.choices import Education

MOST_MONTHS = 600
SCHOOLING = {
    "none": Education.NONE,
    "high school/ged": Education.HIGH_SCHOOL,
    "associate's": Education.ASSOCIATE,
    "bachelor's": Education.BACHELOR,
    "master's": Education.MASTER,
    "doctorate (phd)": Education.DOCTORATE,
}
SENTENCE_END = re.compile(r"[.;!?]\s+|\n+|\s{2,}")
CHECKS = {
    HiringRequirement.BACKGROUND_CHECK: re.compile(r"background check", re.IGNORECASE),
    HiringRequirement.DRUG_SCREEN: re.compile(
        r"drug\W+((and|or)\W+)?(alcohol\W+)?(test|screen)", re.IGNORECASE
    ),
}
BEFORE_HIRING = re.compile(
    r"\bpre[- ]?(hire|employment)"
    r"|\b(before|prior to) (hire|hiring|being hired|employment|commencing|beginning|starting)",
    re.IGNORECASE,
)
AFTER_HIRING = re.compile(r"\bpost[- ]?(hire|employment)|\bafter (hire|hiring)|\bonce hired", re.IGNORECASE)
STATED = re.compile(r"\b(requires?|required|must|will)\b", re.IGNORECASE)
IN_DOUBT = re.compile(r"\b(may|might|not|no|if|can|possible)\b", re.IGNORECASE)
UNION_CONDITION = re.compile(
    r"\b(non-?)?union membership (is )?(required|mandatory)|\bmust (be|become) (a )?(non-?)?union member",
    re.IGNORECASE,
)


def requirements_of(row: Row, *, most_text: int) -> dict[str, Any]:
    """The values of `min_education`, `min_months` and `requirements_text`."""
    schooling = row.or_warn("education_level", fields.as_written, "")
    education = SCHOOLING.get(schooling.casefold())
    stated = row.text("special_req", most=most_text)
    unlisted = f"Education: {schooling}" if schooling and education is None else ""
    return {
        "min_education": education,
        "min_months": row.count("emp_exp_num_months", most=MOST_MONTHS),
        "requirements_text": "\n\n".join(part for part in (unlisted, stated) if part),
    }


def checks_before_hiring(stated: str) -> list[str]:
    """The checks that a sentence plainly sets before hiring. Anything else stays unknown, so an empty list."""
    found: set[str] = set()
    for sentence in SENTENCE_END.split(stated):
        named = [check for check, words in CHECKS.items() if words.search(sentence)]
        mixed = len(named) > 1 and AFTER_HIRING.search(sentence)
        plain = BEFORE_HIRING.search(sentence) and STATED.search(sentence) and not IN_DOUBT.search(sentence)
        if plain and not mixed:
            found.update(named)
    return sorted(found)


def has_union_condition(stated: str) -> bool:
    return UNION_CONDITION.search(stated) is not None
