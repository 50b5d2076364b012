"""Servers of PostgreSQL made for these tests and gone after them."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from peyser.config.embedded_postgres import EmbeddedPostgres
from peyser.config.servers import FORGETFUL

MakeServer = Callable[..., EmbeddedPostgres]


@pytest.fixture(scope="session")
def used_folder() -> Iterator[Path]:
    """A data folder is made once for all tests: making one takes a second."""
    with folder_for_any_account() as folder:
        yield folder


@pytest.fixture
def new_folder() -> Iterator[Path]:
    with folder_for_any_account() as folder:
        yield folder


@pytest.fixture
def make_server(used_folder: Path) -> Iterator[MakeServer]:
    """Makes supervisors of one and the same data folder, as different processes would."""
    with supervisors(used_folder) as make:
        yield make


@pytest.fixture
def make_new_server(new_folder: Path) -> Iterator[MakeServer]:
    """The same on a folder where no server has been yet."""
    with supervisors(new_folder) as make:
        yield make


@contextmanager
def supervisors(folder: Path) -> Iterator[MakeServer]:
    made = []

    def make(**settings: str) -> EmbeddedPostgres:
        made.append(EmbeddedPostgres(folder / "data", settings=settings or FORGETFUL))
        return made[-1]

    yield make
    for server in made[:1]:
        server.stop()
        shutil.rmtree(server.socket_dir, ignore_errors=True)


@contextmanager
def folder_for_any_account() -> Iterator[Path]:
    """The server's account may enter it, unlike pytest's own folder when root runs the tests."""
    made = Path(tempfile.mkdtemp(prefix="peyser-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)
