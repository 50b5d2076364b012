"""Notices of self-employed work, on the board of a job center and outside the job orders."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.posting.facts import PostingApprovalFacts, PostingFacts

PLACE = "Employer Request for Workers without Placing Bona Fide Job Orders"

OCCUPATION_SPECIFIC = Rule[PostingFacts](
    id="PST-010",
    title=gettext_noop("A notice names the occupation"),
    requirements=("S001-162",),
    citations=(
        Citation(
            "wp-manual-2024",
            PLACE,
            "The information posted must be occupationally specific, to the extent possible",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The notice does not say which occupation it is for."),
    remedy=gettext_noop("Name the occupation, such as “Truck driver”, so that nobody is misled."),
    applies=lambda f: not f.occupation_given or f.occupation_general,
    since=MANUAL_2024,
)

DUTIES_AND_CONTACT = Rule[PostingFacts](
    id="PST-011",
    title=gettext_noop("A notice tells the duties and the contact"),
    requirements=("S001-161", "S001-165"),
    citations=(
        Citation(
            "wp-manual-2024",
            PLACE,
            "describing the job duties, specifications, requirements, contracting information",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The notice does not tell the duties, or does not say how to reach the firm."),
    remedy=gettext_noop("Ask the firm for the duties and for a phone number or an e-mail address."),
    applies=lambda f: not (f.duties_given and f.contact_given),
    since=MANUAL_2024,
)

FIRM_TOLD = Rule[PostingFacts](
    id="PST-012",
    title=gettext_noop("The firm knows that this is a notice, not a job order"),
    requirements=("S001-195",),
    citations=(
        Citation(
            "wp-manual-2024",
            PLACE,
            "The firm requesting applicants is informed that the JC will assist in every way possible",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The firm has not been told that its work goes on the board and is no job order."),
    remedy=gettext_noop("Send or read the message to the firm, and record that it was told."),
    applies=lambda f: not f.firm_told,
    since=MANUAL_2024,
)

APPROVED_BY_WHO_IS_IN_CHARGE = Rule[PostingApprovalFacts](
    id="PST-020",
    title=gettext_noop("Who lets a notice onto the board"),
    requirements=("S001-164",),
    citations=(
        Citation(
            "wp-manual-2024",
            PLACE,
            "posted by the JC supervisor, manager, or functional leader must be initialed",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Only the supervisor, manager or functional leader of the center posts a notice."),
    remedy=gettext_noop("Ask one of them to read and initial it."),
    applies=lambda f: not f.approver_in_charge,
    since=MANUAL_2024,
)

INITIALED_BEFORE_POSTING = Rule[PostingApprovalFacts](
    id="PST-021",
    title=gettext_noop("A notice is initialed and dated first"),
    requirements=("S001-164",),
    citations=(Citation("wp-manual-2024", PLACE, "must be initialed and dated prior to posting."),),
    severity=Severity.BLOCK,
    message=gettext_noop("The notice has no initials."),
    remedy=gettext_noop("Put down your initials. Today’s date is added, and both are printed."),
    applies=lambda f: not f.initials_given,
    since=MANUAL_2024,
)

POSTING_RULES = (OCCUPATION_SPECIFIC, DUTIES_AND_CONTACT, FIRM_TOLD)
POSTING_APPROVAL_RULES = (APPROVED_BY_WHO_IS_IN_CHARGE, INITIALED_BEFORE_POSTING)
