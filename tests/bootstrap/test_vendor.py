from pathlib import Path

import pytest

from bootstrap.vendor import IMAGES, SCRIPTS, STYLESHEET, vendor_uswds


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package in the shape of the design system, with much that no page needs."""
    root = tmp_path / "uswds"
    content = {
        "LICENSE.md": "license",
        f"dist/{STYLESHEET}": (
            "a{src:url(../fonts/a.woff2)}b{src:url('../img/b.svg?v=1')}\n"
            "/*# sourceMappingURL=uswds.min.css.map */\n"
        ),
        **{f"dist/{script}": "let a=1;\n//# sourceMappingURL=x.js.map\n" for script in SCRIPTS},
        **{f"dist/{image}": "image" for image in IMAGES},
        "dist/fonts/a.woff2": "font",
        "dist/img/b.svg": "picture",
        "dist/img/material-icons/unused.svg": "unused",
        "dist/scss/unused.scss": "unused",
    }
    for name, text in content.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def test_only_what_the_stylesheet_and_the_pages_use_is_copied(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "vendor" / "uswds"

    count = vendor_uswds(package, target)

    copied = {str(file.relative_to(target)) for file in target.rglob("*") if file.is_file()}
    assert copied == {STYLESHEET, *SCRIPTS, *IMAGES, "fonts/a.woff2", "img/b.svg", "LICENSE.md"}
    assert count == len(copied)


def test_no_copied_file_names_a_source_map(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "uswds-copy"

    vendor_uswds(package, target)

    assert not [name for name in (STYLESHEET, *SCRIPTS) if "sourceMappingURL" in (target / name).read_text()]


def test_a_package_without_a_needed_file_leaves_the_old_copy_whole(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "uswds-copy"
    vendor_uswds(package, target)
    (package / "dist/fonts/a.woff2").unlink()

    with pytest.raises(FileNotFoundError):
        vendor_uswds(package, target)

    assert (target / STYLESHEET).exists()
