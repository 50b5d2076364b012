"""What the screening looks for, what the manual says about it, and what staff may do."""

from dataclasses import dataclass
from enum import StrEnum

from peyser.kernel.words import gettext_noop
from peyser.rulebook.sources import Citation

MANUAL = "wp-manual-2024"
DISCRIMINATORY = "Discriminatory Job Orders & Other Job Order Violations"
BONA_FIDE = "Employer Request for Workers without Placing Bona Fide Job Orders"
TERMS = "Employer - Policy & Terms of Service"


class Category(StrEnum):
    """One value for each ground and each kind of order that the manual keeps out."""

    RACE = "race"
    COLOR = "color"
    RELIGION = "religion"
    NATIONAL_ORIGIN = "national_origin"
    ANCESTRY = "ancestry"
    SEX = "sex"
    DISABILITY = "disability"
    AGE = "age"
    UNION = "union"
    CHARGE = "charge"
    NETWORK_MARKETING = "network_marketing"
    FUTURE_USE = "future_use"
    SELF_EMPLOYMENT = "self_employment"
    ILLEGAL_DRUG = "illegal_drug"
    LOW_PAY = "low_pay"
    FRAUD = "fraud"
    UNLAWFUL_WORK = "unlawful_work"
    CHILD_LABOR = "child_labor"


class Choice(StrEnum):
    """What staff may do about a finding."""

    CHANGE = "change"  # the employer changes the wording
    VOID = "void"
    HOLD = "hold"
    ESCALATE = "escalate"  # to the supervisor, who decides
    CLEAR = "clear"  # lawful as it stands, with a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A category in the book: its name, the sentence for staff, sources, requirements and choices.

    `discrimination`: one of the protected grounds.
    """

    title: str
    message: str
    citations: tuple[Citation, ...]
    requirements: tuple[str, ...]
    choices: tuple[Choice, ...]
    discrimination: bool = False


UNLAWFUL = (Choice.CHANGE, Choice.VOID, Choice.ESCALATE, Choice.CLEAR)
REFUSED = (Choice.CHANGE, Choice.VOID, Choice.CLEAR)
HELD = (Choice.HOLD, Choice.ESCALATE, Choice.CLEAR)


def _ground(title: str, message: str) -> Entry:
    return Entry(
        title=title,
        message=message,
        citations=(
            Citation(
                MANUAL,
                DISCRIMINATORY,
                "Various laws prohibit OWD from accepting discriminatory job orders",
            ),
        ),
        requirements=("S001-142", "S001-148"),
        choices=UNLAWFUL,
        discrimination=True,
    )


CATEGORIES: dict[Category, Entry] = {
    Category.RACE: _ground(
        gettext_noop("Race"), gettext_noop("A job order must not ask for workers of one race.")
    ),
    Category.COLOR: _ground(
        gettext_noop("Color"), gettext_noop("A job order must not ask for workers of one skin color.")
    ),
    Category.RELIGION: _ground(
        gettext_noop("Religion"), gettext_noop("A job order must not ask for a faith, or for none.")
    ),
    Category.NATIONAL_ORIGIN: _ground(
        gettext_noop("National origin"),
        gettext_noop("A job order must not choose workers by where they come from, or by citizenship."),
    ),
    Category.ANCESTRY: _ground(
        gettext_noop("Ancestry"), gettext_noop("A job order must not ask for workers of one descent.")
    ),
    Category.SEX: _ground(
        gettext_noop("Sex"), gettext_noop("A job order must be open to women and men alike, also in its words.")
    ),
    Category.DISABILITY: _ground(
        gettext_noop("Disability"),
        gettext_noop("A job order says what the work asks for. It must not shut out people with disabilities."),
    ),
    Category.AGE: _ground(
        gettext_noop("Age"), gettext_noop("A job order must not set an upper age or ask for young workers.")
    ),
    Category.UNION: Entry(
        title=gettext_noop("Union membership"),
        message=gettext_noop("Being in a union, or staying out of one, must not be a condition."),
        citations=(
            Citation(
                MANUAL,
                "Job Orders with Union or Non-Union Specifications",
                "membership or non-membership in a labor organization as a condition of employment",
            ),
        ),
        requirements=("S001-109", "S001-110"),
        choices=UNLAWFUL,
    ),
    Category.CHARGE: Entry(
        title=gettext_noop("Charge to the worker"),
        message=gettext_noop("The worker must not pay, or buy anything, to be hired."),
        citations=(
            Citation(
                MANUAL,
                "Job Orders Involving a Charge",
                "orders that require the purchase of demonstration kits or products to be offered employment.",
            ),
        ),
        requirements=("S001-152", "S001-154", "S001-155"),
        choices=REFUSED,
    ),
    Category.NETWORK_MARKETING: Entry(
        title=gettext_noop("Network marketing or finding customers"),
        message=gettext_noop("A job order must not recruit for a sales network or gather sales leads."),
        citations=(Citation(MANUAL, TERMS, "related to network marketing or pyramid schemes."),),
        requirements=("S000-053", "S001-068"),
        choices=REFUSED,
    ),
    Category.FUTURE_USE: Entry(
        title=gettext_noop("List for later use"),
        message=gettext_noop("A job order needs a position that exists now, not a list for later."),
        citations=(
            Citation(
                MANUAL,
                BONA_FIDE,
                "Job orders can only be entered into the labor exchange system when the position actually exists",
            ),
        ),
        requirements=("S001-068", "S001-158"),
        choices=REFUSED,
    ),
    Category.SELF_EMPLOYMENT: Entry(
        title=gettext_noop("Self-employment"),
        message=gettext_noop("Work as an independent contractor is not entered as a job order."),
        citations=(Citation(MANUAL, BONA_FIDE, "the information will not be entered into MoJobs."),),
        requirements=("S001-069", "S001-160"),
        choices=REFUSED,
    ),
    Category.ILLEGAL_DRUG: Entry(
        title=gettext_noop("Drug that federal law forbids"),
        message=gettext_noop("The job has to do with a drug that is illegal under federal law."),
        citations=(
            Citation(
                MANUAL,
                "Medical Marijuana Job Orders",
                "cannot post job orders on behalf of Medical Marijuana employers",
            ),
        ),
        requirements=("S000-061", "S001-079", "S001-080"),
        choices=(Choice.VOID, Choice.ESCALATE, Choice.CLEAR),
    ),
    Category.LOW_PAY: Entry(
        title=gettext_noop("Pay under the minimum"),
        message=gettext_noop("The pay seems to be under the legal minimum."),
        citations=(
            Citation(
                MANUAL,
                "Substandard Orders",
                "cannot be entered in MoJobs because the wages specified are below the legal minimum.",
            ),
        ),
        requirements=("S001-146",),
        choices=(Choice.CHANGE, Choice.ESCALATE, Choice.CLEAR),
    ),
    Category.FRAUD: Entry(
        title=gettext_noop("Sign of fraud"),
        message=gettext_noop("The manual names this as a sign of a fraudulent job order."),
        citations=(
            Citation(
                MANUAL,
                "Suspected Fraudulent Job Orders",
                "unusual application methods, misspelled words or poor grammar, or offers a way to get rich fast.",
            ),
        ),
        requirements=("S001-167", "S001-168", "S001-169", "S001-170", "S001-171", "S001-172"),
        choices=HELD,
    ),
    Category.UNLAWFUL_WORK: Entry(
        title=gettext_noop("Unlawful work or terms"),
        message=gettext_noop("The work or its terms seem to be against the law."),
        citations=(
            Citation(
                MANUAL,
                "Job Orders in Violation of the Law",
                "If there is no such modification, the job order is voided and cannot be entered into the system.",
            ),
        ),
        requirements=("S001-142", "S001-148"),
        choices=UNLAWFUL,
    ),
    Category.CHILD_LABOR: Entry(
        title=gettext_noop("Child labor"),
        message=gettext_noop("Workers this young may not do this work, or not in these hours."),
        citations=(
            Citation(
                MANUAL,
                "Job Orders Involving Youth",
                "federal laws concerning school attendance and child labor standards.",
            ),
        ),
        requirements=("S001-156",),
        choices=UNLAWFUL,
    ),
}
