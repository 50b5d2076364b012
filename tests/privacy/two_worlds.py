"""Two worlds that differ in one secret: which of two employers stands behind a confidential order.

Both employers exist in both worlds, with their own name, address, phone, e-mail, website, federal number, industry and
contact. So what staff of another center may know, the employers of the state, is the same in both.
"""

import dataclasses
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction

from peyser.accounts.actor import Actor
from peyser.cases.actions.discontinue import drop_discontinuation, propose_discontinuation
from peyser.cases.actions.dispute_end import close_dispute, hear_side
from peyser.cases.actions.disputes import Determination, Positions, determine_dispute, report_dispute
from peyser.cases.actions.fraud import clear_fraud, hold_for_fraud
from peyser.cases.actions.substandard import (
    EmployerAnswer,
    record_pay_answer,
    refer_low_pay,
    tell_of_low_pay,
)
from peyser.cases.actions.substandard_end import accept_low_pay
from peyser.cases.actions.violations import StopReport, settle_violation, stop_and_report
from peyser.cases.models import SubstandardOrder, SuspectedViolation
from peyser.cases.queries import orders_to_determine
from peyser.employers.models import Employer, FollowUp
from peyser.job_orders.actions.entry import change_job_order, enter_job_order
from peyser.job_orders.actions.review import contact_employer_about_order, review_order
from peyser.job_orders.actions.status import hold_job_order, release_job_order
from peyser.job_orders.facts import OrderDetails
from peyser.job_orders.models import JobOrder
from peyser.offices.models import Office
from peyser.referrals.actions.issue import issue_referral, request_referral
from peyser.referrals.actions.result import result_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.job_orders.test_enter_job_order import DETAILS

T = TypeVar("T")
FIRST_ID = 700_000
FIRMS = (
    {
        "legal_name": "Zyxcanary Holdings", "trade_name": "Zyxbird", "street": "77 Birdcage Lane", "fein": "99-1234599",
        "phone": "5735550166", "website": "https://zyxbird.example/", "naics": "331110",
    },
    {
        "legal_name": "Quagga Foundries", "trade_name": "Quaggaworks", "street": "4 Zebra Road", "fein": "99-7654321",
        "phone": "5735550177", "website": "https://quagga.example/", "naics": "336612",
    },
)  # fmt: skip
CONTACTS = (
    {"name": "Quill Whistler", "email": "quill@zyxbird.example", "phone": "5735550166"},
    {"name": "Vera Stripe", "email": "vera@quagga.example", "phone": "5735550177"},
)


@dataclass(frozen=True, slots=True)
class Twin:
    """One of the worlds, with whoever looks at it and what there is to open."""

    firms: tuple[Employer, ...]
    order: JobOrder
    plain_orders: tuple[JobOrder, ...]
    referral: Referral
    asked: Referral
    case_pk: int
    low_pay_pk: int
    follow_up_pk: int
    people: dict[str, AbstractBaseUser | None]


def in_world(owner: int, look: Callable[[Twin], T]) -> T:
    """What `look` finds in the world where that employer owns the order; nothing of the world stays.

    Ids begin at the same number in each world, so that they need no normalising.
    """
    with transaction.atomic():
        _restart_ids()
        make._count = itertools.count(500_000)
        found = look(build(owner))
        transaction.set_rollback(True)
    return found


def build(owner: int) -> Twin:
    """Made by the actions, so that notes, messages, decisions, follow-ups and history are there too."""
    make.central_office()
    other = make.office("Sedalia", counties_served=["Pettis County"])
    firms = tuple(_firm(facts, contact, other) for facts, contact in zip(FIRMS, CONTACTS, strict=True))
    plain = tuple(make.order(employer=firm, number=f"MO-{n:07d}") for n, firm in enumerate(firms, 1))
    holder, manager = make.staff_actor(), make.staff_actor("office_manager")
    referred = make.enrolled(make.seeker(given_name="Zelda", home_office=other))
    asking = make.enrolled(make.seeker(given_name="Ana"))
    order = enter_job_order(
        actor=holder, employer_id=firms[owner].pk, details=_details(owner), moment=make.moment()
    )
    referral = _lived_through((holder, manager), order, referred, owner)
    _cases_of(firms, manager, order)
    low_pay = _low_pay(holder, manager, order, owner)
    return Twin(
        firms=firms,
        order=order,
        plain_orders=plain,
        referral=referral,
        case_pk=_suspected(manager, order).pk,
        low_pay_pk=low_pay.pk,
        asked=request_referral(
            actor=make.actor_of(asking.user), job_order_id=order.pk, notice_read=False, moment=make.moment()
        ),
        follow_up_pk=FollowUp.objects.filter(about__contains=order.number).latest("pk").pk,
        people=_people(referred, asking, other),
    )


def _people(referred: Seeker, asking: Seeker, other: Office) -> dict[str, AbstractBaseUser | None]:
    return {
        "visitor": None,
        "unrelated seeker": make.seeker(given_name="Otto").user,
        "referred seeker": referred.user,
        "seeker who asked": asking.user,
        "another employer": make.employer_user(make.employer(legal_name="Bystander LLC")),
        "staff elsewhere": make.staff(at=other),
        "manager elsewhere": make.staff("office_manager", at=other),
        "monitor elsewhere": make.staff("monitor_readonly", at=other),
    }


def _restart_ids() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select setval(format('%%I.%%I', schemaname, sequencename)::regclass, %s)"
            " from pg_sequences where schemaname = 'public'",
            [FIRST_ID],
        )


def _firm(facts: dict[str, str], contact: dict[str, str], office: Office) -> Employer:
    """Served by the center that must not know: its staff see the employer's record, and its follow-ups."""
    firm = make.employer(**facts, office=office)
    firm.contacts.update(**contact)
    firm.locations.create(
        name="Works", street=facts["street"], city="Columbia", state="MO", zip_code="65201", is_main=True
    )
    return firm


def _details(owner: int) -> OrderDetails:
    firm, contact = FIRMS[owner], CONTACTS[owner]
    return dataclasses.replace(
        DETAILS, title="Furnace tender", show_employer_name=False, openings=3, onet_code=make.WELDER,
        worksite_street=firm["street"], application_phone=firm["phone"], application_email=contact["email"],
        application_url=firm["website"], application_methods=("phone", "email", "online"),
        application_instructions=f"Ask for {contact['name']}.",
        attest=dataclasses.replace(DETAILS.attest, asked_to_be_hidden=True, need_established=True),
        confidential_need=f"{contact['name']} is still there.", confidential_talked_on=make.TODAY,
        confidential_talked_with=contact["name"],
    )  # fmt: skip


def _lived_through(staff: tuple[Actor, Actor], order: JobOrder, person: Seeker, owner: int) -> Referral:
    """Change, hold, review, a talk with the employer, a referral and its result by the employer itself."""
    holder, manager = staff
    common: dict[str, Any] = {"job_order_id": order.pk, "moment": make.moment()}
    change_job_order(actor=holder, details=dataclasses.replace(_details(owner), openings=4), **common)
    hold_job_order(actor=manager, reason="enough_referrals", note="", **common)
    release_job_order(actor=manager, note="", **common)
    review_order(actor=holder, note="", **common)
    contact_employer_about_order(actor=holder, note="Two more.", follow_up_on=make.TODAY, **common)
    request_referral(actor=make.actor_of(person.user), notice_read=False, **common)
    referral = issue_referral(actor=holder, seeker_id=person.pk, terms=Terms(consent="phone"), **common)
    return result_referral(
        actor=make.actor_of(make.employer_user(order.employer)), referral_id=referral.pk, result="not_hired",
        note="Lives too far away.", moment=make.moment(),
    )  # fmt: skip


def _cases_of(firms: tuple[Employer, ...], manager: Actor, order: JobOrder) -> None:
    """Cases about both employers alike, that end, and a doubt about the order itself that support dispels."""
    regional, monitor, support = (
        make.staff_actor(role, scope=scope)
        for role, scope in (("regional_manager", "state"), ("sma", "state"), ("csu_agent", "state"))
    )
    told: dict[str, Any] = {"moment": make.moment()}
    for firm in firms:
        dispute = report_dispute(
            actor=manager, employer_id=firm.pk, report="Pickets.", positions=Positions(), **told
        )
        meant = {one.pk: "not_at_issue" for one in orders_to_determine(regional, dispute)}
        determination = Determination(findings="Both sides were heard.", significance=meant)
        determine_dispute(actor=regional, dispute_id=dispute.pk, determination=determination, **told)
        for side in ("employer", "workers"):
            hear_side(actor=regional, dispute_id=dispute.pk, side=side, word="Over.", **told)
        close_dispute(actor=regional, dispute_id=dispute.pk, **told)
        ending = propose_discontinuation(
            actor=manager, employer_id=firm.pk, grounds=("order_not_altered",), facts="Refused.", **told
        )
        drop_discontinuation(actor=monitor, case_id=ending.pk, decision="It was altered.", **told)
    fraud = hold_for_fraud(actor=manager, job_order_id=order.pk, suspicion="A check.", **told)
    clear_fraud(actor=support, case_id=fraud.pk, findings="Genuine.", **told)


def _low_pay(holder: Actor, manager: Actor, order: JobOrder, owner: int) -> SubstandardOrder:
    """Pay below the minimum, with words that name the employer, accepted in the end."""
    JobOrder.objects.filter(pk=order.pk).update(wage_min=10)
    named, told = f"{FIRMS[owner]['legal_name']} says so.", {"moment": make.moment()}
    case = tell_of_low_pay(actor=holder, job_order_id=order.pk, explanation=named, how="phone", **told)
    answered = EmployerAnswer(answer=named, how="phone", on=make.TODAY)
    record_pay_answer(actor=holder, case_id=case.pk, answered=answered, **told)
    refer_low_pay(actor=holder, case_id=case.pk, note=named, **told)
    return accept_low_pay(actor=manager, case_id=case.pk, decision=named, **told)


def _suspected(holder: Actor, order: JobOrder) -> SuspectedViolation:
    """A doubt about the order, settled at once."""
    report = StopReport(suspicion="It asks for a fee.", explanation="A fee is not lawful.")
    case = stop_and_report(
        actor=holder, employer_id=order.employer_id, job_order_id=order.pk, report=report, moment=make.moment()
    )
    return settle_violation(actor=holder, case_id=case.pk, attempt="The fee is gone.", moment=make.moment())
