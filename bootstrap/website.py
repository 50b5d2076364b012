"""`make run`: everything prepared, the database up, the site and its worker served until somebody ends them."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import time
from pathlib import Path

from bootstrap import children, preparation
from bootstrap.database import database
from bootstrap.places import PYTHON, VAR
from bootstrap.progress import Unprepared, say, step
from bootstrap.runner_lock import RunnerLock

HOST = "127.0.0.1"
SETTINGS = "peyser.config.settings.demo"
READY_SECONDS = 90.0
LEFTOVER_SECONDS = 15.0
LOGINS = VAR / "demo-logins.txt"
GUNICORN = (
    *("-m", "gunicorn", "peyser.config.wsgi:application", "--worker-class", "gthread"),
    *(
        "--workers",
        "2",
        "--threads",
        "4",
        "--graceful-timeout",
        "10",
        "--log-level",
        "warning",
        "--no-control-socket",
    ),
)
WORKER = ("-m", "django", "procrastinate", "worker", "--concurrency", "2")


def run() -> int:
    """Serve until a signal (then the exit code is 0) or until the server or the worker ends (then it is 1)."""
    port = chosen_port()
    with RunnerLock() as runner:
        wait_for_port(port, crashed_before=runner.follows_a_crash)
        preparation.prepare(dev=False)
        with database("demo") as url:
            env = {
                "DATABASE_URL": url,
                "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", SETTINGS),
            }
            try:
                with step("preparing the database, the demo state and the static files"):
                    if children.run([PYTHON, "-m", "peyser.config.cli", "prepare"], env=env):
                        raise Unprepared("The preparation failed; the lines above say why.")
                return serve(port, env)
            finally:
                children.end_all()


def serve(port: int, env: dict[str, str]) -> int:
    """Start server and worker, tell the address once the first page answers, and watch both."""
    with step("starting the site"):
        children.start([PYTHON, *GUNICORN, "--bind", f"{HOST}:{port}", *_heartbeat_in_memory()], env=env)
        status = _first_answer(port)
    children.start([PYTHON, *WORKER], env=env)  # after the first page: it takes a core while it starts
    if status >= 500:
        say(f"the first page answers with an error ({status}); the lines above say why")
    say(f"Peyser is ready: http://{HOST}:{port}/   (Ctrl-C ends it)")
    if LOGINS.exists():
        print(LOGINS.read_text().rstrip(), flush=True)
    while (ended := children.first_ended()) is None:
        time.sleep(0.2)
    part = "web server" if "gunicorn" in str(ended.args) else "worker"
    say(f"the {part} ended by itself with {ended.returncode}; the lines above say why")
    return 1


def chosen_port() -> int:
    """The port of the environment variable PORT, 8000 without one."""
    text = os.environ.get("PORT", "8000")
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Unprepared(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def wait_for_port(port: int, *, crashed_before: bool) -> None:
    """Refuse a port somebody else has; after a crash give the old server a moment to let go of it."""
    end = time.monotonic() + (LEFTOVER_SECONDS if crashed_before else 0)
    while not _free(port):
        if time.monotonic() >= end:
            raise Unprepared(f"Port {port} is taken by another program; choose one: PORT={port + 1} make run")
        time.sleep(0.2)


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise Unprepared(f"Port {port} is reserved to root; choose one above 1023.") from None
        except OSError:
            return False
    return True


def _first_answer(port: int) -> int:
    """HTTP status of the first page."""
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if children.first_ended() is not None:
            raise Unprepared("The site did not start; the lines above say why.")
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection(HOST, port, timeout=READY_SECONDS)
            connection.request("GET", "/")
            return connection.getresponse().status
        time.sleep(0.1)
    raise Unprepared(f"The site does not answer after {READY_SECONDS:.0f} s.")


def _heartbeat_in_memory() -> list[str]:
    """Gunicorn's workers touch a file every second; on a slow disk that could stall them."""
    memory = Path("/dev/shm")  # noqa: S108
    return ["--worker-tmp-dir", str(memory)] if os.access(memory, os.W_OK) else []
