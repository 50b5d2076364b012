"""Writing messages. Delivery is a job; a message and its cause are saved together or not at all."""

from django.utils import translation

from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.kernel.moment import Moment
from peyser.notifications.models import Message
from peyser.notifications.texts import Text


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
