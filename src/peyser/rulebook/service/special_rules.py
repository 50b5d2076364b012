"""What single services of the former system ask for: their slides name each condition."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.engine import Citation, Rule, Severity
from peyser.rulebook.service.facts import ServiceFacts

COUNTABLE_MANUAL = "Countable Manual 9002 Seeker Services"
OTHER_MANUAL = "Non-countable Manual 9002 Seeker Services"

EMPLOYER_OF_JOB_DEVELOPMENT = Rule[ServiceFacts](
    id="SRV-030",
    title=gettext_noop("Job development names the employer"),
    requirements=("S002-041",),
    citations=(
        Citation(
            "toolbox-2", COUNTABLE_MANUAL, "staff secures an interview with an employer for a job seeker."
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This service names no employer."),
    remedy=gettext_noop("Enter the employer with whom you secured the interview."),
    applies=lambda f: f.employer_needed and not f.employer_given,
    since=MANUAL_2020,
)

MORE_THAN_A_LIST = Rule[ServiceFacts](
    id="SRV-031",
    title=gettext_noop("Career guidance is more than a list"),
    requirements=("S002-035",),
    citations=(
        Citation(
            "toolbox-2",
            COUNTABLE_MANUAL,
            "if you just hand a job seeker a list of services or list of workshops",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("There is no note. This service is not for merely handing over a list."),
    remedy=gettext_noop("Say in a note what the guidance was. If you only gave a list, take the service back."),
    applies=lambda f: f.note_advised and not f.note_given,
    since=MANUAL_2020,
)

INFORMATION_SHEET = Rule[ServiceFacts](
    id="SRV-032",
    title=gettext_noop("Federal bonding is explained with its sheet"),
    requirements=("S002-039",),
    citations=(
        Citation(
            "toolbox-2",
            COUNTABLE_MANUAL,
            "Used when providing information to job seeker about the Federal Bonding program.",
        ),
    ),
    severity=Severity.WARN,
    message=gettext_noop("Nobody has noted that the person got the information sheet."),
    remedy=gettext_noop("Print the sheet or send it, and note it the next time."),
    applies=lambda f: f.sheet_needed and not f.sheet_given,
    since=MANUAL_2020,
)

ONLY_IN_AN_OUTAGE = Rule[ServiceFacts](
    id="SRV-033",
    title=gettext_noop("The manual referral to WIOA needs an outage"),
    requirements=("S002-049",),
    citations=(
        Citation(
            "toolbox-2",
            COUNTABLE_MANUAL,
            "Only to be used in the event of a catastrophic failure of the Membership/Welcome Screens.",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The welcome pages were in service on that day."),
    remedy=gettext_noop(
        "Let the person complete the welcome pages. The state office says when they are out of service."
    ),
    applies=lambda f: f.only_in_outage and not f.outage,
    since=MANUAL_2020,
)

ONLY_DESIGNATED = Rule[ServiceFacts](
    id="SRV-034",
    title=gettext_noop("Some services are kept to designated staff"),
    requirements=("S002-060",),
    citations=(
        Citation("toolbox-2", OTHER_MANUAL, "Only used by designated staff to identify individuals enrolled"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("You are not designated for this service."),
    remedy=gettext_noop("Ask a designated colleague to record it, or the state office to designate you."),
    applies=lambda f: f.only_designated and not f.designated,
    since=MANUAL_2020,
)

FOLLOW_UP_AFTER_EXIT = Rule[ServiceFacts](
    id="SRV-035",
    title=gettext_noop("Follow-up comes after the exit"),
    requirements=("S002-059",),
    citations=(Citation("toolbox-2", OTHER_MANUAL, "participant needs assistance after exit"),),
    severity=Severity.BLOCK,
    message=gettext_noop("The person had not exited on the day of this service."),
    remedy=gettext_noop("Record the service that you gave. Follow-up services are for people who have exited."),
    applies=lambda f: f.follow_up and not f.exited,
    since=MANUAL_2020,
)

PROVIDER_AND_DAYS = Rule[ServiceFacts](
    id="SRV-036",
    title=gettext_noop("Other training names provider and days"),
    requirements=("S002-044",),
    citations=(
        Citation(
            "toolbox-2",
            COUNTABLE_MANUAL,
            "participating in a training program that is not being funded by WIA",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This training has no provider or no first day."),
    remedy=gettext_noop("Enter who gives the training and on which day it began."),
    applies=lambda f: f.provider_needed and not f.provider_given,
    since=MANUAL_2020,
)

SPECIAL_SERVICE_RULES = (
    EMPLOYER_OF_JOB_DEVELOPMENT,
    MORE_THAN_A_LIST,
    INFORMATION_SHEET,
    ONLY_IN_AN_OUTAGE,
    ONLY_DESIGNATED,
    FOLLOW_UP_AFTER_EXIT,
    PROVIDER_AND_DAYS,
)
