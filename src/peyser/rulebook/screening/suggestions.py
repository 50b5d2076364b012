"""Which suggestions of the patterns can stand in a posting as they are; the others are advice to whoever writes it."""

OPENINGS = (
    "18 ", "abierto a", "able to", "al menos", "at least", "authorized", "autorizado", "capaz de", "con autorización",
    "debe tener", "el empleador paga", "motivated", "must be", "open to", "paid by", "pago con", "personas motivadas",
    "the employer pays",
)  # fmt: skip
ADVICE = ("; ", ", or ", ", o ")


def is_wording(suggestion: str) -> bool:
    """Whether the suggestion can take the place of the marked words."""
    return suggestion.startswith(OPENINGS) and not any(sign in suggestion for sign in ADVICE)
