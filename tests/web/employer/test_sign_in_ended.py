"""A form sent after the sign-in has ended."""

import html5lib
import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_what_was_typed_before_the_sign_in_ended_can_be_sent_again() -> None:
    sent = {"zip_code": "65201", "note": 'A "long" <text>', "ssn": "900123456", "password1": "secret words"}
    answer = Client().post("/employer/orders/new/", sent, headers={"origin": "http://testserver"})
    page = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert answer.status_code == 403
    assert 'name="note" value="A &#34;long&#34; &lt;text&gt;"' in page
    assert 'action="/employer/orders/new/"' in page
    assert "900123456" not in page
    assert "secret words" not in page
