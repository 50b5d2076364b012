"""Messages and notes that the steps of a case leave behind."""

from collections.abc import Iterable

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.casenotes.actions.write import note_by_itself
from peyser.employers.models import Employer
from peyser.kernel.moment import Moment
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import Text


def tell_all(*, people: Iterable[User], text: Text, about: str, moment: Moment, link: str) -> int:
    """Write the message to each of them, by e-mail. Returns to how many."""
    told = 0
    for person in people:
        send_message(recipient=person, text=text, about=about, moment=moment, channel=Channel.EMAIL, link=link)
        told += 1
    return told


def note_step(*, actor: Actor, employer: Employer, subject: str, text: str, moment: Moment) -> None:
    """Note the step on the employer's record."""
    note_by_itself(actor=actor, moment=moment, employer=employer, subject=subject, text=text)
