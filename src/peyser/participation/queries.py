import datetime as dt
from collections import Counter

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, When

from peyser.accounts.actor import Actor
from peyser.participation.login_numbers import written
from peyser.participation.models import (
    Enrollment,
    LoginNumber,
    Participation,
    PlannedGap,
    PlannedService,
    Service,
)
from peyser.participation.spans import limits_on
from peyser.reference.models import ServiceCode
from peyser.rulebook.service.automatic import secret_codes
from peyser.seekers.models import Seeker

WAGNER_PEYSER = "WP"
WIOA_ADULT = "WIOA-A"
# So many of the latest entries tell what somebody records most.
LATEST = 200


def open_enrollment(*, seeker_id: int, on: dt.date, program: str = WAGNER_PEYSER) -> Enrollment | None:
    """The enrollment, registered or complete, that is open on that day; the day of exit still belongs to it."""
    return (
        Enrollment.objects.filter(seeker=seeker_id, program=program, registered_on__lte=on)
        .filter(Q(exited_on__isnull=True) | Q(exited_on__gte=on))
        .select_related("case_manager", "office")
        .first()
    )


def open_enrollment_of_any(*, seeker_id: int, on: dt.date) -> Enrollment | None:
    """The enrollment that is open on that day, in Wagner-Peyser first, else in another program."""
    open_on = Q(exited_on__isnull=True) | Q(exited_on__gte=on)
    found = Enrollment.objects.filter(open_on, seeker=seeker_id, registered_on__lte=on)
    return found.order_by(Case(When(program=WAGNER_PEYSER, then=0), default=1), "-registered_on").first()


def enrollment_for_service(*, seeker_id: int, on: dt.date, program: str = WAGNER_PEYSER) -> Enrollment | None:
    """The enrollment to which a service of that day belongs.

    An exit is dated back to the last service, so that a service entered late, of a day within the limit after the
    exit, still belongs to the enrollment that it then continues.
    """
    earliest_exit = on - dt.timedelta(days=limits_on(on).longest)
    return (
        Enrollment.objects.filter(seeker=seeker_id, program=program, registered_on__lte=on)
        .filter(Q(exited_on__isnull=True) | Q(exited_on__gte=earliest_exit, completed_on__isnull=False))
        .select_related("case_manager", "office")
        .order_by(F("exited_on").desc(nulls_first=True), "-registered_on")
        .first()
    )


def is_enrolled(*, seeker_id: int, on: dt.date, program: str = WAGNER_PEYSER) -> bool:
    """Whether an enrollment is active and complete on that day."""
    found = open_enrollment(seeker_id=seeker_id, on=on, program=program)
    return found is not None and found.completed_on is not None and found.completed_on <= on


def enrollments_of(seeker: Seeker) -> QuerySet[Enrollment]:
    return (
        Enrollment.objects.filter(seeker=seeker)
        .select_related("case_manager", "office")
        .order_by("-registered_on", "-pk")
    )


def services_of(seeker: Seeker) -> QuerySet[Service]:
    """Newest first, as `with_details` has them; without what is secret."""
    found = Service.objects.filter(seeker=seeker, removed_at__isnull=True).exclude(code__in=secret_codes())
    return with_details(found).order_by("-on", "-pk")


def with_details(services: QuerySet[Service]) -> QuerySet[Service]:
    """Services with `title` and `title_es`, the names of the code, and `login_number`, if one was issued.

    `employer_named` and `provider_named` are what job development and other training name.
    """
    edition = ServiceCode.objects.filter(code=OuterRef("code")).order_by("-since")
    return (
        services.select_related("credited_to", "office")
        .annotate(title=Subquery(edition.values("name")[:1]), title_es=Subquery(edition.values("name_es")[:1]))
        .annotate(
            login_number=F("login__number"),
            employer_named=F("detail__employer"),
            provider_named=F("detail__provider"),
        )
    )


def taken_back_services_of(seeker: Seeker) -> QuerySet[Service]:
    """What was corrected or taken back, the last one first."""
    gone = Service.objects.filter(seeker=seeker, removed_at__isnull=False)
    return gone.select_related("removed_by").order_by("-removed_at", "-pk")


def missing_enrollments(*, office_ids: frozenset[int], statewide: bool, on: dt.date) -> QuerySet[Enrollment]:
    """Registered in Wagner-Peyser but without a service that completes it: the desk's work list."""
    waiting = Enrollment.objects.filter(
        program=WAGNER_PEYSER, status=Enrollment.Status.REGISTERED, registered_on__lte=on
    )
    waiting = waiting if statewide else waiting.filter(office__in=office_ids)
    return waiting.select_related("seeker", "case_manager", "office").order_by("registered_on", "pk")


def person_of_login_number(typed: str) -> Seeker | None:
    """Whom a login number of a test stands for, as it was typed."""
    number = written(typed)
    login = LoginNumber.objects.filter(number=number).select_related("seeker").first() if number else None
    return login.seeker if login else None


def plans_of(seeker: Seeker) -> QuerySet[PlannedService]:
    """The plans that wait first, then the closed ones, newest first."""
    waits = Case(When(status=PlannedService.Status.PLANNED, then=0), default=1)
    return PlannedService.objects.filter(seeker=seeker).order_by(waits, "-on", "-pk")


def gaps_of(seeker: Seeker) -> QuerySet[PlannedGap]:
    return PlannedGap.objects.filter(seeker=seeker, removed_at__isnull=True).order_by("-began_on", "-pk")


def periods_of(seeker: Seeker) -> QuerySet[Participation]:
    return Participation.objects.filter(seeker=seeker).order_by("-started_on", "program")


def codes_recorded_most(actor: Actor, *, most: int = 6) -> list[str]:
    """The services that this member of staff recorded most often lately, the most frequent first."""
    own = Service.objects.filter(recorded_by=actor.user_id, origin=Service.Origin.MANUAL)
    latest = own.order_by("-recorded_at").values_list("code", flat=True)[:LATEST]
    return [code for code, _times in Counter(latest).most_common(most)]
