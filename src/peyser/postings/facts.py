"""From what is typed to the facts that the rule book judges."""

import re
from dataclasses import dataclass

from peyser.accounts.actor import Actor
from peyser.postings.models import BulletinPosting
from peyser.postings.permissions import is_in_charge
from peyser.rulebook.posting.facts import PostingApprovalFacts, PostingFacts

# Words that name no occupation. A title made of nothing else would mislead.
GENERAL = frozenset(
    re.findall(
        r"\w+",
        "a an and any the for of in at from home work worker workers job jobs opportunity opportunities business own"
        " be your boss independent contractor contractors self employed employment earn money easy income great new"
        " now hiring wanted needed various general person people help gig gigs position positions open opening"
        " flexible",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingDetails:
    """A notice as it is typed. `firm_told_by`: how the firm was told, empty while it was not."""

    firm: str
    occupation: str
    duties: str
    requirements: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    contact_note: str = ""
    firm_told_by: str = ""


def posting_facts(details: PostingDetails) -> PostingFacts:
    return PostingFacts(
        occupation_given=bool(details.occupation.strip()),
        occupation_general=is_general(details.occupation),
        duties_given=bool(details.duties.strip()),
        contact_given=bool(details.contact_phone or details.contact_email or details.contact_note.strip()),
        firm_told=bool(details.firm_told_by),
    )


def approval_facts(posting: BulletinPosting, *, actor: Actor, initials: str) -> PostingApprovalFacts:
    return PostingApprovalFacts(
        approver_in_charge=is_in_charge(actor, posting),
        initials_given=len(re.findall(r"[^\W\d_]", initials)) >= 2,
    )


def is_general(occupation: str) -> bool:
    """Whether a title is made only of words that fit any work."""
    words = re.findall(r"[^\W\d_]+", occupation.lower())
    return bool(occupation.strip()) and all(word in GENERAL for word in words)
