"""A lock in the database, so that two imports of one kind never run at once, from whatever machine."""

import contextlib
import zlib
from collections.abc import Iterator

from django.db import connection


class AlreadyRunning(Exception):
    """Another import of this kind is running."""


@contextlib.contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Hold the lock of this name. The server gives it back when the connection ends, also after `kill -9`.

    Raises AlreadyRunning at once when it is taken.
    """
    key = zlib.crc32(f"peyser import {name}".encode())
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s)", [key])
        if not cursor.fetchone()[0]:
            raise AlreadyRunning(name)
    try:
        yield
    finally:
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s)", [key])
