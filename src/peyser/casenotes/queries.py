from django.db.models import QuerySet

from peyser.accounts.actor import Actor
from peyser.casenotes.models import EmployerNote, SeekerNote
from peyser.employers.models import Employer
from peyser.seekers.models import Seeker


def notes_on_seeker(actor: Actor, seeker: Seeker) -> QuerySet[SeekerNote]:
    """The notes on a record that the actor has opened, newest contact first. Seekers do not read them here."""
    if not actor.is_staff:
        return SeekerNote.objects.none()
    return (
        SeekerNote.objects.filter(seeker=seeker)
        .select_related("author", "office")
        .order_by("-contact_on", "-pk")
    )


def notes_on_employer(actor: Actor, employer: Employer) -> QuerySet[EmployerNote]:
    """The notes on an employer, newest contact first, for staff only."""
    if not actor.is_staff:
        return EmployerNote.objects.none()
    return (
        EmployerNote.objects.filter(employer=employer)
        .select_related("author", "office")
        .order_by("-contact_on", "-pk")
    )
