from ninja import Query, Router

from peyser.access.clock import now
from peyser.access.entrances import SIGNED_IN, entrance
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.notes import MessageOut, MessagePage, message_out
from peyser.notifications.actions.deliver import mark_read
from peyser.notifications.queries import inbox

router = Router(tags=["Messages"])


@router.get("", response=MessagePage, summary="Read your messages")
@entrance(SIGNED_IN)
def list_messages(request: ApiRequest, query: Query[PageQuery]) -> MessagePage:
    """Newest first, by whatever channel they went out."""
    rows, cursor = one_page(inbox(request.actor), query)
    return MessagePage(items=[message_out(row) for row in rows], next_cursor=cursor)


@router.post("/{message_id}/read", response=MessageOut, summary="Mark a message as read")
@entrance(SIGNED_IN)
def read_message(request: ApiRequest, message_id: Id) -> MessageOut:
    """One's own."""
    message = inbox(request.actor).get(pk=message_id)
    mark_read(recipient_id=message.recipient_id, message_id=message.pk, at=now())
    message.refresh_from_db()
    return message_out(message)
