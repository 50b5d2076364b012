"""What an action raises when what it was given cannot be used."""

from collections.abc import Mapping


class BadInput(Exception):
    """Values that cannot be used, by field name, each with what to do about it.

    The page shows each message at its field, the API answers 4xx, the command line prints them and ends with 2.
    The key "" holds a message about the whole.
    """

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {text}" if field else text for field, text in errors.items()))
        self.errors: dict[str, str] = dict(errors)
