"""The wordings of messages, made in the reader's language at the moment of writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from peyser.rulebook.job_order.youth_notice import YOUTH_NOTICE


@dataclass(frozen=True, slots=True)
class Text:
    """A message with places for facts. `subject_id` and `body_id` are English, as in the catalogue."""

    subject_id: str
    body_id: str
    facts: Mapping[str, object] = field(default_factory=dict)
    appended_id: str = ""

    def subject(self) -> str:
        return gettext(self.subject_id) % self.facts

    def body(self) -> str:
        body = gettext(self.body_id) % self.facts
        return f"{body}\n\n{gettext(self.appended_id)}" if self.appended_id else body


def referral_issued(*, title: str, number: str, notice: str, send_to: str = "") -> Text:
    """`notice` is the English text of a dispute notice, or empty; it follows in the reader's language.

    `send_to` names the labor organization that the seeker goes to instead of the employer, where that is arranged.
    """
    body = _("We sent your name for the job “%(title)s” (order %(number)s). Open it to see how to apply.")
    if send_to:
        body = _("We sent your name for the job “%(title)s” (order %(number)s). Go to %(send_to)s, to apply.")
    facts = {"title": title, "number": number, "send_to": send_to}
    return Text(_("You were referred to a job"), body, facts, appended_id=notice)


def referral_denied(*, title: str, reason: str) -> Text:
    return Text(
        _("About the job you asked for"),
        _(
            "We could not refer you to “%(title)s”. Why: %(reason)s Your job center can help you find other jobs."
        ),
        {"title": title, "reason": reason},
    )


def employer_validated(*, name: str) -> Text:
    return Text(
        _("Your employer account is active"),
        _("We verified %(name)s. Your open job orders are now online. You can see who was referred to you."),
        {"name": name},
    )


def employer_denied(*, name: str, reason: str) -> Text:
    return Text(
        _("We could not verify your employer account"),
        _("We could not verify %(name)s. Why: %(reason)s Call us if you think this is wrong."),
        {"name": name, "reason": reason},
    )


def youth_order(*, number: str) -> Text:
    return Text(
        _("Your job order is open to young workers"),
        _("This is about job order %(number)s."),
        {"number": number},
        appended_id=YOUTH_NOTICE,
    )


def words_to_change(*, number: str, words: str, quote: str, suggestion: str, why: str) -> Text:
    """`why` is the English text of what the rule book says of such words; it follows in the reader's language."""
    body = _(
        "Your job center asks you to change words in job order %(number)s: “%(words)s”. Open the order to change"
        " them. The state's manual says: “%(quote)s”"
    )
    if suggestion:
        body = _(
            "Your job center asks you to change words in job order %(number)s: “%(words)s”. Write instead:"
            " %(suggestion)s. Open the order to change them. The state's manual says: “%(quote)s”"
        )
    facts = {"number": number, "words": words, "quote": quote, "suggestion": suggestion}
    return Text(_("Please change words in your job order"), body, facts, appended_id=why)


def words_changed(*, number: str, words: str) -> Text:
    return Text(
        _("The words that you asked about are gone"),
        _("Order %(number)s no longer says “%(words)s”. What it says now was read again."),
        {"number": number, "words": words},
    )


def verification_late(*, name: str) -> Text:
    return Text(
        _("A verification is late"),
        _("%(name)s still waits for its verification, past the time that the manual allows. Please see to it."),
        {"name": name},
    )


def contact_invited(*, name: str, address: str, days: int) -> Text:
    """`address` is the whole address of the page where the contact chooses a password."""
    return Text(
        _("You are invited to an employer account"),
        _(
            "You can act for %(name)s in the job exchange. Choose your password within %(days)s days: %(address)s "
            "The link works once. If you do not know this business, do nothing."
        ),
        {"name": name, "address": address, "days": days},
    )


def job_notice(*, title: str, number: str) -> Text:
    return Text(
        _("A job that fits you"),
        _("You meet the needs of the job “%(title)s” (order %(number)s). Read it and apply if you want it."),
        {"title": title, "number": number},
    )


def job_voided(*, title: str, number: str) -> Text:
    return Text(
        _("A job is no longer offered"),
        _(
            "The job “%(title)s” (order %(number)s) was taken off. Do not apply for it any more. Your job center can"
            " help you find other jobs."
        ),
        {"title": title, "number": number},
    )


def order_voided(*, title: str, number: str, reason: str) -> Text:
    return Text(
        _("Your job order is void"),
        _(
            "Order %(number)s, “%(title)s”, is void. Why: %(reason)s Call your job center if you want to talk about it."
        ),
        {"title": title, "number": number, "reason": reason},
    )


def short_form_received(*, title: str, number: str, center: str) -> Text:
    return Text(
        _("We have your job order"),
        _(
            "%(center)s has your short form for “%(title)s” (order %(number)s). Staff complete the order with you."
        ),
        {"title": title, "number": number, "center": center},
    )


def confidentiality_granted(*, number: str) -> Text:
    return Text(
        _("Your name stays hidden"),
        _(
            "Order %(number)s is confidential, as you asked. Job seekers reach you through your job center alone."
        ),
        {"number": number},
    )


def confidentiality_declined(*, number: str, reason: str) -> Text:
    return Text(
        _("Your name cannot stay hidden"),
        _(
            "We cannot keep your name off order %(number)s. Why: %(reason)s The order waits. Open it to show your name"
            " or to close it."
        ),
        {"number": number, "reason": reason},
    )
