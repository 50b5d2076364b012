"""How many queries each page asks: as reviewed in query_counts.json, the same for few records and for many.

PEYSER_REFRESH_COUNTS=1 writes the file anew; look at what changed before you keep it.
"""

import json
import os
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.staff.places import furnish

pytestmark = pytest.mark.django_db
FILE = Path(__file__).with_name("query_counts.json")
MOST = 15
# The order plan gathers eleven kinds of records, the clock seven, one query for each.
GATHERS = {"employer-plan": 17, "seeker-clock": 18}


def counted(client, addresses):
    counts = {}
    for name, address in sorted(addresses.items()):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        assert answer.status_code == 200, address
        counts[name] = len(queries)
    return counts


@pytest.fixture
def counts(desk):
    return counted(desk, furnish(3))


def test_each_page_asks_as_often_as_reviewed(counts):
    if os.environ.get("PEYSER_REFRESH_COUNTS"):
        FILE.write_text(json.dumps(counts, indent=2) + "\n")
    assert counts == json.loads(FILE.read_text())


def test_no_page_asks_too_often(counts):
    assert {name: count for name, count in counts.items() if count > GATHERS.get(name, MOST)} == {}


def test_more_records_ask_no_more_queries(desk, counts):
    more = counted(desk, furnish(6))
    assert {name: (counts[name], count) for name, count in more.items() if count > counts[name]} == {}
