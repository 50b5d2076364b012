"""What the contacts of an employer may do: under the terms in force, and never without somebody who manages."""

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.employer_account.facts import ContactChangeFacts, EmployerActFacts
from peyser.rulebook.employer_account.rules import TERMS_ACCEPTED
from peyser.rulebook.engine import Citation, Rule, Severity

TERMS_IN_FORCE = Rule[EmployerActFacts](
    id="EMP-050",
    title=gettext_noop("The terms in force are accepted"),
    requirements=TERMS_ACCEPTED.requirements,
    citations=(
        *TERMS_ACCEPTED.citations,
        Citation("peyser-default", gettext_noop("A new edition of the terms binds whoever has accepted it")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("The terms of service have a new edition that is not accepted for this business."),
    remedy=gettext_noop(
        "Open “Terms of service” on the business page. Whoever manages the account accepts them."
    ),
    applies=lambda f: not f.terms_current,
    since=MANUAL_2020,
)

EMPLOYER_ACT_RULES = (TERMS_IN_FORCE,)

SOMEBODY_MANAGES = Rule[ContactChangeFacts](
    id="EMP-051",
    title=gettext_noop("Somebody manages the account"),
    requirements=(),
    citations=(
        Citation("peyser-default", gettext_noop("An account that nobody manages cannot be put right again")),
    ),
    severity=Severity.BLOCK,
    message=gettext_noop("This is the last contact who manages the account."),
    remedy=gettext_noop("Give another contact the right to manage the account first."),
    applies=lambda f: f.leaves_nobody_to_manage,
    since=MANUAL_2020,
)

CONTACT_RULES = (SOMEBODY_MANAGES,)
