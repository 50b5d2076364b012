"""The pages of the desk with something on each, for the tests that walk all of them."""

import datetime as dt
from uuid import uuid4

from django.urls import reverse

from peyser.casenotes.actions.write import write_employer_note, write_seeker_note
from peyser.employers.actions.locations import LocationDetails, add_location
from peyser.employers.models import Employer
from peyser.events.models import Event
from peyser.job_orders.actions.drafts import save_draft
from peyser.job_orders.actions.share import share_order
from peyser.job_orders.models import JobOrder
from peyser.matching.actions.notify import notify_qualified
from peyser.matching.queries import match_of
from peyser.participation.actions.gaps import GapAgreed, record_gap
from peyser.participation.actions.plans import plan_service
from peyser.participation.actions.rosters import RosterGiven, record_roster
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation, PlannedGap, PlannedService, Service
from peyser.readiness.actions.find_readiness import ReadinessFound, find_readiness
from peyser.readiness.actions.refer_to_service import HelpWanted, refer_to_service
from peyser.readiness.models import ServiceReferral
from peyser.referrals.models import Referral
from peyser.web.components.order_steps import KEYS
from tests import factories as make


def furnish(people: int) -> dict[str, str]:
    """A desk with `people` of everything; the address of each page by its name.

    Pages of one record show the first person, order, employer and referral.
    """
    actor, moment = make.staff_actor(), make.moment()
    owner = make.employer()
    skilled = {"skill_codes": ["welding", "blueprints"], "headline": "Welder"}
    seekers = [
        make.enrolled(make.seeker(family_name=f"Lopez{'abcdefghij'[n]}", resume=skilled)) for n in range(people)
    ]
    orders = [
        make.order(employer=owner, title=f"Welder {n}", skill_codes=["welding"], min_months=6)
        for n in range(people)
    ]
    for _ in range(people):
        late = moment.at - dt.timedelta(days=20)
        make.order(
            employer=owner,
            title="Late welder",
            received_at=late,
            entry_due_at=late,
            source="staff",
            open_on=late,
        )
    for number, (person, job) in enumerate(zip(seekers, orders, strict=True)):
        record_service(
            actor=actor, seeker_id=seekers[0].pk, given=ServiceGiven(code="125", on=moment.on), moment=moment
        )
        note = {"subject": f"Note {number}", "text": "Text", "contact_on": moment.on}
        write_seeker_note(actor=actor, seeker=seekers[0], moment=moment, **note)
        write_employer_note(actor=actor, employer=owner, moment=moment, **note)
        owner.follow_ups.create(
            about=f"Ask {number}", due_on=moment.on, office=owner.office, assigned_to_id=actor.user_id
        )
        match = match_of(job, person, on=moment.on).snapshot()
        make.referral(person, job, match=match, issued_by_id=actor.user_id)
        if number:
            _asked(seekers[0], job, moment.at)
        make.enrolled(make.seeker(), complete=False)
        make.employer(enabled=False)
        _events(person)
        _between_centers(owner, job, number)
        _held_open(seekers[0], number)
    help_seekers(actor, seekers, moment)
    notify_qualified(actor=actor, job_order_id=orders[0].pk, moment=moment)
    for job in orders:
        _mark(job, people)
    fresh = make.order(employer=owner, title="Fresh welder", skill_codes=["welding"])
    return (
        addresses(seekers[0], orders[0], fresh, owner) | account_addresses(orders[0], owner) | event_addresses()
    )


def help_seekers(actor, seekers, moment):
    """Each person is not ready yet; the first was referred to as many agencies as there are people."""
    for number, person in enumerate(seekers):
        found = ReadinessFound(is_ready=False, obstacles=("skills", "care"), reason="No certificate.")
        find_readiness(actor=actor, seeker_id=person.pk, found=found, moment=moment)
        wanted = HelpWanted(kind="training", agency=f"School {number}", reason="A certificate.")
        refer_to_service(actor=actor, seeker_id=seekers[0].pk, wanted=wanted, moment=moment)
    ServiceReferral.objects.update(ask_again_on=moment.on)


def _held_open(person: object, number: int) -> None:
    """A plan and a gap of the first person, so that the acts on the clock have something to act on."""
    actor, moment = make.staff_actor(), make.moment()
    ahead = moment.on + dt.timedelta(days=10 + 5 * number)
    plan_service(actor=actor, seeker_id=person.pk, code="125", on=ahead, moment=moment)
    agreed = GapAgreed(reason="away", began_on=ahead, ends_on=ahead + dt.timedelta(days=2))
    record_gap(actor=actor, seeker_id=person.pk, agreed=agreed, moment=moment)


def _asked(person: object, job: object, at: dt.datetime) -> None:
    make.referral(person, job, status="requested", issued_on=None, requested_at=at, consent="self_request")


def _mark(order, words):
    for number in range(words):
        order.screening_findings.create(
            pattern_id="FRA-002",
            category="fraud",
            certain=False,
            field="description",
            words=f"chat {number}",
            folded=f"chat {number}",
            found_at=make.NOON,
        )


def _between_centers(owner: Employer, job: JobOrder, number: int) -> None:
    """A location and a draft of the employer, and an order of another center that asks this one for help."""
    actor, moment = make.staff_actor(), make.moment()
    place = LocationDetails(name=f"Plant {number}", street="4 Kiln Road", zip_code="65101")
    add_location(actor=actor, employer_id=owner.pk, details=place, moment=moment)
    save_draft(
        actor=actor, employer_id=owner.pk, answers={"title": f"Roofer {number}"}, moment=moment, part="job"
    )
    sedalia = make.office("Sedalia")
    asked = {"activity": "flyers", "request": "Hang it up.", "moment": moment}
    share_order(actor=actor, job_order_id=job.pk, office_ids=[sedalia.pk], **asked)
    theirs = make.order(office=sedalia)
    there = make.staff_actor(at=sedalia)
    share_order(actor=there, job_order_id=theirs.pk, office_ids=[job.office_id], **asked)


def _events(person: object) -> None:
    """An event to come with a waiting list, one whose attendance is to be recorded, and one that is recorded."""
    coming, over = make.event(capacity=1), make.event(starts_at=make.NOON - dt.timedelta(days=12))
    closed = make.event(starts_at=make.NOON - dt.timedelta(days=2), status="closed", resulted_at=make.NOON)
    for event, status in ((coming, "registered"), (over, "registered"), (closed, "attended")):
        make.registration(event, person, status=status)
    make.registration(coming, make.enrolled(), status="waiting")


def event_addresses() -> dict[str, str]:
    """The pages of the calendar of the desk."""
    coming = Event.objects.filter(status="scheduled").earliest("-starts_at")
    over = Event.objects.filter(status="scheduled").earliest("starts_at")
    closed = Event.objects.filter(status="closed").earliest("pk")
    return {
        "events": reverse("staff-events"),
        "event-new": reverse("staff-event-new"),
        "event": reverse("staff-event", args=[coming.pk]),
        "event-edit": reverse("staff-event-edit", args=[coming.pk]),
        "event-attendance": reverse("staff-event-attendance", args=[over.pk]),
        "event-recorded": reverse("staff-event-attendance", args=[closed.pk]),
    }


def account_addresses(job: JobOrder, owner: Employer) -> dict[str, str]:
    """The pages about the account, the drafts, and an order between centers."""
    draft = JobOrder.objects.filter(status="draft", employer=owner).first()
    contact, location = owner.contacts.get(), owner.locations.get(is_main=True)
    found = {
        "employer-contact": reverse("staff-employer-contact", args=[owner.pk, contact.pk]),
        "employer-location": reverse("staff-employer-location", args=[owner.pk, location.pk]),
        "orders-drafts": reverse("staff-orders-drafts"),
        "orders-between": reverse("staff-orders-between"),
        "order-discard": reverse("staff-order-discard", args=[draft.pk]),
    }
    for part in (
        "terms", "contacts", "contact-new", "locations", "location-new", "plan", "discrimination", "short-form",
        "order-begin",
    ):  # fmt: skip
        found[f"employer-{part}"] = reverse(f"staff-employer-{part}", args=[owner.pk])
    for step in KEYS:
        found[f"draft-{step}"] = reverse("staff-order-draft", args=[draft.pk, step])
    for part in ("transfer", "share", "flyer", "void"):
        found[f"order-{part}"] = reverse(f"staff-order-{part}", args=[job.pk])
    return found


def addresses(person, job, fresh, owner) -> dict[str, str]:
    newcomer = make.seeker(given_name="Nia", family_name="Newcomer")
    referral = Referral.objects.filter(seeker=person, status="issued").first()
    found = {
        "home": reverse("staff-home"),
        "find": reverse("staff-seekers") + "?q=Lopeza",
        "register": reverse("staff-seeker-new") + "?q=Ada+Lopeza",
        "assist": reverse("staff-seeker-assist", args=[person.state_id]),
        "enrollments": reverse("staff-enrollments"),
        "visits": reverse("staff-visits"),
        "visit-new": reverse("staff-visit-new"),
        "visit-times": reverse("staff-visit-times"),
        "visit": reverse("staff-visit", args=[make.visit(seeker=person).pk]),
        "seeker-proof": reverse("staff-seeker-proof", args=[person.pk]) + "?kind=farmwork",
        "seeker-proof-withdraw": reverse(
            "staff-seeker-proof-withdraw", args=[person.pk, make.fact(person, "farmwork").pk]
        ),
        "seeker-program": reverse("staff-seeker-program", args=[person.pk, "MSFW"]),
        "enroll-new": reverse("staff-seeker-enroll", args=[newcomer.pk]),
        "refer": reverse("staff-refer", args=[fresh.pk, person.pk]),
        "referral": reverse("staff-referral", args=[referral.pk]),
        "referral-deny": reverse("staff-referral-deny", args=[referral.pk]),
        "orders": reverse("staff-orders"),
        "order-close": reverse("staff-order-close", args=[job.pk]),
        "order-edit": reverse("staff-order-edit", args=[job.pk]),
        "orders-review": reverse("staff-orders-review"),
        "orders-timeliness": reverse("staff-orders-timeliness"),
        "order-review": reverse("staff-order-review", args=[job.pk]),
        "orders-to-look-at": reverse("staff-orders-to-look-at"),
        "order-words-decide": reverse(
            "staff-order-words-decide", args=[job.pk, job.screening_findings.earliest("pk").pk]
        ),
        "order-late": reverse("staff-order-late", args=[job.pk]),
        "employers": reverse("staff-employers"),
        "employer-new": reverse("staff-employer-new"),
        "employer-order-new": reverse("staff-employer-order-new", args=[owner.pk]) + f"?copy={job.pk}",
        "report-employers": reverse("staff-report-employers"),
        "report-services": reverse("staff-report-services"),
        "help-due": reverse("staff-help-due"),
        "help-outcome": reverse(
            "staff-seeker-help-outcome",
            args=[person.pk, ServiceReferral.objects.filter(seeker=person).earliest("pk").pk],
        ),
        "seeker-profile": reverse("staff-seeker-profile", args=[person.pk, "contact"]),
    }
    found |= clock_addresses(person) | roster_addresses(person, newcomer)
    for part in ("-test", "-meeting", "-verify-birth", "-market"):
        found[f"seeker{part}"] = reverse(f"staff-seeker{part}", args=[newcomer.pk])
    found["seeker-assess"] = reverse("staff-seeker-assess", args=[person.pk, "staff"])
    for part in (
        "", "-services", "-assessments", "-clock", "-enroll", "-help", "-ready", "-programs", "-notes", "-referrals",
        "-jobs",
        "-history",
    ):  # fmt: skip
        found[f"seeker{part}"] = reverse(f"staff-seeker{part}", args=[person.pk])
    for part in ("", "-candidates", "-referrals", "-notes", "-words", "-history"):
        found[f"order{part}"] = reverse(f"staff-order{part}", args=[job.pk])
    for part in ("", "-orders", "-notes", "-services", "-history"):
        found[f"employer{part}"] = reverse(f"staff-employer{part}", args=[owner.pk])
    return found


def clock_addresses(person) -> dict[str, str]:
    """The acts on a person's clock, each with a record of that person."""
    records = {
        "plan-close": PlannedService,
        "gap-change": PlannedGap,
        "exclude": Participation,
        "close": Enrollment,
        "service-correct": Service,
    }
    found = {f"seeker-{part}": reverse(f"staff-seeker-{part}", args=[person.pk]) for part in ("plan", "gap")}
    for part, model in records.items():
        one = model.objects.filter(seeker=person).earliest("pk")
        found[f"seeker-{part}"] = reverse(f"staff-seeker-{part}", args=[person.pk, one.pk])
    return found


def roster_addresses(*people) -> dict[str, str]:
    """A list of services with somebody who got it and somebody who was refused."""
    service = ServiceGiven(code="125", on=make.TODAY, note="Orientation")
    given = RosterGiven(state_ids=tuple(one.state_id for one in people), service=service)
    made = record_roster(actor=make.staff_actor(), batch=uuid4(), given=given, moment=make.moment())
    return {
        "roster": reverse("staff-roster"),
        "roster-recorded": reverse("staff-roster-recorded", args=[made.pk]),
    }
