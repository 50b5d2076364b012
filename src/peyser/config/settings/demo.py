"""The demo state on one's own machine: `make run`. Never for real people's records."""

from peyser.config.settings.base import *  # noqa: F403
from peyser.config.settings.base import VAR

PEYSER_DEMO = True
SECRET_KEY = "demo-only-" + "k" * 50
PEYSER_SEAL_KEY = "ZGVtby1vbmx5LXNlYWxpbmcta2V5LTMyLWJ5dGVzISE="
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
# The demo logins need no second factor; production refuses to start with this.
PEYSER_STAFF_SECOND_FACTOR = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
DEMO_LOGINS_FILE = VAR / "demo-logins.txt"
