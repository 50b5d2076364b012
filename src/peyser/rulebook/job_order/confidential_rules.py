"""An employer that asks for confidentiality: the talk that decides on it, and who works with the employer after it."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2024
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.job_order.confidential_facts import ConfidentialityFacts, ConfidentialWorkFacts
from peyser.rulebook.job_order.facts import JobOrderFacts

PINPOINT = "Job Order from Employer Requesting Confidentiality"
TALK = Citation(
    "wp-manual-2024",
    PINPOINT,
    "Through discussion with the employer, the staff person taking the job order determines the need for"
    " confidentiality, and that an opening does in fact exist.",
)
ONE_PERSON = Citation(
    "wp-manual-2024",
    PINPOINT,
    "Only the individual having job order responsibility should make contact with the employer.",
)
FOLLOW_UP = Citation(
    "wp-manual-2024",
    PINPOINT,
    "Follow-up with the employer is the responsibility of the JC holding the job order and the staff person"
    " responsible for the job order.",
)
STRICT = Citation("wp-manual-2024", PINPOINT, "Any deviation from these procedures without prior approval")
MAINTAINED = Citation("wp-manual-2024", PINPOINT, "the confidentiality of that employer must be maintained.")

TALK_BEFORE_ENTRY = Rule[JobOrderFacts](
    id="ORD-017",
    title=gettext_noop("A talk with the employer comes before a confidential order"),
    requirements=("S001-134",),
    citations=(TALK,),
    severity=Severity.BLOCK,
    message=gettext_noop("The talk that decides on confidentiality is not recorded."),
    remedy=gettext_noop("Talk with the employer. Then write down when, with whom, and why it is needed."),
    applies=lambda f: f.hidden_without_talk,
    since=MANUAL_2024,
)

EMPLOYER_SHOWS_ITSELF = Rule[JobOrderFacts](
    id="ORD-018",
    title=gettext_noop("Only the employer gives up its confidentiality"),
    requirements=("S001-133",),
    citations=(MAINTAINED,),
    severity=Severity.BLOCK,
    message=gettext_noop("The employer asked to be kept confidential, and this change would show its name."),
    remedy=gettext_noop("Keep the name hidden. If the employer agrees to show it, record that on the order."),
    applies=lambda f: f.shown_against_request,
    since=MANUAL_2024,
)

WORK_OF_HOLDING_CENTER = Rule[ConfidentialWorkFacts](
    id="CNF-010",
    title=gettext_noop("The holding job center works with a confidential employer"),
    requirements=("S001-138", "S001-139"),
    citations=(FOLLOW_UP,),
    severity=Severity.BLOCK,
    message=gettext_noop("Another job center holds this confidential order and works with its employer."),
    remedy=gettext_noop("Send your question to the job center that holds the order."),
    applies=lambda f: not f.in_holding_center,
    since=MANUAL_2024,
)

WORK_OF_RESPONSIBLE = Rule[ConfidentialWorkFacts](
    id="CNF-011",
    title=gettext_noop("One person makes contact with a confidential employer"),
    requirements=("S001-138", "S001-139", "S001-140"),
    citations=(ONE_PERSON, FOLLOW_UP, STRICT),
    severity=Severity.BLOCK,
    message=gettext_noop("A colleague is responsible for this confidential order."),
    remedy=gettext_noop("Ask that colleague, or have a supervisor make you responsible for the order first."),
    applies=lambda f: f.in_holding_center and not f.responsible and (f.contacting or not f.supervisor),
    since=MANUAL_2024,
)

REASON_TO_LOOK = Rule[ConfidentialWorkFacts](
    id="CNF-012",
    title=gettext_noop("A reason for each look at a confidential contact"),
    requirements=("S001-140",),
    citations=(
        STRICT,
        Citation(
            "peyser-default", gettext_noop("The reason is kept, so that a supervisor can see a deviation")
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("There is no reason given."),
    remedy=gettext_noop("Say why. Your supervisor can read it."),
    applies=lambda f: not f.reason_given,
    since=MANUAL_2024,
)

NEW_RESPONSIBLE_IN_CENTER = Rule[ConfidentialWorkFacts](
    id="CNF-013",
    title=gettext_noop("The responsible person belongs to the holding job center"),
    requirements=("S001-139",),
    citations=(FOLLOW_UP,),
    severity=Severity.BLOCK,
    message=gettext_noop("This person does not serve in the job center that holds the order."),
    remedy=gettext_noop("Choose a colleague of the job center that holds the order."),
    applies=lambda f: f.handing_on and not f.fits_responsible,
    since=MANUAL_2024,
)

TALK_RECORDED = Rule[ConfidentialityFacts](
    id="CNF-020",
    title=gettext_noop("The decision follows from a talk with the employer"),
    requirements=("S001-134",),
    citations=(TALK,),
    severity=Severity.BLOCK,
    message=gettext_noop("The talk with the employer is not recorded."),
    remedy=gettext_noop("Write down when you talked, with whom, and what was said about the need."),
    applies=lambda f: not f.talk_recorded,
    since=MANUAL_2024,
)

NEED_ESTABLISHED = Rule[ConfidentialityFacts](
    id="CNF-021",
    title=gettext_noop("Granted where the need is established"),
    requirements=("S001-134",),
    citations=(TALK,),
    severity=Severity.BLOCK,
    message=gettext_noop("The need for confidentiality is not established."),
    remedy=gettext_noop("Establish the need with the employer, or decline the request."),
    applies=lambda f: f.granting and not f.need_established,
    since=MANUAL_2024,
)

OPENING_EXISTS = Rule[ConfidentialityFacts](
    id="CNF-022",
    title=gettext_noop("Granted where an opening exists"),
    requirements=("S001-134",),
    citations=(TALK,),
    severity=Severity.BLOCK,
    message=gettext_noop("It is not established that the opening exists."),
    remedy=gettext_noop("Ask the employer about the opening. Without one, decline and void the order."),
    applies=lambda f: f.granting and not f.opening_exists,
    since=MANUAL_2024,
)

REASON_OF_DECISION = Rule[ConfidentialityFacts](
    id="CNF-023",
    title=gettext_noop("A refusal of confidentiality says why"),
    requirements=("S001-134",),
    citations=(
        Citation(
            "peyser-default", gettext_noop("The employer reads why, and chooses to show its name or to close")
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("There is no reason given."),
    remedy=gettext_noop("Say why. The employer reads it."),
    applies=lambda f: not f.granting and not f.reason_given,
    since=MANUAL_2024,
)

CONFIDENTIAL_ENTRY_RULES = (TALK_BEFORE_ENTRY, EMPLOYER_SHOWS_ITSELF)
CONFIDENTIAL_WORK_RULES = (
    WORK_OF_HOLDING_CENTER,
    WORK_OF_RESPONSIBLE,
    REASON_TO_LOOK,
    NEW_RESPONSIBLE_IN_CENTER,
)
CONFIDENTIALITY_RULES = (TALK_RECORDED, NEED_ESTABLISHED, OPENING_EXISTS, REASON_OF_DECISION)
