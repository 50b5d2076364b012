"""May a job order be entered for this account, whatever the order says?"""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.employer_account.facts import OrderEntryFacts
from peyser.rulebook.engine import Citation, Rule, Severity

STAFF_ENTER_WHILE_PENDING = Rule[OrderEntryFacts](
    id="EMP-040",
    title=gettext_noop("Before validation, staff enter the job order"),
    requirements=("S000-046",),
    citations=(Citation("wp-manual-2020", "Employers", "entered in to the labor exchange system by staff"),),
    severity=Severity.BLOCK,
    message=gettext_noop("Until the account is validated, only staff can enter its job orders."),
    remedy=gettext_noop("Ask a job center to enter the order, or wait for the validation."),
    applies=lambda f: f.entered_by_employer and f.account_pending,
    since=MANUAL_2020,
    until=MANUAL_2024,
)

ACCOUNT_USABLE = Rule[OrderEntryFacts](
    id="EMP-041",
    title=gettext_noop("An account to post from"),
    requirements=("S000-041", "S001-050"),
    citations=(
        Citation("wp-manual-2024", "Employers", "An employer must create an account to post a job opening"),
        Citation(
            "wp-manual-2020",
            "Employers",
            "An account must be entered for all employers wanting to post a job opening",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This employer's account is denied, disabled or inactive."),
    remedy=gettext_noop("Put questions about the account to Customer Support."),
    applies=lambda f: f.account_closed,
    since=MANUAL_2020,
)

NO_ORDER_WHEN_DISCONTINUED = Rule[OrderEntryFacts](
    id="EMP-042",
    title=gettext_noop("No job order once services are discontinued"),
    requirements=("S001-178",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Discontinuation of Services",
            "Discontinuation of services are to be directed to the State Monitor Advocate.",
        ),
        Citation("cfr-20-658-501", "whole section"),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("Services to this employer are discontinued."),
    remedy=gettext_noop("Put questions to the State Monitor Advocate."),
    applies=lambda f: f.employer_discontinued,
    since=MANUAL_2020,
)

NO_ORDER_FOR_DISCRIMINATOR = Rule[OrderEntryFacts](
    id="EMP-043",
    title=gettext_noop("No service to an employer known to discriminate"),
    requirements=("S001-141",),
    citations=(
        Citation(
            "wp-manual-2024",
            "Discriminatory Job Orders & Other Job Order Violations",
            "prohibited from providing any employment services to employers who are known by OWD",
        ),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This employer is known to discriminate in employment."),
    remedy=gettext_noop("Put questions to the State Monitor Advocate."),
    applies=lambda f: f.employer_known_to_discriminate,
    since=MANUAL_2024,
)

ORDER_ENTRY_RULES = (
    STAFF_ENTER_WHILE_PENDING,
    ACCOUNT_USABLE,
    NO_ORDER_WHEN_DISCONTINUED,
    NO_ORDER_FOR_DISCRIMINATOR,
)
