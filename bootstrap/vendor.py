"""Takes from the U.S. Web Design System only what our pages use: about 1 MB of its 34."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

URL_IN_CSS = re.compile(r"""url\(["']?\.\./([^"')#?]+)""")
SOURCE_MAP = re.compile(r"^(//# sourceMappingURL=\S*|/\*# sourceMappingURL=\S*\s*\*/)\s*$", re.MULTILINE)
STYLESHEET = "css/uswds.min.css"
SCRIPTS = ("js/uswds.min.js", "js/uswds-init.min.js")
IMAGES = ("img/sprite.svg", "img/us_flag_small.png", "img/icon-dot-gov.svg", "img/icon-https.svg")


def vendor_uswds(package: Path, target: Path) -> int:
    """Copy the stylesheet, all it refers to, the scripts and the banner's images; the number of files copied.

    Builds beside `target` and swaps, so that a copy broken off leaves the old one whole.
    """
    dist = package / "dist"
    stylesheet = (dist / STYLESHEET).read_text("utf-8")
    copied_as_is = {*IMAGES, *URL_IN_CSS.findall(stylesheet)}
    unfinished = target.with_name(target.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    for name in sorted(copied_as_is):
        _room_for(unfinished / name)
        shutil.copyfile(dist / name, unfinished / name)
    for name in (STYLESHEET, *SCRIPTS):
        # No source map is copied, so the comment that names one must go: hashing static files would fail on it.
        _room_for(unfinished / name)
        (unfinished / name).write_text(SOURCE_MAP.sub("", (dist / name).read_text("utf-8")), "utf-8")
    shutil.copyfile(package / "LICENSE.md", unfinished / "LICENSE.md")
    shutil.rmtree(target, ignore_errors=True)
    unfinished.rename(target)
    return len(copied_as_is) + 1 + len(SCRIPTS) + 1


def _room_for(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
