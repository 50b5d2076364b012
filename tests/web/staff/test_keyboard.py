"""Every page of the desk by keyboard alone: Tab reaches each control that can be seen, and leaves it again."""

import pytest

from tests.web.staff.places import furnish
from tests.web.staff.test_pages import worker  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db

CONTROLS = """() => {
  const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0;
  const groups = new Set();
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
  const wanted = all.filter(seen).filter(e => {
    if (e.type !== 'radio') return true;
    if (groups.has(e.name)) return false;
    groups.add(e.name);
    return true;
  });
  wanted.forEach((e, n) => { e.dataset.stop = n; });
  document.querySelectorAll('input[type=radio]').forEach(e => {
    const first = document.querySelector(`input[type=radio][name="${e.name}"][data-stop]`);
    if (first) e.dataset.stop = first.dataset.stop;
  });
  return wanted.length;
}"""


def unreached(page):
    """How many stops of this page Tab does not come to; a date field has several stops inside itself."""
    count, found = page.evaluate(CONTROLS), set()
    for _ in range(count * 4 + 10):
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.dataset.stop ?? null")
        if stop is not None:
            found.add(stop)
        if len(found) == count:
            break
    return count - len(found)


@pytest.mark.browser
def test_tab_reaches_every_control_of_every_page(worker):  # noqa: F811 - the fixture
    left = {name: unreached(worker(address)) for name, address in furnish(2).items()}
    assert {name: count for name, count in left.items() if count} == {}
