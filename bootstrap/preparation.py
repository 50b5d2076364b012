"""Prepares everything a command needs, the slow parts side by side."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from bootstrap import children, environment, frontend
from bootstrap.stamps import one_at_a_time


def prepare(*, dev: bool) -> None:
    """The Python environment and the front end's files; returns at once when nothing has changed."""
    with one_at_a_time("setup"):
        if not frontend.has_npm():  # then Node comes as a package into the environment
            environment.prepare(dev=dev)
            frontend.prepare()
            return
        pool = ThreadPoolExecutor(2)
        try:
            for part in (pool.submit(environment.prepare, dev=dev), pool.submit(frontend.prepare)):
                part.result()
        except BaseException:
            children.end_all()  # the other part need not go on
            raise
        finally:
            pool.shutdown()
