"""Writing messages. Delivery is a job; a message and its cause are saved together or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import translation

from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.kernel.moment import Moment
from peyser.notifications.models import Message
from peyser.notifications.texts import Text

BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Addressee:
    """Someone with an account, and how to reach the person."""

    user_id: int
    language: str
    channel: str


def send_message(
    *, recipient: User, text: Text, about: str, moment: Moment, channel: str = Channel.INBOX, link: str = ""
) -> Message:
    """Write a message in the recipient's language, to go out by the channel that the person chose.

    Call it inside the transaction of its cause. Every message also stays in the person's inbox.
    """
    with translation.override(recipient.language):
        subject, body = text.subject(), text.body()
    return Message.objects.create(
        recipient=recipient,
        channel=channel,
        subject=subject,
        body=body,
        link=link,
        about=about,
        created_at=moment.at,
    )


def send_to_many(*, to: Iterable[Addressee], text: Text, about: str, moment: Moment, link: str = "") -> int:
    """Write one message to each, in few statements however many they are. Returns to how many.

    As for `send_message`: inside the transaction of the cause, in each one's language.
    """
    worded: dict[str, tuple[str, str]] = {}

    def written(one: Addressee) -> Message:
        if one.language not in worded:
            with translation.override(one.language):
                worded[one.language] = text.subject(), text.body()
        subject, body = worded[one.language]
        return Message(
            recipient_id=one.user_id,
            channel=one.channel,
            subject=subject,
            body=body,
            link=link,
            about=about,
            created_at=moment.at,
        )

    return len(Message.objects.bulk_create([written(one) for one in to], batch_size=BATCH))
