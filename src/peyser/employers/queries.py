import datetime as dt

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet

from peyser.accounts.actor import Actor
from peyser.employers.choices import AccessRight
from peyser.employers.models import Employer, EmployerContact, FollowUp, VerificationCall, VerificationTicket
from peyser.rulebook.employer_account.facts import EmployerAccessFacts
from peyser.rulebook.employer_account.rules import EMPLOYER_ACCESS_RULES
from peyser.rulebook.engine import Decision, decide


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
    return employer.contacts.order_by("-is_primary", "name", "pk")


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
