"""Who writes a case note sees which issuance it follows."""

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("S001-075")
@pytest.mark.parametrize("kind", ["seekers", "employers"])
def test_the_form_of_a_case_note_leads_to_the_issuance_in_force(desk, kind):
    record = make.seeker() if kind == "seekers" else make.employer()
    text = desk.get(f"/staff/{kind}/{record.pk}/notes/").content.decode()
    form = text.split('id="write"')[1]
    assert 'href="/policy/issuances/owd-case-notes/"' in form
    assert desk.get("/policy/issuances/owd-case-notes/").status_code == 200
