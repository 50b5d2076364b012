"""A referral and its placement, as rows of a summary list."""

from typing import Any

from django.utils.translation import gettext as _

from peyser.job_orders.union_supply import send_to
from peyser.referrals.models import Placement, Referral
from peyser.web.components.wording import yes_no
from peyser.web.formats import format_date, format_datetime, format_money


def referral_facts(one: Referral) -> list[tuple[str, Any]]:
    """How the referral came about: who asked, who agreed how, who issued it, what the rule book said."""
    rows = [
        (_("Asked for online"), format_datetime(one.requested_at) or _("No")),
        (_("The seeker agreed"), f"{one.get_consent_display()}, {format_datetime(one.consent_at)}"),
        (_("About the agreement"), one.consent_note or _("Nothing to add")),
        (_("Issued"), format_date(one.issued_on) or _("Not issued")),
        (_("Issued by"), one.issued_by.name if one.issued_by else _("Nobody yet")),
        (_("Job center"), one.office.name if one.office else ""),
        (_("The rule book said"), _said(one)),
        (_("The seeker goes to"), send_to(one.job_order) or _("The employer")),
    ]
    return [*rows, (_("Why not issued"), one.denied_reason)] if one.denied_reason else rows


def _said(one: Referral) -> str:
    if one.decision is None:
        return _("Not asked yet")
    noted = ", ".join(one.decision.rule_ids)
    return _("Allowed, with notes: %(rules)s") % {"rules": noted} if noted else _("Allowed, nothing to note")


def placement_facts(placement: Placement | None) -> list[tuple[str, Any]]:
    """The hire and its five federal facts (20 CFR 651.10)."""
    if placement is None:
        return []
    return [
        (_("First day of work"), format_date(placement.started_on)),
        (_("Wage"), f"{format_money(placement.wage)} {placement.get_wage_unit_display()}"),
        (_("Order prepared before the referral"), yes_no(placement.order_before_referral)),
        (_("Arranged with the employer before the referral"), yes_no(placement.arranged_with_employer)),
        (_("Person not named by the employer beforehand"), yes_no(placement.not_designated_by_employer)),
        (_("Hire verified from"), placement.get_hire_verified_from_display()),
        (_("Recorded"), format_datetime(placement.recorded_at)),
    ]
