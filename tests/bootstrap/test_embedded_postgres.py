import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from peyser.config.embedded_postgres import EmbeddedPostgres
from peyser.config.postgres_programs import PostgresError, wheel_binaries

MakeServer = Callable[..., EmbeddedPostgres]


def postmaster_of(server: EmbeddedPostgres) -> int:
    return int((server.data / "postmaster.pid").read_text().splitlines()[0])


def one_value(server: EmbeddedPostgres, question: str) -> object:
    with psycopg.connect(server.url("postgres")) as connection:
        row = connection.execute(question).fetchone()
        assert row is not None
        return row[0]


@contextmanager
def writing(server: EmbeddedPostgres, acknowledged: list[int]) -> Iterator[None]:
    """Rows written one transaction after the other until the server goes away."""

    def write() -> None:
        try:
            with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
                for number in range(1_000_000):
                    connection.execute("insert into kept values (%s)", [number])
                    acknowledged.append(number)
        except psycopg.OperationalError:
            return

    writer = threading.Thread(target=write)
    writer.start()
    yield
    writer.join()


def test_what_was_acknowledged_is_there_after_the_server_was_killed_while_writing(
    make_server: MakeServer,
) -> None:
    server = make_server(synchronous_commit="on")
    server.start()
    with psycopg.connect(server.url("postgres")) as connection:
        connection.execute("create table kept (number int)")
    acknowledged: list[int] = []

    with writing(server, acknowledged):
        while len(acknowledged) < 200:
            time.sleep(0.005)
        os.kill(postmaster_of(server), signal.SIGKILL)
    server.start()

    # The row in flight at the kill may have been kept without its acknowledgement having arrived.
    assert one_value(server, "select count(*) from kept") in {len(acknowledged), len(acknowledged) + 1}


def test_many_starts_at_once_make_one_server(make_new_server: MakeServer) -> None:
    servers = [make_new_server() for _ in range(4)]

    with ThreadPoolExecutor(len(servers)) as pool:
        list(pool.map(EmbeddedPostgres.start, servers))

    started = "select pg_postmaster_start_time()"
    assert len({one_value(server, started) for server in servers}) == 1


def test_a_process_number_in_use_by_a_stranger_does_not_block_the_start(make_server: MakeServer) -> None:
    server = make_server()
    server.start()
    server.stop()
    lines = [os.getpid(), server.data, int(time.time()), 5432, server.socket_dir]
    (server.data / "postmaster.pid").write_text("".join(f"{line}\n" for line in lines))

    server.start()

    assert server.alive()


def test_a_server_started_by_hand_is_left_alone(make_server: MakeServer, new_folder: Path) -> None:
    server = make_server()
    server.start()
    server.stop()
    elsewhere = new_folder / "elsewhere"
    elsewhere.mkdir()
    elsewhere.chmod(0o777)
    control = [wheel_binaries() / "pg_ctl", "-D", server.data, "-w", "-s"]
    as_owner = {"user": server.data.stat().st_uid} if os.geteuid() == 0 else {}
    options = f"-c unix_socket_directories={elsewhere} -c listen_addresses="
    subprocess.run([*control, "-o", options, "-l", elsewhere / "log", "start"], check=True, cwd="/", **as_owner)

    try:
        with pytest.raises(PostgresError, match="by hand"):
            server.start()
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=True, cwd="/", **as_owner)


def test_the_last_user_to_leave_stops_the_server(make_server: MakeServer) -> None:
    first, second = make_server(), make_server()

    with first.in_use():
        with second.in_use():
            pass
        alive_with_one_user_left = first.alive()

    assert alive_with_one_user_left
    assert not first.alive()


def test_a_server_asked_to_stay_outlives_its_users(make_server: MakeServer) -> None:
    server = make_server()
    server.start()

    with make_server().in_use():
        pass

    assert server.alive()


def test_a_set_up_broken_off_half_way_is_made_anew(make_new_server: MakeServer) -> None:
    server = make_new_server()
    unfinished = server.data.with_name("data.unfinished")
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")

    with server.in_use():
        assert one_value(server, "select 1") == 1


def test_files_of_somebody_else_in_the_data_folder_are_not_touched(make_new_server: MakeServer) -> None:
    server = make_new_server()
    server.data.mkdir()
    letter = server.data / "letter.txt"
    letter.write_text("mine")

    with pytest.raises(PostgresError, match="move it away"):
        server.start()

    assert letter.read_text() == "mine"


def test_data_of_another_major_version_is_refused_with_a_way_out(make_new_server: MakeServer) -> None:
    server = make_new_server()
    server.data.mkdir()
    (server.data / "PG_VERSION").write_text("9\n")

    with pytest.raises(PostgresError, match="dump it with the old one"):
        server.start()


def test_a_folder_of_the_socket_that_belongs_to_somebody_else_is_refused(make_server: MakeServer) -> None:
    server = make_server()
    server.socket_dir.symlink_to("/tmp")  # noqa: S108

    try:
        with pytest.raises(PostgresError, match="belongs to somebody else"):
            server.start()
    finally:
        server.socket_dir.unlink()


def test_a_database_is_created_once(make_server: MakeServer) -> None:
    server = make_server()

    with server.in_use():
        assert [server.ensure_database("peyser"), server.ensure_database("peyser")] == [True, False]
