"""The whole book in reading order, and its description for pages, command and documents."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peyser.kernel.words import gettext_noop
from peyser.rulebook.cases.discontinuation_rules import DISCONTINUATION_RULES, REINSTATEMENT_RULES
from peyser.rulebook.cases.dispute_rules import DISPUTE_CLOSING_RULES, DISPUTE_DETERMINATION_RULES
from peyser.rulebook.cases.fraud_rules import FRAUD_DECISION_RULES
from peyser.rulebook.cases.substandard_rules import SUBSTANDARD_RULES
from peyser.rulebook.cases.violation_rules import VIOLATION_RULES
from peyser.rulebook.employer_account.contact_rules import CONTACT_RULES, EMPLOYER_ACT_RULES
from peyser.rulebook.employer_account.entry_rules import ORDER_ENTRY_RULES
from peyser.rulebook.employer_account.rules import (
    EMPLOYER_ACCESS_RULES,
    EMPLOYER_REGISTRATION_RULES,
    VALIDATION_RULES,
)
from peyser.rulebook.engine import Rule
from peyser.rulebook.enrollment.need_rules import ENROLLMENT_NEED_RULES
from peyser.rulebook.enrollment.program_rules import PROGRAM_RULES
from peyser.rulebook.enrollment.rules import ENROLLMENT_RULES
from peyser.rulebook.event.rules import EVENT_REGISTRATION_RULES, EVENT_RESULT_RULES
from peyser.rulebook.job_order.confidential_rules import CONFIDENTIAL_WORK_RULES, CONFIDENTIALITY_RULES
from peyser.rulebook.job_order.rules import JOB_ORDER_RULES
from peyser.rulebook.job_order.wording_rules import WORDING_RULES
from peyser.rulebook.parameters import parameters
from peyser.rulebook.participation.exit_rules import CLOSURE_RULES, EXCLUSION_RULES
from peyser.rulebook.participation.plan_rules import GAP_RULES, PLAN_CLOSING_RULES, PLAN_RULES
from peyser.rulebook.posting.rules import POSTING_APPROVAL_RULES, POSTING_RULES
from peyser.rulebook.readiness.rules import READINESS_RULES
from peyser.rulebook.referral.rules import REFERRAL_RULES
from peyser.rulebook.registration.rules import PUBLIC_ACCESS_RULES, SEEKER_REGISTRATION_RULES
from peyser.rulebook.service.correction_rules import CORRECTION_RULES
from peyser.rulebook.service.roster_rules import ROSTER_UNDO_RULES
from peyser.rulebook.service.rules import SERVICE_RULES
from peyser.rulebook.visibility.rules import VISIBILITY_RULES


@dataclass(frozen=True, slots=True)
class Subject:
    """A chapter of the book: rules that judge one kind of act on one kind of facts."""

    key: str
    title: str
    rules: tuple[Rule[Any], ...]


SUBJECTS = (
    Subject("public_access", gettext_noop("What is open without an account"), PUBLIC_ACCESS_RULES),
    Subject("registration", gettext_noop("Registering as a job seeker"), SEEKER_REGISTRATION_RULES),
    Subject("enrollment_need", gettext_noop("Who must be enrolled in Wagner-Peyser"), ENROLLMENT_NEED_RULES),
    Subject("enrollment", gettext_noop("Enrolling in Wagner-Peyser"), ENROLLMENT_RULES),
    Subject("program_enrollment", gettext_noop("Enrolling in another program"), PROGRAM_RULES),
    Subject("service", gettext_noop("Recording a service"), SERVICE_RULES),
    Subject("readiness", gettext_noop("Whether a person is ready for a job"), READINESS_RULES),
    Subject("service_correction", gettext_noop("Correcting a service"), CORRECTION_RULES),
    Subject("roster_undo", gettext_noop("Taking back a list of services"), ROSTER_UNDO_RULES),
    Subject("plan", gettext_noop("Planning a service"), PLAN_RULES),
    Subject("plan_closing", gettext_noop("Closing a planned service"), PLAN_CLOSING_RULES),
    Subject("gap", gettext_noop("A planned gap in services"), GAP_RULES),
    Subject("exclusion", gettext_noop("Excluding an exit from the outcomes"), EXCLUSION_RULES),
    Subject("closure", gettext_noop("Closing an enrollment"), CLOSURE_RULES),
    Subject("event_registration", gettext_noop("Signing up for an event"), EVENT_REGISTRATION_RULES),
    Subject("event_result", gettext_noop("Recording who attended an event"), EVENT_RESULT_RULES),
    Subject("employer_registration", gettext_noop("Creating an employer account"), EMPLOYER_REGISTRATION_RULES),
    Subject("employer_validation", gettext_noop("Validating an employer"), VALIDATION_RULES),
    Subject("employer_access", gettext_noop("What an employer may see"), EMPLOYER_ACCESS_RULES),
    Subject("employer_act", gettext_noop("What an employer accepts before it acts"), EMPLOYER_ACT_RULES),
    Subject("employer_contact", gettext_noop("Changing the contacts of an employer"), CONTACT_RULES),
    Subject("order_entry", gettext_noop("Who may enter a job order"), ORDER_ENTRY_RULES),
    Subject("job_order", gettext_noop("What a job order may say"), JOB_ORDER_RULES),
    Subject("wording", gettext_noop("What the words of a job order must not say"), WORDING_RULES),
    Subject("confidentiality", gettext_noop("Granting confidentiality to an employer"), CONFIDENTIALITY_RULES),
    Subject("confidential_work", gettext_noop("Working with a confidential employer"), CONFIDENTIAL_WORK_RULES),
    Subject("posting", gettext_noop("A notice of self-employed work"), POSTING_RULES),
    Subject(
        "posting_approval", gettext_noop("Putting up a notice of self-employed work"), POSTING_APPROVAL_RULES
    ),
    Subject("visibility", gettext_noop("When a job order is online"), VISIBILITY_RULES),
    Subject("referral", gettext_noop("Referring a job seeker to a job"), REFERRAL_RULES),
    Subject("dispute", gettext_noop("Verifying a labor dispute"), DISPUTE_DETERMINATION_RULES),
    Subject("dispute_end", gettext_noop("Closing a labor dispute"), DISPUTE_CLOSING_RULES),
    Subject("fraud", gettext_noop("Ending an investigation of fraud"), FRAUD_DECISION_RULES),
    Subject("violation", gettext_noop("Ending a suspected violation"), VIOLATION_RULES),
    Subject("substandard", gettext_noop("Deciding on pay below the legal minimum"), SUBSTANDARD_RULES),
    Subject("discontinuation", gettext_noop("Ending services to an employer"), DISCONTINUATION_RULES),
    Subject("reinstatement", gettext_noop("Giving services to an employer again"), REINSTATEMENT_RULES),
)

ALL_RULES: tuple[Rule[Any], ...] = tuple(rule for subject in SUBJECTS for rule in subject.rules)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _describe_rule(subject: Subject, rule: Rule[Any]) -> dict[str, Any]:
    return {
        "id": rule.id,
        "subject": subject.key,
        "subject_title": subject.title,
        "title": rule.title,
        "severity": rule.severity.value,
        "message": rule.message,
        "remedy": rule.remedy,
        "quote": next((citation.quote for citation in rule.citations if citation.quote), ""),
        "citations": [citation.as_dict() for citation in rule.citations],
        "requirements": list(rule.requirements),
        "since": _iso(rule.since),
        "until": _iso(rule.until),
        "decided_by": rule.decided_by,
    }


def describe() -> list[dict[str, Any]]:
    """Every rule ready for JSON, in reading order; `until` is the first day out of force."""
    return [_describe_rule(subject, rule) for subject in SUBJECTS for rule in subject.rules]


def describe_parameters() -> list[dict[str, Any]]:
    """Every dated value ready for JSON. A time of day is written 17:00:00, an order as a list of keys."""
    return [
        {
            "name": parameter.name,
            "label": parameter.label,
            "unit": parameter.unit,
            "values": [
                {
                    "since": _iso(edition.since),
                    "value": edition.value.isoformat() if isinstance(edition.value, dt.time) else edition.value,
                    "citation": edition.citation.as_dict(),
                }
                for edition in parameter.editions
            ],
        }
        for parameter in parameters().values()
    ]
