"""How to apply, from what is published; what is no address, number or page stays readable as an instruction."""

from collections.abc import Callable
from typing import Any

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.fields import BadValue
from peyser.exchange.seasonal_jobs.row import Row
from peyser.job_orders.choices import ApplicationMethod

MOST_EMAIL, MOST_PHONE, MOST_URL = 254, 30, 300


def application_of(row: Row, *, through_job_center: bool) -> dict[str, Any]:
    """The values of the `application_…` fields."""
    phone = _phone(row)
    email, other_email = _or_instruction(row, "apply_email", fields.email, most=MOST_EMAIL)
    url, other_url = _or_instruction(row, "apply_url", fields.web_address, most=MOST_URL)
    instructions = "\n".join(text for text in (other_email, other_url) if text)
    methods = {
        ApplicationMethod.ONLINE: url,
        ApplicationMethod.EMAIL: email,
        ApplicationMethod.PHONE: phone,
        ApplicationMethod.JOB_CENTER: through_job_center,
    }
    if not any(methods.values()) and not instructions:
        row.warn("apply_phone", "no way to apply is published")
    return {
        "application_methods": [str(method) for method, given in methods.items() if given],
        "application_email": email,
        "application_phone": phone,
        "application_url": url,
        "application_instructions": instructions,
    }


def _or_instruction(row: Row, name: str, read: Callable[[str], str], *, most: int) -> tuple[str, str]:
    """The address, or else the text to be read by a person."""
    written = row.text(name, most=most)
    try:
        return read(written), ""
    except BadValue as trouble:
        row.warn(name, str(trouble))
        return "", written


def _phone(row: Row) -> str:
    written = row.text("apply_phone", most=MOST_PHONE)
    try:
        return fields.phone(written)
    except BadValue as trouble:
        row.warn("apply_phone", f"{trouble}, kept as written")
        return written
