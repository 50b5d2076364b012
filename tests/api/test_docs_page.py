"""The page about the API runs under the site's strict policy: nothing inline, nothing from elsewhere."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def visit(address):
    """What the browser complains of, and the addresses of the operations that the page shows."""
    troubles = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("requestfailed", lambda request: troubles.append(request.url))
        page.goto(address)
        page.wait_for_selector(".opblock-summary", timeout=30_000)
        shown = page.locator(".opblock-summary-path").all_inner_texts()
        browser.close()
    return troubles, [text.replace("\u200b", "") for text in shown]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_page_lists_the_operations_and_breaks_no_policy(live_server):
    with ThreadPoolExecutor(
        1
    ) as own_thread:  # another test of this process may drive a browser in the main one
        troubles, shown = own_thread.submit(visit, f"{live_server.url}/api/v1/docs").result()
    assert troubles == []
    assert "/api/v1/job-orders/{order_id}/candidates" in shown
