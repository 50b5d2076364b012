"""One person and one confidential employer whose every secret is unmistakable, and where these may turn up."""

import dataclasses
import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder

from peyser.accounts.actor import VISITOR
from peyser.api.v1 import api
from peyser.cases.actions.violations import StopReport, stop_and_report
from peyser.cases.models import SuspectedViolation
from peyser.employers.models import Employer, VerificationTicket
from peyser.events.models import Event
from peyser.job_orders.actions.entry import enter_job_order
from peyser.job_orders.models import JobOrder
from peyser.referrals.actions.issue import issue_referral, request_referral
from peyser.referrals.facts import Terms
from peyser.referrals.models import Referral
from peyser.seekers.actions.register import register_seeker
from peyser.seekers.models import Seeker
from tests import factories as make
from tests.api.caller import Caller
from tests.job_orders.test_enter_job_order import DETAILS
from tests.seekers.test_odd_seekers import PERSON

DIGITS = "900120199"
NUMBER = (DIGITS, "900-12-0199", "900 12 0199", "***-**-0199")
PERSONAL = ("1987-11-23", "573-555-0177", "5735550177", "zelda@canary.example")
HIDDEN = {
    "name": "Zyxcanary Holdings",
    "street": "77 Birdcage Lane",
    "phone": "5735550166",
    "fein": "99-1234599",
    "person": "Quill Whistler",
    "email": "quill@birdcage.example",
}
STAFF_ONLY = (*NUMBER, *PERSONAL)


@dataclass(frozen=True, slots=True)
class World:
    person: Seeker
    owner: Employer
    order: JobOrder
    open_order: JobOrder
    referral: Referral
    asked: Referral
    ticket: VerificationTicket
    case: SuspectedViolation
    event: Event

    def ids(self) -> dict[str, int]:
        """The victim's id for each parameter of a path."""
        message = apps.get_model("notifications", "Message").objects.filter(recipient=self.person.user).first()
        of_a_seeker = ("plan", "gap", "period", "fact", "enrollment", "service")
        return {f"{one}_id": 1 for one in of_a_seeker} | {
            "finding_id": 1, "batch": "00000000-0000-4000-8000-000000000001",
            "seeker_id": self.person.pk, "order_id": self.order.pk, "job_id": self.order.pk,
            "employer_id": self.owner.pk, "referral_id": self.referral.pk, "ticket_id": self.ticket.pk,
            "message_id": message.pk, "token_id": token_of(self.person.user),
            "contact_id": self.owner.contacts.get(is_primary=True).pk,
            "location_id": self.owner.locations.get().pk, "case_id": self.case.pk, "share_id": 1,
            "event_id": self.event.pk,
        }  # fmt: skip


def token_of(user: Any) -> int:
    Caller(user)
    return int(apps.get_model("accounts", "ApiToken").objects.filter(user=user).first().pk)


def build() -> World:
    """Made by the actions, so that decisions, notes, messages and history are there too."""
    make.central_office()
    person = _person()
    owner = make.employer(
        legal_name=HIDDEN["name"], street=HIDDEN["street"], phone=HIDDEN["phone"], fein=HIDDEN["fein"]
    )
    owner.contacts.update(name=HIDDEN["person"], email=HIDDEN["email"], phone=HIDDEN["phone"])
    owner.locations.create(
        name="Works", street=HIDDEN["street"], city="Columbia", state="MO", zip_code="65201", is_main=True
    )
    holder = make.staff_actor()
    order = enter_job_order(actor=holder, employer_id=owner.pk, details=_hidden_details(), moment=make.moment())
    open_order = make.order()
    make.employer(enabled=False)
    return World(
        person=person,
        owner=owner,
        order=order,
        open_order=open_order,
        referral=_referred(holder, person, order),
        asked=request_referral(
            actor=make.actor_of(person.user),
            job_order_id=open_order.pk,
            notice_read=False,
            moment=make.moment(),
        ),
        ticket=VerificationTicket.objects.get(),
        case=stop_and_report(
            actor=holder,
            employer_id=owner.pk,
            job_order_id=None,
            report=StopReport(suspicion="It asks for a fee.", explanation="A fee is not lawful."),
            moment=make.moment(),
        ),
        event=make.registration(make.event(), person).event,
    )


def _person() -> Seeker:
    details = {name: getattr(PERSON, name) for name in PERSON.__slots__} | {
        "given_name": "Zelda", "email": "zelda@canary.example", "phone": "5735550177", "ssn": "900-12-0199",
        "ssn_notice_shown": True, "born_on": dt.date(1987, 11, 23), "zip_code": "65201",
    }  # fmt: skip
    made = register_seeker(
        actor=VISITOR, details=type(PERSON)(**details), moment=make.moment(), made_up_ssn_allowed=True
    )
    Seeker.objects.filter(pk=made.pk).update(home_office=make.office(), veteran_status="disabled")
    made.refresh_from_db()
    return make.enrolled(made)


def _hidden_details() -> Any:
    attest = dataclasses.replace(DETAILS.attest, asked_to_be_hidden=True, need_established=True)
    return dataclasses.replace(
        DETAILS, title="Furnace tender", show_employer_name=False, worksite_street=HIDDEN["street"],
        application_phone=HIDDEN["phone"], application_email=HIDDEN["email"], attest=attest,
        confidential_need=f"{HIDDEN['person']} is still there.", confidential_talked_on=make.TODAY,
        confidential_talked_with=HIDDEN["person"],
    )  # fmt: skip


def _referred(holder: Any, person: Seeker, order: JobOrder) -> Referral:
    return issue_referral(
        actor=holder,
        seeker_id=person.pk,
        job_order_id=order.pk,
        terms=Terms(consent="phone"),
        moment=make.moment(),
    )


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    """Each operation of the API: method, path below /api/v1, and its description."""
    document = api.get_openapi_schema()
    return [
        (method.upper(), path.removeprefix("/api/v1"), described)
        for path, methods in document["paths"].items()
        for method, described in methods.items()
    ]


def body_of(described: dict[str, Any]) -> Any:
    return described.get("requestBody", {}).get("content", {}).get("application/json", {}).get("example")


def everything_kept(*labels: str) -> dict[str, str]:
    """Every row of these tables as text, by the table's name."""
    return {
        label: json.dumps(list(apps.get_model(label).objects.values()), cls=DjangoJSONEncoder, default=str)
        for label in labels
    }
