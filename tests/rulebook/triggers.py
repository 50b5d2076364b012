"""For each rule the smallest change of clean facts that makes it, and no other rule, apply.

The last column names the requirements that this refusal or warning proves by itself; a requirement that also
needs a screen, a queue or a record is proved elsewhere.
"""

from dataclasses import dataclass, field
from typing import Any

from peyser.rulebook.engine import Mark
from peyser.rulebook.job_order.wording_rules import RULE_OF
from peyser.rulebook.registration.facts import WANTS_HOW_TO_APPLY, WANTS_TO_POST


@dataclass(frozen=True)
class Trigger:
    rule_id: str
    subject: str
    change: dict[str, Any]
    proves: tuple[str, ...] = field(default=())


def _needs(rule_id: str, reason: str, *proves: str) -> Trigger:
    change = {"enrolled": False, "reasons": frozenset({reason})}
    return Trigger(rule_id, "enrollment_need", change, proves)


def _marked(rule_id: str, category: str, certain: bool) -> Trigger:
    mark = Mark(
        pattern_id="TST-001",
        category=category,
        certain=certain,
        field="description",
        start=0,
        end=5,
        words="words",
        suggestion="",
    )
    return Trigger(rule_id, "wording", {"marks": (mark,)})


TRIGGERS = (
    *(_marked(rule_id, category, certain) for (category, certain), rule_id in RULE_OF.items()),
    Trigger("REG-020", "public_access", {"wants": WANTS_HOW_TO_APPLY}, ("S000-023", "S001-028")),
    Trigger("REG-021", "public_access", {"wants": WANTS_TO_POST}, ("S000-023", "S001-028")),
    Trigger("REG-010", "registration", {"ssn_given": True}),
    Trigger("REG-011", "registration", {"work_authorized": None}, ("S000-033", "S001-040")),
    Trigger("REG-012", "registration", {"work_authorized": False}),
    Trigger("REG-013", "registration", {"registered_by_staff": True}),
    Trigger("REG-014", "registration", {"possible_duplicate": True}),
    _needs("ENR-101", "staff_assistance", "S000-013", "S001-012"),
    _needs("ENR-102", "wioa_title_i", "S000-014", "S001-013"),
    _needs("ENR-103", "veterans_program", "S000-014"),
    _needs("ENR-104", "resea", "S000-014", "S001-014"),
    _needs("ENR-105", "taa", "S000-014", "S001-015"),
    _needs("ENR-106", "msfw", "S000-014", "S001-016"),
    _needs("ENR-107", "reentry", "S000-014", "S001-017"),
    _needs("ENR-108", "ui_claimant", "S000-016", "S001-018"),
    Trigger("RDY-010", "readiness", {"ready": False}),
    Trigger("ENR-010", "enrollment", {"registration_complete": False}),
    Trigger("ENR-011", "enrollment", {"work_authorized": None}),
    Trigger("ENR-012", "enrollment", {"already_enrolled": True}),
    Trigger("ENR-013", "enrollment", {"resume_active_and_online": False}, ("S000-021",)),
    Trigger("ENR-014", "enrollment", {"identity_verification_only": True}, ("S000-017",)),
    Trigger("ENR-020", "enrollment", {"case_manager_assigned": False}, ("S001-020",)),
    Trigger(
        "ENR-021",
        "enrollment",
        {"enrolled_by_support_unit": True, "case_manager_in_chosen_center": False},
        ("S001-021",),
    ),
    Trigger("ENR-030", "enrollment", {"reasons": frozenset()}),
    Trigger("ENR-031", "enrollment", {"first_service_triggers_participation": False}),
    Trigger("SRV-010", "service", {"enrolled": False}, ("S000-018", "S001-009", "S001-022")),
    Trigger("SRV-011", "service", {"code_in_force": False}),
    Trigger("SRV-012", "service", {"role_allowed": False}),
    Trigger("SRV-013", "service", {"individualized": True}, ("S000-008",)),
    Trigger(
        "SRV-014",
        "service",
        {"is_code_145": True, "taa_customer": True, "enrolled": False, "informational_event": True},
        ("S000-015", "S001-019"),
    ),
    Trigger("SRV-015", "service", {"needs_note": True}, ("S002-057",)),
    Trigger("SRV-016", "service", {"given_in_future": True}),
    Trigger("SRV-017", "service", {"entered_late": True}),
    Trigger("EVT-010", "event_registration", {"enrolled": False}, ("S001-025",)),
    Trigger("EVT-020", "event_result", {"begun": False}),
    Trigger("EVT-021", "event_result", {"days_since": 15}),
    Trigger("EMP-010", "employer_registration", {"has_position_to_fill": False}, ("S000-043", "S001-052")),
    Trigger("EMP-011", "employer_registration", {"terms_accepted": False}),
    Trigger(
        "EMP-012",
        "employer_registration",
        {"created_by_staff": True, "support_unit_told": True, "checked_for_existing_account": False},
    ),
    Trigger("EMP-013", "employer_registration", {"possible_duplicate": True}),
    Trigger("EMP-014", "employer_registration", {"created_by_staff": True}),
    Trigger("EMP-020", "employer_validation", {"actor_is_support": False}),
    Trigger("EMP-021", "employer_validation", {"call_returned": False}, ("S001-056",)),
    Trigger("EMP-022", "employer_validation", {"evidence_recorded": False}),
    Trigger("EMP-023", "employer_validation", {"duplicate_fein": True}),
    Trigger("EMP-025", "employer_validation", {"federal_job_order": True, "call_returned": False}),
    Trigger("EMP-024", "employer_validation", {"overdue": True}),
    Trigger("EMP-030", "employer_access", {"validated": False}, ("S000-042", "S001-051")),
    Trigger("EMP-050", "employer_act", {"terms_current": False}),
    Trigger("EMP-051", "employer_contact", {"leaves_nobody_to_manage": True}),
    Trigger("EMP-040", "order_entry", {"account_pending": True}, ("S000-046",)),
    Trigger("EMP-041", "order_entry", {"account_closed": True}),
    Trigger("EMP-042", "order_entry", {"employer_discontinued": True}),
    Trigger("EMP-043", "order_entry", {"employer_known_to_discriminate": True}, ("S001-141",)),
    Trigger("ORD-010", "job_order", {"h2_program": True}, ("S001-081",)),
    Trigger("ORD-011", "job_order", {"agricultural": True, "aes_category": True}, ("S001-089",)),
    Trigger("ORD-012", "job_order", {"agricultural": True, "aes_in_title": True}, ("S001-089",)),
    Trigger("ORD-013", "job_order", {"worksite_given": False}),
    Trigger("ORD-014", "job_order", {"hiring_requirements_answered": False}, ("S001-145",)),
    Trigger("ORD-015", "job_order", {"copied_from_earlier_order": True}, ("S000-058",)),
    Trigger("ORD-016", "job_order", {"employer_hidden": True}, ("S001-132",)),
    Trigger("ORD-020", "job_order", {"openings": 0}, ("S001-158",)),
    Trigger("ORD-021", "job_order", {"sales_leads": True}),
    Trigger("ORD-022", "job_order", {"network_marketing": True}),
    Trigger("ORD-023", "job_order", {"self_employment": True}, ("S001-160",)),
    Trigger("ORD-024", "job_order", {"only_opening_already_listed": True}, ("S001-131",)),
    Trigger("ORD-030", "job_order", {"union_condition": True}, ("S001-109", "S001-110")),
    Trigger("ORD-031", "job_order", {"charge_to_worker": True}, ("S001-152",)),
    Trigger("ORD-032", "job_order", {"purchase_required": True}, ("S001-154",)),
    Trigger("ORD-033", "job_order", {"federally_illegal_drug": True}),
    Trigger("ORD-034", "job_order", {"wage_below_minimum": True}),
    Trigger("ORD-035", "job_order", {"position_at_issue_in_dispute": True}, ("S001-119",)),
    Trigger(
        "ORD-040",
        "job_order",
        {"from_labor_organization": True, "union_openings_match": False},
        ("S001-112",),
    ),
    Trigger(
        "ORD-041",
        "job_order",
        {"from_labor_organization": True, "union_specifications_match": False},
        ("S001-113",),
    ),
    Trigger(
        "ORD-042",
        "job_order",
        {"from_labor_organization": True, "union_information_adequate": False},
        ("S001-114",),
    ),
    Trigger("ORD-043", "job_order", {"from_labor_organization": True, "union_destination_arranged": False}),
    *(
        Trigger(rule_id, "job_order", {"young": (breach,)})
        for rule_id, breach in (
            ("ORD-050", "too_young"),
            ("ORD-051", "hazardous"),
            ("ORD-052", "barred_under_16"),
            ("ORD-053", "day_too_long"),
            ("ORD-054", "week_too_long"),
            ("ORD-055", "time_of_day"),
            ("ORD-056", "school_hours"),
            ("ORD-057", "hours_unknown"),
        )
    ),
    Trigger("ORD-058", "job_order", {"youth_without_age": True}),
    Trigger("REF-026", "referral", {"forbidden_at_age": True}),
    Trigger("REF-027", "referral", {"hours_at_age_unknown": True}),
    Trigger("CAS-010", "dispute", {"regional_manager": False}),
    Trigger("CAS-011", "dispute", {"every_order_determined": False}),
    Trigger("CAS-020", "dispute_end", {"employer_confirmed": False}),
    Trigger("CAS-021", "dispute_end", {"workers_confirmed": False}),
    Trigger("CAS-030", "fraud", {"support": False}),
    Trigger("CAS-031", "fraud", {"findings_recorded": False}),
    Trigger("CAS-060", "violation", {"supervisor": False}),
    Trigger("CAS-061", "violation", {"referring": True, "letter_written": True}, ("S001-149",)),
    Trigger("CAS-062", "violation", {"filed_recently": False}, ("S001-150",)),
    Trigger("CAS-063", "violation", {"referring": True, "informal_tried": True}),
    Trigger("CAS-040", "discontinuation", {"state_monitor_advocate": False}),
    Trigger("CAS-041", "discontinuation", {"known_ground": False}),
    Trigger("CAS-042", "discontinuation", {"notified": False}),
    Trigger("CAS-043", "discontinuation", {"answered": False}),
    Trigger("CAS-050", "reinstatement", {"state_monitor_advocate": False}),
    Trigger("CAS-051", "reinstatement", {"corrected": False}),
    Trigger("PST-010", "posting", {"occupation_general": True}, ("S001-162",)),
    Trigger("PST-011", "posting", {"duties_given": False}),
    Trigger("PST-012", "posting", {"firm_told": False}),
    Trigger("PST-020", "posting_approval", {"approver_in_charge": False}),
    Trigger("PST-021", "posting_approval", {"initials_given": False}),
    Trigger("VIS-010", "visibility", {"employer_validated": False}, ("S000-046",)),
    Trigger("VIS-011", "visibility", {"employer_discontinued": True}),
    Trigger("VIS-020", "visibility", {"order_open": False}),
    Trigger("VIS-021", "visibility", {"order_open": False, "on_hold": True}),
    Trigger("VIS-022", "visibility", {"order_open": False, "void": True}),
    Trigger("VIS-023", "visibility", {"not_yet_open": True}),
    Trigger("VIS-024", "visibility", {"expired": True}),
    Trigger("VIS-030", "visibility", {"position_at_issue_in_dispute": True}),
    Trigger("VIS-031", "visibility", {"federally_illegal_drug": True}),
    Trigger("VIS-032", "visibility", {"veterans_hold": True}),
    Trigger("REF-010", "referral", {"enrolled": False}, ("S000-018", "S001-025", "S001-184")),
    Trigger("REF-011", "referral", {"seeker_active": False}),
    Trigger("REF-012", "referral", {"work_authorized": False}, ("S000-033", "S001-040")),
    Trigger("REF-013", "referral", {"work_authorized": None}),
    Trigger("REF-014", "referral", {"consent_method": None}, ("S001-185",)),
    Trigger("REF-020", "referral", {"vacant_by_strike": True}, ("S000-037", "S001-044", "S001-118")),
    Trigger("REF-021", "referral", {"vacant_by_lockout": True}, ("S000-037", "S001-045", "S001-118")),
    Trigger("REF-022", "referral", {"otherwise_at_issue": True}, ("S000-037", "S001-046", "S001-118")),
    Trigger("REF-023", "referral", {"dispute_at_worksite": True}, ("S000-038", "S001-047", "S001-125")),
    Trigger("REF-024", "referral", {"held_as_unlawful": True}, ("S000-039", "S001-048")),
    Trigger("REF-025", "referral", {"federally_illegal_drug": True}),
    Trigger("REF-030", "referral", {"order_open": False}),
    Trigger("REF-031", "referral", {"position_open": False}),
    Trigger("REF-032", "referral", {"employer_validated": False}),
    Trigger("REF-033", "referral", {"employer_discontinued": True}),
    Trigger("REF-034", "referral", {"employer_known_to_discriminate": True}, ("S001-141",)),
    Trigger("REF-040", "referral", {"meets_minimum": False}, ("S001-183",)),
    Trigger("REF-041", "referral", {"meets_minimum": None}),
    Trigger("REF-042", "referral", {"h2a": True}),
    Trigger("REF-043", "referral", {"already_referred": True}),
    Trigger("REF-044", "referral", {"veterans_hold": True}),
    Trigger("REF-045", "referral", {"enough_referrals": True}),
    Trigger("REF-050", "referral", {"confidential": True}, ("S001-136",)),
    Trigger("REF-051", "referral", {"confidential": True, "actor_in_holding_center": True}),
)
