import datetime as dt

from ninja import Query, Router
from ninja.responses import Status

from peyser.access.clock import now
from peyser.access.entrances import SIGNED_IN, entrance
from peyser.accounts.actions.tokens import issue_token, revoke_token
from peyser.accounts.models import ApiToken
from peyser.api.door import only_in_session
from peyser.api.fields import Id
from peyser.api.paging import PageQuery, one_page
from peyser.api.requests import ApiRequest
from peyser.api.schemas.people import Me, NewToken, TokenBody, TokenPage, new_token, token_out
from peyser.notifications.queries import unread_count

router = Router(tags=["Me"])


@router.get("/me", response=Me, summary="Read who you are here")
@entrance(SIGNED_IN)
def get_me(request: ApiRequest) -> Me:
    """Roles, offices within reach, and the own record, if any."""
    actor, user = request.actor, request.user
    return Me(
        id=user.pk,
        name=user.name,
        email=user.email,
        language=user.language,
        signed_in_by=request.signed_in_by,
        roles=sorted(map(str, actor.roles)),
        office_ids=sorted(actor.office_ids),
        home_office_id=actor.home_office_id,
        statewide=actor.statewide,
        seeker_id=actor.seeker_id,
        employer_id=actor.employer_id,
        unread_messages=unread_count(actor),
    )


@router.get("/tokens", response=TokenPage, summary="List your tokens")
@entrance(SIGNED_IN)
def list_tokens(request: ApiRequest, query: Query[PageQuery]) -> TokenPage:
    """Newest first; their keys cannot be read again."""
    rows, cursor = one_page(ApiToken.objects.filter(user=request.actor.user_id).order_by("-pk"), query)
    return TokenPage(items=[token_out(row) for row in rows], next_cursor=cursor)


@router.post("/tokens", response={201: NewToken}, summary="Make a token")
@entrance(SIGNED_IN)
def make_token(request: ApiRequest, body: TokenBody) -> Status[NewToken]:
    """From a session on the site only. The key acts for you: keep it like a password."""
    only_in_session(request)
    at = now()
    token, key = issue_token(
        user=request.user, name=body.name, at=at, expires_at=at + dt.timedelta(days=body.days)
    )
    request.kept_answer = new_token(token, None)
    return Status(201, new_token(token, key))


@router.delete("/tokens/{token_id}", response={204: None}, summary="Revoke a token")
@entrance(SIGNED_IN)
def end_token(request: ApiRequest, token_id: Id) -> Status[None]:
    """One's own, at once, from a session on the site only."""
    only_in_session(request)
    revoke_token(token=ApiToken.objects.get(pk=token_id, user=request.actor.user_id), at=now())
    return Status(204, None)
