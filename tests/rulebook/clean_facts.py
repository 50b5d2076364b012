"""Facts under which every act passes without a finding, in either edition. A test changes what it is about."""

from peyser.rulebook.cases.facts import (
    DiscontinuationFacts,
    DisputeClosingFacts,
    DisputeDeterminationFacts,
    FraudDecisionFacts,
    ReinstatementFacts,
    SubstandardFacts,
    ViolationFacts,
)
from peyser.rulebook.employer_account.facts import (
    ContactChangeFacts,
    EmployerAccessFacts,
    EmployerActFacts,
    EmployerRegistrationFacts,
    OrderEntryFacts,
    ValidationFacts,
)
from peyser.rulebook.enrollment.facts import EnrollmentFacts, EnrollmentNeedFacts
from peyser.rulebook.enrollment.program_rules import ProgramFacts
from peyser.rulebook.enrollment.proofs import KIND
from peyser.rulebook.event.facts import EventRegistrationFacts, EventResultFacts
from peyser.rulebook.job_order.confidential_facts import ConfidentialityFacts, ConfidentialWorkFacts
from peyser.rulebook.job_order.facts import JobOrderFacts
from peyser.rulebook.participation.facts import (
    ClosureFacts,
    ExclusionFacts,
    GapFacts,
    PlanClosingFacts,
    PlanFacts,
)
from peyser.rulebook.posting.facts import PostingApprovalFacts, PostingFacts
from peyser.rulebook.readiness.facts import ReadinessFacts
from peyser.rulebook.referral.facts import CONSENT_IN_PERSON, ReferralFacts
from peyser.rulebook.registration.facts import WANTS_INFORMATION, PublicAccessFacts, SeekerRegistrationFacts
from peyser.rulebook.service.facts import CorrectionFacts, RosterUndoFacts, ServiceFacts
from peyser.rulebook.visibility.facts import VisibilityFacts

ENROLLMENT = EnrollmentFacts(
    work_authorized=True,
    registration_complete=True,
    resume_active_and_online=True,
    already_enrolled=False,
    case_manager_assigned=True,
    enrolled_by_support_unit=False,
    case_manager_in_chosen_center=True,
    reasons=frozenset({"staff_assistance"}),
    identity_verification_only=False,
    first_service_triggers_participation=None,
)
ENROLLMENT_NEED = EnrollmentNeedFacts(enrolled=True, reasons=frozenset(), identity_verification_only=False)
SERVICE = ServiceFacts(
    staff_assisted=True,
    informational_event=False,
    enrolled=True,
    enrollment_registered=False,
    triggers_participation=True,
    code_in_force=True,
    role_allowed=True,
    individualized=False,
    need_determined=False,
    is_code_145=False,
    taa_customer=False,
    needs_note=False,
    note_given=False,
    given_in_future=False,
    entered_late=False,
    employer_needed=False,
    employer_given=False,
    note_advised=False,
    sheet_needed=False,
    sheet_given=False,
    only_in_outage=False,
    outage=False,
    only_designated=False,
    designated=False,
    follow_up=False,
    exited=False,
    provider_needed=False,
    provider_given=False,
)
EVENT_REGISTRATION = EventRegistrationFacts(
    gives_service=True, informational=False, enrolled=True, by_staff=True
)
EVENT_RESULT = EventResultFacts(begun=True, days_since=14, days_allowed=14)
REFERRAL = ReferralFacts(
    enrolled=True,
    seeker_active=True,
    work_authorized=True,
    consent_method=CONSENT_IN_PERSON,
    meets_minimum=True,
    unmet=(),
    screened_by_staff=False,
    already_referred=False,
    seeker_has_veteran_priority=False,
    dispute_at_worksite=False,
    vacant_by_strike=False,
    vacant_by_lockout=False,
    otherwise_at_issue=False,
    notice_given=False,
    order_open=True,
    position_open=True,
    enough_referrals=False,
    held_as_unlawful=False,
    federally_illegal_drug=False,
    confidential=False,
    h2a=False,
    veterans_hold=False,
    forbidden_at_age=False,
    hours_at_age_unknown=False,
    employer_validated=True,
    employer_discontinued=False,
    employer_known_to_discriminate=False,
    actor_in_holding_center=False,
    actor_responsible=False,
)
EMPLOYER_REGISTRATION = EmployerRegistrationFacts(
    has_position_to_fill=True,
    terms_accepted=True,
    checked_for_existing_account=True,
    possible_duplicate=False,
    created_by_staff=False,
    support_unit_told=False,
    federal_job_order=False,
)
VALIDATION = ValidationFacts(
    actor_is_support=True,
    call_returned=True,
    evidence_recorded=True,
    duplicate_fein=False,
    overdue=False,
    federal_job_order=False,
)
EMPLOYER_ACCESS = EmployerAccessFacts(validated=True)
ORDER_ENTRY = OrderEntryFacts(
    entered_by_employer=True,
    account_pending=False,
    account_closed=False,
    employer_discontinued=False,
    employer_known_to_discriminate=False,
)
JOB_ORDER = JobOrderFacts(
    h2_program=False,
    entered_by_flc_coordinator=False,
    agricultural=False,
    aes_in_title=False,
    aes_category=False,
    openings=1,
    position_exists=True,
    sales_leads=False,
    network_marketing=False,
    self_employment=False,
    only_opening_already_listed=False,
    worksite_given=True,
    hiring_requirements_answered=True,
    copied_from_earlier_order=False,
    reviewed_with_employer=False,
    union_condition=False,
    charge_to_worker=False,
    purchase_required=False,
    federally_illegal_drug=False,
    wage_below_minimum=None,
    pay_accepted=False,
    position_at_issue_in_dispute=False,
    young=(),
    youth_without_age=False,
    from_labor_organization=False,
    union_openings_match=True,
    union_specifications_match=True,
    union_information_adequate=True,
    union_destination_arranged=True,
    employer_hidden=False,
    employer_asked_to_be_hidden=False,
    hidden_without_talk=False,
    shown_against_request=False,
)
POSTING = PostingFacts(
    occupation_given=True, occupation_general=False, duties_given=True, contact_given=True, firm_told=True
)
POSTING_APPROVAL = PostingApprovalFacts(approver_in_charge=True, initials_given=True)
VISIBILITY = VisibilityFacts(
    order_open=True,
    on_hold=False,
    void=False,
    not_yet_open=False,
    expired=False,
    employer_validated=True,
    employer_discontinued=False,
    position_at_issue_in_dispute=False,
    federally_illegal_drug=False,
    veterans_hold=False,
    viewer_has_veteran_priority=False,
)
SEEKER_REGISTRATION = SeekerRegistrationFacts(
    ssn_given=False,
    ssn_notice_shown=False,
    work_authorized=True,
    registered_by_staff=False,
    checked_for_existing_account=False,
    possible_duplicate=False,
)
PUBLIC_ACCESS = PublicAccessFacts(signed_in=False, wants=WANTS_INFORMATION)

PROGRAM_ENROLLMENT = ProgramFacts(
    program="REENTRY",
    age_served=True,
    wagner_peyser_open=True,
    already_enrolled=False,
    case_manager_assigned=True,
    by_veterans_specialist=True,
    proven=frozenset(KIND),
)

CLEAN = {
    "public_access": PUBLIC_ACCESS,
    "registration": SEEKER_REGISTRATION,
    "enrollment_need": ENROLLMENT_NEED,
    "enrollment": ENROLLMENT,
    "program_enrollment": PROGRAM_ENROLLMENT,
    "service": SERVICE,
    "readiness": ReadinessFacts(ready=True, referred=False),
    "service_correction": CorrectionFacts(
        removed=False,
        own_entry=True,
        entered_today=True,
        supervisor=False,
        reason_given=True,
        follows_from_an_act=False,
        kept_a_plan=False,
        taking_back=False,
    ),
    "roster_undo": RosterUndoFacts(
        own_entry=True,
        entered_today=True,
        supervisor=False,
        reason_given=True,
        changed_since=False,
        kept_a_plan=False,
        built_on=False,
    ),
    "plan": PlanFacts(
        enrolled=True,
        code_in_force=True,
        counts=True,
        day_passed=False,
        far_ahead=False,
        planned_already=False,
    ),
    "plan_closing": PlanClosingFacts(
        waiting=True, cancelled=False, missed=False, day_reached=False, reason_given=False
    ),
    "gap": GapFacts(
        participating=True,
        begins_in_time=True,
        too_long=False,
        touches_another=False,
        reason_told=True,
        extending=False,
        extended_before=False,
    ),
    "exclusion": ExclusionFacts(exited=True, proof_named=True, foster_care=False, youth=False, in_time=True),
    "closure": ClosureFacts(closed_already=False, plan_waits=False, found_work=False, outcome_is_work=False),
    "event_registration": EVENT_REGISTRATION,
    "event_result": EVENT_RESULT,
    "employer_registration": EMPLOYER_REGISTRATION,
    "employer_validation": VALIDATION,
    "employer_access": EMPLOYER_ACCESS,
    "employer_act": EmployerActFacts(terms_current=True),
    "employer_contact": ContactChangeFacts(leaves_nobody_to_manage=False),
    "order_entry": ORDER_ENTRY,
    "job_order": JOB_ORDER,
    "wording": JOB_ORDER,
    "confidentiality": ConfidentialityFacts(
        granting=True, talk_recorded=True, need_established=True, opening_exists=True, reason_given=True
    ),
    "confidential_work": ConfidentialWorkFacts(
        in_holding_center=True,
        responsible=True,
        supervisor=False,
        contacting=True,
        handing_on=False,
        reason_given=True,
        fits_responsible=True,
    ),
    "posting": POSTING,
    "posting_approval": POSTING_APPROVAL,
    "visibility": VISIBILITY,
    "referral": REFERRAL,
    "dispute": DisputeDeterminationFacts(regional_manager=True, every_order_determined=True),
    "dispute_end": DisputeClosingFacts(employer_confirmed=True, workers_confirmed=True),
    "fraud": FraudDecisionFacts(support=True, findings_recorded=True),
    "discontinuation": DiscontinuationFacts(
        state_monitor_advocate=True,
        known_ground=True,
        notified=True,
        answered=True,
        answer_overdue=False,
        immediate=False,
    ),
    "violation": ViolationFacts(
        supervisor=True, filed_recently=True, referring=False, informal_tried=False, letter_written=False
    ),
    "substandard": SubstandardFacts(
        supervisor=True,
        settling=False,
        referring=False,
        deciding=False,
        accepting=False,
        answered=True,
        statement_written=True,
        below_minimum=True,
    ),
    "reinstatement": ReinstatementFacts(state_monitor_advocate=True, corrected=True),
}
