"""What every page may use beside its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from peyser.demo.logins import demo_logins


def page_context(request: HttpRequest) -> dict[str, Any]:
    """Return the names that the layout reads; nothing here asks the database."""
    return {
        "languages": settings.LANGUAGES,
        "demo": settings.PEYSER_DEMO,
        "demo_logins": demo_logins() if settings.PEYSER_DEMO else [],
        "support_email": settings.PEYSER_SUPPORT_EMAIL,
        "support_phone": settings.PEYSER_SUPPORT_PHONE,
        "state_site": settings.PEYSER_STATE_SITE,
        "state_name": settings.PEYSER_STATE_NAME,
        "place": request.get_full_path() if request.method == "GET" else request.path,
    }
