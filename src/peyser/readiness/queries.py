import datetime as dt

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from peyser.accounts.actor import Actor
from peyser.participation.models import Enrollment
from peyser.readiness.models import Readiness, ServiceReferral
from peyser.rulebook.engine import Decision, decide
from peyser.rulebook.readiness.facts import ReadinessFacts
from peyser.rulebook.readiness.rules import READINESS_RULES
from peyser.seekers.models import Seeker

Q_WAITING = Q(outcome="")


def readiness_of(seeker_id: int) -> Readiness | None:
    """What staff found last; None where nobody has looked yet."""
    found = Readiness.objects.filter(seeker=seeker_id).select_related("found_by", "office")
    return found.order_by("-found_at", "-pk").first()


def help_owed(readiness: Readiness | None, *, on: dt.date) -> Decision | None:
    """What the rule book asks for after this finding; None where nobody has looked yet. Keeps nothing."""
    if readiness is None:
        return None
    referred = ServiceReferral.objects.filter(Q_WAITING, seeker=readiness.seeker_id).exists()
    return decide(READINESS_RULES, ReadinessFacts(ready=readiness.is_ready, referred=referred), on=on)


def service_referral_for_actor(actor: Actor, pk: int, *, seeker_id: int, on: dt.date) -> ServiceReferral:
    """The referral of this person, if the actor may open the record. Raises ServiceReferral.DoesNotExist."""
    reach = Seeker.objects.visible_to(actor, on=on)
    found: ServiceReferral = ServiceReferral.objects.get(pk=pk, seeker=seeker_id, seeker__in=reach)
    return found


def service_referrals_of(seeker: Seeker) -> QuerySet[ServiceReferral]:
    """Newest first. The caller has opened the record, so whoever may see the person may see these."""
    found = ServiceReferral.objects.filter(seeker=seeker).select_related("referred_by", "outcome_by", "office")
    return found.order_by("-referred_on", "-pk")


def referrals_to_ask_about(actor: Actor, *, on: dt.date) -> QuerySet[ServiceReferral]:
    """Referrals to services of the actor's offices whose outcome is to be asked for by now, the longest due first."""
    due = ServiceReferral.objects.filter(Q_WAITING, ask_again_on__lte=on, office__isnull=False)
    due = due if actor.statewide else due.filter(office__in=actor.office_ids)
    return due.select_related("seeker", "office").order_by("ask_again_on", "pk")


def without_help(actor: Actor, *, on: dt.date) -> QuerySet[Readiness]:
    """People of the actor's offices whose last finding is "not yet" and who were referred to no service since."""
    later = Readiness.objects.filter(seeker=OuterRef("seeker"), found_at__gt=OuterRef("found_at"))
    helped = ServiceReferral.objects.filter(
        Q_WAITING | Q(referred_on__gte=OuterRef("found_on")), seeker=OuterRef("seeker")
    )
    enrolled = Enrollment.objects.filter(seeker=OuterRef("seeker"), registered_on__lte=on).filter(
        Q(exited_on__isnull=True) | Q(exited_on__gte=on)
    )
    found = Readiness.objects.filter(Exists(enrolled), ~Exists(later), ~Exists(helped), is_ready=False)
    found = found if actor.statewide else found.filter(seeker__home_office__in=actor.office_ids)
    return found.select_related("seeker").order_by(F("found_at"), "pk")
