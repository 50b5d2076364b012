"""The facts of a row for which a job order has no field, put into short plain sentences of our own."""

from peyser.exchange.seasonal_jobs import fields
from peyser.exchange.seasonal_jobs.row import Row
from peyser.job_orders.choices import Kind

PROGRAMS = {
    Kind.H_2A: "Seasonal farm work (H-2A program).",
    Kind.H_2B: "Seasonal work outside farms (H-2B program).",
}
MOST_SCHEDULE, MOST_MONTHS = 60, 600


def describe(row: Row, *, kind: str) -> str:
    """Hours of the day, training, further worksites and where the whole order is. One sentence a line."""
    sentences = [
        PROGRAMS.get(Kind(kind), "") if kind else "",
        _hours(row),
        _training(row),
        "There is more than one worksite." if row.flag("worksite_locations") else "",
        _link(row),
    ]
    return "\n".join(sentence for sentence in sentences if sentence)


def _hours(row: Row) -> str:
    begins = row.text("hourly_work_schedule_am", most=MOST_SCHEDULE)
    ends = row.text("hourly_work_schedule_pm", most=MOST_SCHEDULE)
    if begins and ends:
        return f"Work hours: {begins} to {ends}"
    if begins:
        return f"Work begins at {begins}"
    return f"Work ends at {ends}" if ends else ""


def _training(row: Row) -> str:
    if not row.flag("training_req"):
        return ""
    months = row.amount_or_warn("num_months_training", most=MOST_MONTHS)
    if not months:
        return "Training is needed."
    return f"Training needed: {months} {'month' if months == 1 else 'months'}."


def _link(row: Row) -> str:
    url = row.or_warn("url_job", fields.web_address, "")
    return f"The whole job order: {url}" if url else ""
