"""Which signed-in seekers opened a job: noted for a time, forgotten afterwards."""

import datetime as dt

from peyser.accounts.actor import Actor
from peyser.job_orders.models import OpenedJob
from peyser.kernel.moment import Moment
from peyser.rulebook.parameters import value


def note_opened_job(*, actor: Actor, job_order_id: int, moment: Moment) -> None:
    """Note that this seeker saw the job; nothing is noted of anybody else. One statement, safe to repeat."""
    if actor.seeker_id is None:
        return
    seen = OpenedJob(
        seeker_id=actor.seeker_id, job_order_id=job_order_id, first_at=moment.at, last_at=moment.at
    )
    OpenedJob.objects.bulk_create(
        [seen], update_conflicts=True, unique_fields=["seeker", "job_order"], update_fields=["last_at"]
    )


def forget_opened_jobs(*, moment: Moment) -> int:
    """Delete what was opened longer ago than the book lets us keep it. Returns how many rows went."""
    before = moment.at - dt.timedelta(days=value("opened_job_days", on=moment.on))
    return OpenedJob.objects.filter(last_at__lt=before).delete()[0]
