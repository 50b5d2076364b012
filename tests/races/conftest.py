import threading
from types import SimpleNamespace

import pytest
from django.db import connection
from django.db.models import QuerySet

SECONDS = 10


@pytest.fixture
def without_locks(monkeypatch):
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **options: self)


@pytest.fixture
def patience(request):
    """How long the first waits: with a lock the other never comes, so a moment; without one until it has come."""
    return SECONDS if "without_locks" in request.fixturenames else 0.7


class Race:
    """Two pieces of work: when the first is about to save a record, the second has all its time.

    Under a lock the second waits; without one it passes the first.
    """

    def __init__(self, patience):
        self.reached, self.passed = threading.Event(), threading.Event()
        self.patience = patience
        self.outcomes = SimpleNamespace(first=None, second=None)

    def hold_up(self, save):
        """The saving of a model, during which the first stops once."""

        def slow_save(record, *args, **options):
            if threading.current_thread().name == "first" and not self.reached.is_set():
                self.reached.set()
                self.passed.wait(self.patience)
            return save(record, *args, **options)

        return slow_save

    def run(self, name, work):
        try:
            work()
            setattr(self.outcomes, name, "done")
        except Exception as stopped:  # noqa: BLE001 - its kind is what the test looks at
            setattr(self.outcomes, name, type(stopped).__name__)
        finally:
            connection.close()

    def run_second(self, work):
        self.reached.wait(SECONDS)
        self.run("second", work)
        self.passed.set()


@pytest.fixture
def overtaken(monkeypatch, patience):
    """What both pieces of work came to, by the name of its kind, where the first is overtaken while it saves."""

    def race(model, first, second):
        running = Race(patience)
        monkeypatch.setattr(model, "save", running.hold_up(model.save))
        threads = [
            threading.Thread(target=running.run, args=("first", first), name="first"),
            threading.Thread(target=running.run_second, args=(second,)),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(SECONDS * 2)
        return running.outcomes

    return race
