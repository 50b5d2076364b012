import datetime as dt

from procrastinate.contrib.django import app

from peyser.access.actions.once import forget_keys
from peyser.access.clock import moment, now
from peyser.job_orders.actions.opened import forget_opened_jobs as forget
from peyser.participation.actions.plans import close_missed_plans
from peyser.participation.actions.recompute_all import recompute_all

KEPT_DAYS = 30


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="forget_once_keys", pass_context=False)
def forget_once_keys(timestamp: int) -> None:
    forget_keys(before=now() - dt.timedelta(days=KEPT_DAYS))


@app.periodic(cron="47 3 * * *")
@app.task(queueing_lock="forget_opened_jobs", pass_context=False)
def forget_opened_jobs(timestamp: int) -> None:
    forget(moment=moment())


@app.periodic(cron="7 1 * * *")
@app.task(queueing_lock="record_exits", pass_context=False)
def record_exits(timestamp: int) -> None:
    """Exits come with time alone: each night everybody's participations are brought in step."""
    close_missed_plans(moment=moment())
    for _batch in recompute_all(moment=moment()):
        pass
