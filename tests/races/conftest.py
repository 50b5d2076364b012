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


@pytest.fixture
def overtaken(monkeypatch, patience):
    """Run two pieces of work: when the first is about to save a record of `model`, the second has all its time.

    What both came to, by the name of its kind. Under a lock the second waits; without one it has passed the first.
    """

    def race(model, first, second):
        reached, passed, outcomes, save = threading.Event(), threading.Event(), {}, model.save

        def slow_save(self, *args, **options):
            if threading.current_thread().name == "first" and not reached.is_set():
                reached.set()
                passed.wait(patience)
            return save(self, *args, **options)

        def run(name, work):
            try:
                if name == "second":
                    reached.wait(SECONDS)
                work()
                outcomes[name] = "done"
            except Exception as stopped:  # noqa: BLE001 - its kind is what the test looks at
                outcomes[name] = type(stopped).__name__
            finally:
                if name == "second":
                    passed.set()
                connection.close()

        monkeypatch.setattr(model, "save", slow_save)
        work = {"first": first, "second": second}
        threads = [threading.Thread(target=run, args=item, name=item[0]) for item in work.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(SECONDS * 2)
        return SimpleNamespace(**outcomes)

    return race
