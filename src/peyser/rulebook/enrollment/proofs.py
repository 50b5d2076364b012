"""The kinds of facts that make a person eligible, and the papers that prove them."""

from dataclasses import dataclass

from peyser.kernel.words import gettext_noop

PAPERS: dict[str, str] = {
    "birth_record": gettext_noop("Birth certificate"),
    "photo_id": gettext_noop("Driver license or state identity card"),
    "passport": gettext_noop("Passport"),
    "immigration_record": gettext_noop("Immigration or work permit paper"),
    "i9_documents": gettext_noop("Papers as for form I-9"),
    "selective_service_record": gettext_noop("Selective Service record or status letter"),
    "layoff_notice": gettext_noop("Layoff letter or plant closing notice"),
    "ui_record": gettext_noop("Record of the unemployment insurance agency"),
    "tax_record": gettext_noop("Tax or business record"),
    "school_record": gettext_noop("School record"),
    "benefit_record": gettext_noop("Record of public assistance"),
    "pay_record": gettext_noop("Pay stubs or statement of income"),
    "test_result": gettext_noop("Result of a skills test"),
    "dd214": gettext_noop("DD-214 or other proof of military service"),
    "va_letter": gettext_noop("Letter of the Department of Veterans Affairs"),
    "military_orders": gettext_noop("Military orders"),
    "certification_list": gettext_noop("Certified petition and list of workers"),
    "agency_referral": gettext_noop("Referral of the other agency"),
    "employer_statement": gettext_noop("Statement of the employer"),
    "court_record": gettext_noop("Record of a court or of corrections"),
    "self_attestation": gettext_noop("The person's own signed statement"),
    "staff_knowledge": gettext_noop("Seen by staff in another system, see the remark"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fact. `reason` names the enrollment reason that follows from it (`reasons.REASONS`), or nothing.

    `valid_days` is how long a proof holds when the paper itself has no end; None for always.
    """

    key: str
    label: str
    papers: tuple[str, ...]
    reason: str = ""
    valid_days: int | None = None


def _kind(key: str, label: str, *papers: str, reason: str = "", valid_days: int | None = None) -> Kind:
    return Kind(key=key, label=label, papers=papers, reason=reason, valid_days=valid_days)


KINDS: tuple[Kind, ...] = (
    _kind("age", gettext_noop("Date of birth"), "birth_record", "photo_id", "passport", "i9_documents"),
    _kind(
        "work_authorization",
        gettext_noop("Right to work in the United States"),
        "birth_record", "passport", "immigration_record", "i9_documents",
    ),
    _kind(
        "selective_service",
        gettext_noop("Selective Service: registered, or not asked to be"),
        "selective_service_record", "dd214", "self_attestation",
    ),
    _kind(
        "dislocation",
        gettext_noop("Lost the work through layoff, closing, or the economy"),
        "layoff_notice", "ui_record", "employer_statement", "tax_record",
    ),
    _kind(
        "displaced_homemaker",
        gettext_noop("Kept a home without pay and lost its support"),
        "court_record", "self_attestation",
    ),
    _kind(
        "military_spouse",
        gettext_noop("Spouse of a service member who lost work by a move or is out of work"),
        "military_orders", "self_attestation",
    ),
    _kind(
        "grant_group",
        gettext_noop("Member of the group that a national grant serves"),
        "layoff_notice", "ui_record", "agency_referral", "self_attestation",
    ),
    _kind(
        "in_school", gettext_noop("In school"), "school_record", "self_attestation", valid_days=365
    ),
    _kind(
        "out_of_school", gettext_noop("Not in school"), "school_record", "self_attestation", valid_days=365
    ),
    _kind(
        "youth_barrier",
        gettext_noop("A barrier that the law names for youth"),
        "agency_referral", "court_record", "school_record", "benefit_record", "test_result", "self_attestation",
    ),
    _kind(
        "low_income",
        gettext_noop("Low income"),
        "pay_record", "tax_record", "benefit_record", "self_attestation", valid_days=183,
    ),
    _kind(
        "public_assistance", gettext_noop("Gets public assistance"), "benefit_record", valid_days=183
    ),
    _kind("basic_skills", gettext_noop("Needs better reading, writing or math"), "test_result", "school_record"),
    _kind(
        "veteran_service",
        gettext_noop("Served in the armed forces, or spouse of such a person"),
        "dd214", "va_letter", "military_orders",
    ),
    _kind(
        "veteran_barrier",
        gettext_noop("Belongs to a group that the veterans' program serves"),
        "va_letter", "ui_record", "agency_referral", "self_attestation",
        reason="veterans_program",
    ),
    _kind(
        "trade_certification",
        gettext_noop("Worker of a group certified under the Trade Act"),
        "certification_list",
        reason="taa",
    ),
    _kind(
        "resea_selection",
        gettext_noop("Chosen for RESEA by the unemployment insurance agency"),
        "ui_record",
        reason="resea",
    ),
    _kind(
        "ui_work_registration",
        gettext_noop("Must register for work to keep unemployment benefits"),
        "ui_record",
        reason="ui_claimant",
    ),
    _kind(
        "farmwork",
        gettext_noop("Farmwork that moves with the season, in the last 12 months"),
        "pay_record", "employer_statement", "self_attestation",
        reason="msfw", valid_days=365,
    ),
    _kind(
        "reentry_referral",
        gettext_noop("Comes from the Missouri Re-entry Process"),
        "agency_referral", "court_record",
        reason="reentry",
    ),
)  # fmt: skip

KIND = {kind.key: kind for kind in KINDS}
