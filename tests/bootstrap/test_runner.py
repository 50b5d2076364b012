import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bootstrap import children, locks, progress, run, runner_lock, stamps, website
from bootstrap.places import ROOT


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as held:
        held.bind((website.HOST, 0))
        held.listen()
        yield held.getsockname()[1]


@pytest.fixture(autouse=True)
def own_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_lock, "FILE", tmp_path / "site.lock")


@pytest.mark.parametrize("text", ["", "abc", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_none_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", text)

    with pytest.raises(progress.Unprepared, match="from 1 to 65535"):
        website.chosen_port()


def test_a_taken_port_is_told_with_another_one_to_try(taken_port: int) -> None:
    with pytest.raises(progress.Unprepared, match=f"PORT={taken_port + 1} make run"):
        website.wait_for_port(taken_port, crashed_before=False)


def test_a_second_run_in_the_same_folder_is_refused() -> None:
    with runner_lock.RunnerLock(), pytest.raises(progress.Unprepared, match="make stop"):
        runner_lock.RunnerLock().__enter__()


@pytest.mark.parametrize(("left_behind", "crash"), [("4711", True), ("", False)])
def test_a_name_left_in_a_free_lock_tells_of_a_crash(left_behind: str, crash: bool) -> None:
    runner_lock.FILE.write_text(left_behind)

    with runner_lock.RunnerLock() as runner:
        assert runner.follows_a_crash is crash
    assert runner_lock.FILE.read_text() == ""


def test_a_command_nobody_knows_ends_with_2_and_the_list_of_commands() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "bootstrap" / "run.py", "fly"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert "usage: " in done.stderr


def test_an_old_python_is_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(run.shutil, "which", lambda name: None)

    with pytest.raises(SystemExit, match="2"):
        run.main()

    assert "Python 3.11 or newer; this is 3.9" in capsys.readouterr().err


def test_a_child_does_not_outlive_a_killed_parent() -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from bootstrap import children\n"
        "child = children.start(['sleep', '60'])\n"
        "print(child.pid, flush=True); child.wait()"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()

    assert ended_within(child, seconds=5)


def test_a_failing_step_shows_the_end_of_its_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "LOGS", tmp_path)

    with pytest.raises(progress.Unprepared, match="no such package"):
        children.run_quietly("test-failing-step", ["sh", "-c", "echo no such package; exit 3"])


def test_a_missing_program_is_told_by_its_name() -> None:
    with pytest.raises(progress.Unprepared, match="no-such-program is missing"):
        children.start(["no-such-program"])


def test_children_that_ignore_the_request_to_end_are_ended_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(children, "GRACE_SECONDS", 0.2)
    stubborn = children.start(["sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"])
    time.sleep(0.1)

    children.end_all()

    assert stubborn.returncode == -signal.SIGKILL


def test_a_stamp_holds_until_what_it_was_made_from_changes(tmp_path: Path) -> None:
    source = tmp_path / "lock"
    source.write_text("a==1")
    stamp = stamps.Stamp(tmp_path / "made" / "stamp", (source,))

    before = stamp.holds()
    stamp.set()
    after = stamp.holds()
    source.write_text("a==2")

    assert (before, after, stamp.holds()) == (False, True, False)


def test_a_lock_file_with_the_address_of_a_registry_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "requirements.lock"
    bad.write_text("a @ https://registry.example/a.whl")

    with pytest.raises(progress.Unprepared, match=r"requirements\.lock"):
        locks.refuse_addresses([bad])


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-dev.lock", "bootstrap/bootstrap.lock", "package-lock.json"]
)
def test_the_lock_files_kept_here_name_no_registry(name: str) -> None:
    locks.refuse_addresses([ROOT / name])


def ended_within(process: int, *, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.02)
    return False
