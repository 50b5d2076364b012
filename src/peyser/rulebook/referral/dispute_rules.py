"""No referral helps to fill a job that a labor dispute is about."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.referral.facts import ReferralFacts

DISPUTES_2024 = "Job Orders and Labor Disputes"
SERVICE_POLICY = "Job Seekers - Service Policy"
_REMEDY = gettext_noop("Do not refer. Place the order on hold and tell the Regional Manager.")

VACANT_BY_STRIKE = Rule[ReferralFacts](
    id="REF-020",
    title=gettext_noop("No referral to a striker's job"),
    requirements=("S000-037", "S001-044", "S001-118"),
    citations=(
        Citation("wp-manual-2024", DISPUTES_2024, "vacant because the former occupant is on strike"),
        Citation("wp-manual-2020", SERVICE_POLICY, "the former occupant of the job is on strike"),
        Citation("cfr-20-652-9", "paragraph (a)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This job is vacant because its former occupant is on strike."),
    remedy=_REMEDY,
    applies=lambda f: f.vacant_by_strike,
    since=MANUAL_2020,
)

VACANT_BY_LOCKOUT = Rule[ReferralFacts](
    id="REF-021",
    title=gettext_noop("No referral to the job of someone locked out"),
    requirements=("S000-037", "S001-045", "S001-118"),
    citations=(
        Citation("wp-manual-2024", DISPUTES_2024, "is being locked out in the course of a labor dispute"),
        Citation(
            "wp-manual-2020",
            SERVICE_POLICY,
            "the former occupant of the job is being locked out in the course of a labor dispute",
        ),
        Citation("cfr-20-652-9", "paragraph (a)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This job is vacant because its former occupant is locked out."),
    remedy=_REMEDY,
    applies=lambda f: f.vacant_by_lockout,
    since=MANUAL_2020,
)

OTHERWISE_AT_ISSUE = Rule[ReferralFacts](
    id="REF-022",
    title=gettext_noop("No referral to a job at issue in a labor dispute"),
    requirements=("S000-037", "S001-046", "S001-118", "S001-124"),
    citations=(
        Citation(
            "wp-manual-2024",
            DISPUTES_2024,
            "the filling of which is otherwise an issue in a labor dispute involving a work stoppage",
        ),
        Citation("wp-manual-2020", SERVICE_POLICY, "the filling of the job is an issue in a labor dispute."),
        Citation("cfr-20-652-9", "paragraph (a)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Filling this job is an issue in a labor dispute."),
    remedy=_REMEDY,
    applies=lambda f: f.otherwise_at_issue,
    since=MANUAL_2020,
)

WRITTEN_NOTICE = Rule[ReferralFacts](
    id="REF-023",
    title=gettext_noop("Written notice of a labor dispute"),
    requirements=("S000-038", "S001-047", "S001-125", "S001-126"),
    citations=(
        Citation(
            "wp-manual-2024",
            DISPUTES_2024,
            "a written notification must be provided to all applicants referred to such positions",
        ),
        Citation(
            "wp-manual-2020",
            SERVICE_POLICY,
            "provided he/she is given written notice of the dispute prior to or at the time of referral.",
        ),
        Citation("cfr-20-652-9", "paragraph (b)"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("A labor dispute exists at this employer. The seeker has not had the written notice."),
    remedy=gettext_noop("Give the seeker the notice shown here, then refer."),
    applies=lambda f: (
        f.dispute_at_worksite
        and not (f.vacant_by_strike or f.vacant_by_lockout or f.otherwise_at_issue)
        and not f.notice_given
    ),
    since=MANUAL_2020,
)

DISPUTE_RULES = (VACANT_BY_STRIKE, VACANT_BY_LOCKOUT, OTHERWISE_AT_ISSUE, WRITTEN_NOTICE)
