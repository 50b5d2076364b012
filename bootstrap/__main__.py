"""The commands of the bootstrap."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from bootstrap import checks, children, database, locks, preparation, runner_lock, suite, website
from bootstrap.progress import Unprepared, say
from peyser.config.postgres_programs import PostgresError

USAGE = """usage: python3 bootstrap/run.py <command>

  run                        prepare everything and serve the site until Ctrl-C (PORT=8000)
  test [--no-browser] [-- pytest arguments]
                             run the tests
  check                      run every check of the code
  stop                       stop the site and the embedded servers
  lock                       write the lock files anew
  screenshots                take the pictures of docs/screenshots again
  db test | db demo          start an embedded server, leave it running and print its URL"""

ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stopped(Exception):
    """Somebody asked us to end."""


def stop_on_signal(number: int, frame: FrameType | None) -> None:
    for each in ENDING:  # a second Ctrl-C must not break off the orderly end
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(signal.Signals(number).name)


def main(words: list[str]) -> int:
    """Run one command; its exit code. 2 means: not possible like this, and a line says why."""
    for number in ENDING:
        signal.signal(number, stop_on_signal)
    try:
        return dispatch(words)
    except Stopped as asked:
        say(f"stopped ({asked})")
        return 0 if words[:1] == ["run"] else 130
    except (Unprepared, PostgresError) as problem:
        say(str(problem))
        return 2
    finally:
        children.end_all()


def dispatch(words: list[str]) -> int:
    match words:
        case ["test", *rest]:
            chosen = [word for word in rest if word not in ("--", "--no-browser")]
            return suite.run_suite(chosen, browser="--no-browser" not in rest)
        case ["db", ("test" | "demo") as kind]:
            preparation.prepare(dev=kind == "test")
            print(database.keep_up(kind))
            return 0
        case [command] if command in COMMANDS:
            return COMMANDS[command]()
    print(USAGE, file=sys.stderr)
    return 2


def stop() -> int:
    """End the site and the embedded servers."""
    runner_lock.stop_runner()
    database.stop_all()
    return 0


COMMANDS = {
    "run": website.run,
    "check": checks.check,
    "stop": stop,
    "lock": locks.lock,
    "screenshots": suite.screenshots,
}

sys.exit(main(sys.argv[1:]))
