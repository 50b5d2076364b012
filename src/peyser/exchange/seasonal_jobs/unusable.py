class UnusableFile(Exception):
    """Nothing of the file can be taken: it is of another kind, broken or cut off. The text is one line."""


def missing_columns(present: set[str], wanted: tuple[str, ...]) -> None:
    """Raise UnusableFile when a wanted column is absent: its values in earlier orders would be emptied."""
    missing = [name for name in wanted if name not in present]
    if missing:
        shown = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
        raise UnusableFile(f"This is not a file of seasonal jobs: the columns {shown} are missing.")
