"""How long the clock takes for a whole state, next to the same rule as plain SQL window functions on the same columns.

    python -m tests.bench.participation --people 1000000 --services 30

The columns are drawn from a seed. Each engine reads them, finds the periods, and keeps them; all must agree on every
period. PostgreSQL is the server of DATABASE_URL, in a table of its own that is dropped afterwards. DuckDB is asked
when it can be imported. Times are wall clock; each line also says how busy the machine was.
"""

import argparse
import datetime as dt
import importlib
import importlib.util
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import psycopg

from peyser.periods.engine import Limits, periods
from peyser.periods.spans import SERVICE, Spans, day_number

TODAY = dt.date(2026, 6, 30)
LIMITS = Limits(pause_days=90)
FIELDS = [
    ("count", ">i2"), ("l1", ">i4"), ("person", ">i8"), ("l2", ">i4"), ("begins", ">i4"), ("l3", ">i4"),
    ("ends", ">i4"),
]  # fmt: skip
# The rule as windows: what is reached so far, where a pause is too long, the number of the chain, one row for each.
WINDOWS = """
with reached as (
    select person, begins, ends, max(ends) over (
        partition by person order by begins, ends rows between unbounded preceding and 1 preceding) as before
    from {table}
), numbered as (
    select person, begins, ends, sum(case when before is null or begins - before > {longest} then 1 else 0 end)
        over (partition by person order by begins, ends rows unbounded preceding) as chain
    from reached
), found as (
    select person, chain, min(begins) as started, max(ends) as last from numbered group by person, chain
)
select person, started, last,
       {today} - last > {longest} or lead(chain) over (partition by person order by chain) is not null as exited
from found
"""


def drawn(people: int, services: int, seed: int = 1) -> Spans:
    """Services in up to four spells of about a year; one in fifty takes several weeks."""
    dice = np.random.default_rng(seed)
    count = people * services
    person = np.repeat(np.arange(people, dtype=np.int64), services)
    spell = dice.integers(0, dice.integers(1, 5, people)[person])
    begins = (
        day_number(TODAY) - 3000 + (person * 37 + spell * 700) % 2200 + dice.integers(0, 420, count)
    ).astype(np.int32)
    ends = begins + np.where(dice.random(count) < 0.02, 40, 0).astype(np.int32)
    mixed = dice.permutation(count)
    return Spans(person[mixed], begins[mixed], ends[mixed], np.full(count, SERVICE.value, dtype=np.uint8))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def timed(name: str, work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.perf_counter()
    answer = work()
    spent = time.perf_counter() - began
    say(f"{name:<34} {spent:8.2f} s   load {os.getloadavg()[0]:.1f}")
    return answer, spent


def kernel(spans: Spans) -> tuple[np.ndarray, ...]:
    found = periods(spans, limits=LIMITS, today=TODAY)
    return found.person, found.started, found.last_service, found.exited


def in_postgres(spans: Spans, *, cores: int) -> tuple[list[np.ndarray], float]:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("set statement_timeout = 0")
        connection.execute("set work_mem = '1GB'")
        connection.execute(f"set max_parallel_workers_per_gather = {cores - 1}")
        connection.execute("create unlogged table bench_spans (person bigint, begins int, ends int)")
        try:
            timed("PostgreSQL: loading the columns", lambda: _copy(connection, spans))
            connection.execute("analyze bench_spans")
            query = WINDOWS.format(table="bench_spans", longest=LIMITS.longest, today=day_number(TODAY))
            _none, spent = timed(
                "PostgreSQL: window functions",
                lambda: connection.execute(f"create unlogged table bench_periods as {query}"),
            )
            rows = connection.execute(
                "select person, started, last, exited from bench_periods order by 1, 2"
            ).fetchall()
            return list(map(np.array, zip(*rows, strict=True))), spent
        finally:
            connection.execute("drop table if exists bench_spans, bench_periods")


def _copy(connection: psycopg.Connection, spans: Spans) -> None:
    rows = np.zeros(len(spans), dtype=FIELDS)
    rows["count"], rows["l1"], rows["l2"], rows["l3"] = 3, 8, 4, 4
    rows["person"], rows["begins"], rows["ends"] = spans.person, spans.begins, spans.ends
    with connection.cursor().copy("copy bench_spans from stdin (format binary)") as copy:
        copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
        for part in np.array_split(rows, 200):
            copy.write(part.tobytes())
        copy.write(b"\xff\xff")


def in_duckdb(spans: Spans, *, cores: int) -> tuple[list[np.ndarray], float]:
    duckdb = importlib.import_module("duckdb")
    connection = duckdb.connect(config={"threads": cores})
    columns = {"person": spans.person, "begins": spans.begins, "ends": spans.ends}
    connection.register("bench_spans", columns)
    query = WINDOWS.format(table="bench_spans", longest=LIMITS.longest, today=day_number(TODAY))
    found, spent = timed("DuckDB: window functions", lambda: connection.execute(query).fetchnumpy())
    order = np.lexsort((found["started"], found["person"]))
    return [found[name][order] for name in ("person", "started", "last", "exited")], spent


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=100_000)
    options.add_argument("--services", type=int, default=30, help="for each person")
    options.add_argument("--cores", type=int, default=1)
    asked = options.parse_args()
    spans = drawn(asked.people, asked.services)
    say(f"{asked.people:,} people, {len(spans):,} services")
    runs = [timed("kernel", lambda: kernel(spans)) for _ in range(3)]
    ours, best = runs[0][0], min(spent for _, spent in runs)
    say(f"{len(ours[0]):,} periods")
    peers = {"PostgreSQL": in_postgres}
    if importlib.util.find_spec("duckdb"):
        peers = {"DuckDB": in_duckdb} | peers
    for name, ask in peers.items():
        theirs, spent = ask(spans, cores=asked.cores)
        same = all(np.array_equal(mine, other) for mine, other in zip(ours, theirs, strict=True))
        say(f"{name}: {spent / best:.1f} times the kernel; {'the same periods' if same else 'OTHER PERIODS'}")


if __name__ == "__main__":
    main()
