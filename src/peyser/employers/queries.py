import datetime as dt

from django.core import signing
from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, Subquery

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.employers.choices import AccessRight, ContactStatus
from peyser.employers.models import (
    ContactInvitation,
    Employer,
    EmployerContact,
    EmployerLocation,
    EmployerService,
    FollowUp,
    TermsAcceptance,
    VerificationCall,
    VerificationTicket,
)
from peyser.employers.terms import terms_on
from peyser.offices.models import Office
from peyser.offices.queries import offices_for_zips
from peyser.reference.models import ServiceCode
from peyser.rulebook.employer_account.contact_rules import EMPLOYER_ACT_RULES
from peyser.rulebook.employer_account.facts import EmployerAccessFacts, EmployerActFacts
from peyser.rulebook.employer_account.rules import EMPLOYER_ACCESS_RULES
from peyser.rulebook.engine import Decision, decide


def services_to(employer: Employer) -> QuerySet[EmployerService]:
    """What the employer received, each with `title` and `title_es`, the names of its code; null for no code."""
    edition = ServiceCode.objects.filter(code=OuterRef("code")).order_by("-since")
    return EmployerService.objects.filter(employer=employer).annotate(
        title=Subquery(edition.values("name")[:1]), title_es=Subquery(edition.values("name_es")[:1])
    )


def employer_for_actor(actor: Actor, pk: int) -> Employer:
    """The record, if the actor may open it. Raises Employer.DoesNotExist otherwise."""
    found: Employer = Employer.objects.visible_to(actor).select_related("office").get(pk=pk)
    return found


def employers_for_desk(actor: Actor, *, text: str = "") -> QuerySet[Employer]:
    """Employers whose name holds the text, by name."""
    found = Employer.objects.visible_to(actor).select_related("office").order_by("legal_name", "pk")
    return found.filter(legal_name__icontains=text.strip()) if text.strip() else found


def likely_employers(*, name: str, fein: str = "") -> QuerySet[Employer]:
    """Accounts that may be this employer: the same federal number, or the same name."""
    found = Employer.objects.filter(legal_name__iexact=name.strip())
    return found | Employer.objects.filter(fein=fein) if fein else found


def verification_queue(actor: Actor) -> QuerySet[VerificationTicket]:
    """Open tickets, the most urgent first, with the number of calls made and whether the employer called back."""
    returned = VerificationCall.objects.filter(ticket=OuterRef("pk"), result="returned")
    return (
        VerificationTicket.objects.filter(status=VerificationTicket.Status.OPEN)
        .filter(employer__in=Employer.objects.visible_to(actor))
        .select_related("employer", "employer__office")
        .annotate(call_count=Count("calls"), was_returned=Exists(returned))
        .order_by("due_at", "pk")
    )


def ticket_with_calls(actor: Actor, pk: int) -> VerificationTicket:
    return (
        VerificationTicket.objects.filter(employer__in=Employer.objects.visible_to(actor))
        .select_related("employer", "employer__office")
        .prefetch_related("calls", "calls__staff")
        .get(pk=pk)
    )


def contacts_of(employer: Employer) -> QuerySet[EmployerContact]:
    """The contacts who are not removed, the main one first."""
    return employer.contacts.exclude(status=ContactStatus.REMOVED).order_by("-is_primary", "name", "pk")


def people_to_tell(employer: Employer) -> QuerySet[User]:
    """The accounts of the contacts who can sign in, for messages to the employer."""
    active = employer.contacts.filter(status=ContactStatus.ACTIVE, user__is_active=True)
    return User.objects.filter(pk__in=active.values("user")).order_by("pk")


def acceptances_of(employer: Employer) -> QuerySet[TermsAcceptance]:
    return employer.terms_acceptances.select_related("recorded_by").order_by("-accepted_at", "-pk")


def contact_for_actor(actor: Actor, pk: int) -> EmployerContact:
    """A contact who is not removed, of an employer whom the actor may open. Raises EmployerContact.DoesNotExist."""
    seen = EmployerContact.objects.filter(employer__in=Employer.objects.visible_to(actor))
    found: EmployerContact = (
        seen.exclude(status=ContactStatus.REMOVED).select_related("employer", "user").get(pk=pk)
    )
    return found


def contacts_with_standing(employer: Employer) -> list[tuple[EmployerContact, bool]]:
    """Each contact who is not removed, and whether the contact still has to choose a password."""
    rows = contacts_of(employer).select_related("user")
    return [(row, row.user is None or not row.user.has_usable_password()) for row in rows]


def locations_of(employer_id: int) -> QuerySet[EmployerLocation]:
    """The places in use where the employer has work, the main one first."""
    found = EmployerLocation.objects.filter(employer=employer_id, ended_on__isnull=True)
    return found.order_by("-is_main", "name", "pk")


def locations_with_centers(employer: Employer) -> list[tuple[EmployerLocation, Office]]:
    """Each place in use with the job center that holds its orders: the employer's own where no other serves it."""
    rows = list(locations_of(employer.pk))
    serving = offices_for_zips(row.zip_code for row in rows)
    return [(row, serving.get(row.zip_code, employer.office)) for row in rows]


def location_for_actor(actor: Actor, pk: int) -> EmployerLocation:
    """A place in use of an employer whom the actor may open. Raises EmployerLocation.DoesNotExist."""
    seen = EmployerLocation.objects.filter(employer__in=Employer.objects.visible_to(actor))
    found: EmployerLocation = seen.filter(ended_on__isnull=True).select_related("employer").get(pk=pk)
    return found


def invitation_behind(key: str) -> ContactInvitation:
    """The invitation that a signed key names. Raises ContactInvitation.DoesNotExist for a false key."""
    try:
        pk = signing.loads(key, salt=ContactInvitation.SALT)
    except signing.BadSignature as false:
        raise ContactInvitation.DoesNotExist from false
    return ContactInvitation.objects.select_related("contact", "contact__employer").get(pk=pk)


def is_open_invitation(invitation: ContactInvitation, contact: EmployerContact, *, at: dt.datetime) -> bool:
    """Whether the link still opens: not used, not late, not replaced by a newer one, the contact not shut out."""
    replaced = contact.invitations.filter(pk__gt=invitation.pk).exists()
    usable = invitation.accepted_at is None and at < invitation.expires_at
    return usable and not replaced and contact.status == ContactStatus.ACTIVE


def open_invitation(key: str, *, at: dt.datetime) -> ContactInvitation:
    """The invitation behind a link that still opens. Raises ContactInvitation.DoesNotExist otherwise."""
    invitation = invitation_behind(key)
    if not is_open_invitation(invitation, invitation.contact, at=at):
        raise ContactInvitation.DoesNotExist
    return invitation


def has_accepted(employer_id: int, *, on: dt.date) -> bool:
    """Whether the edition of the terms in force that day is accepted for the employer."""
    return TermsAcceptance.objects.filter(employer=employer_id, version=terms_on(on).version).exists()


def terms_facts(employer_id: int, *, on: dt.date) -> EmployerActFacts:
    return EmployerActFacts(terms_current=has_accepted(employer_id, on=on))


def may_act_under_terms(employer_id: int, *, on: dt.date) -> Decision:
    """The rule book's answer to whether a contact may act, looking at the terms alone; for a page, not kept."""
    return decide(EMPLOYER_ACT_RULES, terms_facts(employer_id, on=on), on=on)


def follow_ups_due(actor: Actor, *, on: dt.date) -> QuerySet[FollowUp]:
    """Planned contacts with employers that are due in the actor's offices, oldest first."""
    due = FollowUp.objects.filter(done_at__isnull=True, due_on__lte=on).select_related("employer")
    return (due if actor.statewide else due.filter(office__in=actor.office_ids)).order_by("due_on", "pk")


def latest_verification(actor: Actor, employer: Employer) -> VerificationTicket | None:
    """The newest ticket of an employer whom the actor may open, with its calls, the latest first."""
    seen = VerificationTicket.objects.filter(employer=employer, employer__in=Employer.objects.visible_to(actor))
    calls = Prefetch("calls", VerificationCall.objects.order_by("-called_at", "-pk"))
    return seen.prefetch_related(calls).order_by("-opened_at", "-pk").first()


def may_see_seekers(employer: Employer, *, on: dt.date) -> Decision:
    """The rule book's answer to whether this employer may look at seekers."""
    facts = EmployerAccessFacts(validated=employer.access_right == AccessRight.ENABLED)
    return decide(EMPLOYER_ACCESS_RULES, facts, on=on)
