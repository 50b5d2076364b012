"""What the sign-in library asks of us."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter

from peyser.accounts.actions.language import CHOSEN_AS_VISITOR, keep_chosen_language


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    def is_open_for_signup(self, request: Any) -> bool:
        """People register by our own forms, which ask for what the manual wants; never here."""
        return False

    def post_login(self, request: Any, user: Any, **options: Any) -> Any:
        """Go on in the language that the person chose on the way here."""
        keep_chosen_language(user=user, language=request.COOKIES.get(CHOSEN_AS_VISITOR, ""))
        return super().post_login(request, user, **options)


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return entity | {"name": "Peyser"}
