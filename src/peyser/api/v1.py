"""The API, version 1: every resource in its place. What does not match is nowhere, so that comes last."""

from peyser.api.interface import Interface
from peyser.api.resources import (
    accounts,
    candidates,
    doors,
    employers,
    histories,
    job_orders,
    jobs,
    messages,
    notes,
    order_life,
    overrides,
    participation,
    people,
    profile,
    reference,
    referrals,
    rules,
    seekers,
    verification,
)

api = Interface()
for prefix, router in (
    ("", doors.first),
    ("", people.router),
    ("/jobs", jobs.router),
    ("/seekers", seekers.router),
    ("/seekers", profile.router),
    ("/seekers", participation.router),
    ("/seekers", referrals.of_seekers),
    ("/seekers", notes.on_seekers),
    ("/seekers", histories.of_seekers),
    ("/employers", employers.router),
    ("/employers", accounts.router),
    ("/employers", notes.on_employers),
    ("/employers", histories.of_employers),
    ("/verifications", verification.router),
    ("/job-orders", order_life.router),
    ("/job-orders", job_orders.router),
    ("/job-orders", candidates.router),
    ("/job-orders", referrals.of_orders),
    ("/job-orders", histories.of_orders),
    ("/referrals", referrals.router),
    ("/messages", messages.router),
    ("/rules", rules.router),
    ("/overrides", overrides.router),
    ("/reference", reference.router),
    ("", doors.nowhere),
):
    api.add_router(prefix, router)
