"""Questions that a form leaves open because an action or the rule book judges the answer."""

from peyser.web.components.forms import PageForm


def judged(form: PageForm, *names: str) -> None:
    """Do not call these questions optional: left open, they are answered by the rule or the action that wants them."""
    for name in names:
        form.fields[name].judged = True  # type: ignore[attr-defined]
