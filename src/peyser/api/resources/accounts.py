from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import STAFF, Entrance, entrance
from peyser.api.fields import Id
from peyser.api.requests import ApiRequest
from peyser.api.schemas.accounts import (
    AcceptanceBody,
    AcceptanceOut,
    AccountContact,
    AccountContacts,
    ContactBody,
    InvitationBody,
    TermsStanding,
    acceptance_out,
    account_contact,
)
from peyser.employers.actions.contacts import (
    ContactDetails,
    change_contact,
    invite_again,
    invite_contact,
    move_contact,
)
from peyser.employers.actions.terms import accept_terms
from peyser.employers.choices import Privilege
from peyser.employers.models import EmployerContact
from peyser.employers.queries import (
    acceptances_of,
    contact_for_actor,
    contacts_with_standing,
    employer_for_actor,
    has_accepted,
)
from peyser.employers.terms import terms_on

router = Router(tags=["Employers"])
MANAGER_OR_STAFF = Entrance(employer=True, privilege=Privilege.MANAGE, roles=STAFF.roles)
OWN_OR_STAFF = Entrance(employer=True, roles=STAFF.roles)


@router.get("/{employer_id}/contacts", response=AccountContacts, summary="List an employer's contacts")
@entrance(MANAGER_OR_STAFF)
def list_contacts(request: ApiRequest, employer_id: Id) -> AccountContacts:
    """Those who are not removed, with what each may do."""
    rows = contacts_with_standing(employer_for_actor(request.actor, employer_id))
    return AccountContacts(items=[account_contact(row, invited=invited) for row, invited in rows])


@router.post("/{employer_id}/contacts", response={201: AccountContact}, summary="Invite a contact")
@entrance(MANAGER_OR_STAFF)
def invite_a_contact(request: ApiRequest, employer_id: Id, body: InvitationBody) -> Status[AccountContact]:
    """The person gets a link by e-mail, for some days and one use, and chooses a password."""
    plain = body.model_dump(exclude={"phone", "privileges"})
    details = ContactDetails(**plain, phone=body.phone or "", privileges=tuple(body.privileges))
    made = invite_contact(
        actor=request.actor,
        employer_id=employer_id,
        details=details,
        site=request.build_absolute_uri("/"),
        moment=moment(),
    )
    return Status(201, account_contact(made, invited=True))


@router.post("/{employer_id}/contacts/{contact_id}", response=AccountContact, summary="Change a contact")
@entrance(MANAGER_OR_STAFF)
def change_a_contact(request: ApiRequest, employer_id: Id, contact_id: Id, body: ContactBody) -> AccountContact:
    """What the contact may do changes from the next request on."""
    row = change_contact(
        actor=request.actor,
        contact_id=_own(request, employer_id, contact_id).pk,
        name=body.name,
        title=body.title,
        phone=body.phone or "",
        privileges=tuple(body.privileges),
        moment=moment(),
    )
    return _told(row)


@router.post("/{employer_id}/contacts/{contact_id}/invite", response=AccountContact, summary="Send a new link")
@entrance(MANAGER_OR_STAFF)
def invite_a_contact_again(request: ApiRequest, employer_id: Id, contact_id: Id) -> AccountContact:
    """To a contact who has not signed in yet. The earlier link opens nothing any more."""
    found = _own(request, employer_id, contact_id)
    site = request.build_absolute_uri("/")
    return _told(invite_again(actor=request.actor, contact_id=found.pk, site=site, moment=moment()))


@router.post(
    "/{employer_id}/contacts/{contact_id}/disable", response=AccountContact, summary="Disable a contact"
)
@entrance(MANAGER_OR_STAFF)
def disable_contact(request: ApiRequest, employer_id: Id, contact_id: Id) -> AccountContact:
    """The contact is signed out at once."""
    return _move(request, employer_id, contact_id, "disable")


@router.post("/{employer_id}/contacts/{contact_id}/enable", response=AccountContact, summary="Enable a contact")
@entrance(MANAGER_OR_STAFF)
def enable_contact(request: ApiRequest, employer_id: Id, contact_id: Id) -> AccountContact:
    """A disabled contact can sign in again."""
    return _move(request, employer_id, contact_id, "enable")


@router.post("/{employer_id}/contacts/{contact_id}/remove", response=AccountContact, summary="Remove a contact")
@entrance(MANAGER_OR_STAFF)
def remove_contact(request: ApiRequest, employer_id: Id, contact_id: Id) -> AccountContact:
    """The contact is signed out at once. Not the last one who manages the account."""
    return _move(request, employer_id, contact_id, "remove")


@router.get("/{employer_id}/terms", response=TermsStanding, summary="Read which terms an employer accepted")
@entrance(OWN_OR_STAFF)
def get_terms_standing(request: ApiRequest, employer_id: Id) -> TermsStanding:
    """`GET /reference/terms` has the text in force."""
    employer = employer_for_actor(request.actor, employer_id)
    return TermsStanding(
        version=terms_on(request.today).version,
        current=has_accepted(employer.pk, on=request.today),
        acceptances=[acceptance_out(row) for row in acceptances_of(employer)],
    )


@router.post("/{employer_id}/terms", response={201: AcceptanceOut}, summary="Accept the terms of service")
@entrance(MANAGER_OR_STAFF)
def accept_the_terms(request: ApiRequest, employer_id: Id, body: AcceptanceBody) -> Status[AcceptanceOut]:
    """By a contact who manages the account, or by staff who record what was said on the phone."""
    kept = accept_terms(
        actor=request.actor,
        employer_id=employer_id,
        version=body.version,
        accepted_name=body.accepted_name,
        moment=moment(),
    )
    return Status(201, acceptance_out(kept))


def _move(request: ApiRequest, employer_id: int, contact_id: int, verb: str) -> AccountContact:
    found = _own(request, employer_id, contact_id)
    return _told(move_contact(actor=request.actor, contact_id=found.pk, verb=verb, moment=moment()))


def _own(request: ApiRequest, employer_id: int, contact_id: int) -> EmployerContact:
    found = contact_for_actor(request.actor, contact_id)
    if found.employer_id != employer_id:
        raise EmployerContact.DoesNotExist
    return found


def _told(row: EmployerContact) -> AccountContact:
    return account_contact(row, invited=row.user is None or not row.user.has_usable_password())
