from tests.web.staff.conftest import _noon, desk, elsewhere, monitor, sign_in  # noqa: F401
