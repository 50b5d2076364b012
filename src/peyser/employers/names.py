"""A contact's name as one line, and as the two parts that an account keeps."""


def given_and_family(name: str) -> tuple[str, str]:
    """First and last name from one line; a single word is the first name."""
    given, _space, family = name.strip().rpartition(" ")
    return (given or family).strip(), family if given else ""
