"""Where things lie in the project's folder."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOOTSTRAP = ROOT / "bootstrap"
SOURCE = ROOT / "src"
VAR = Path(os.environ.get("PEYSER_VAR") or ROOT / "var")
LOGS = VAR / "log"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
NODE_MODULES = ROOT / "node_modules"
VENDOR = VAR / "vendor"


def site_packages() -> Path:
    """Folder of the installed packages; empty path segments when the environment is not made yet."""
    found = sorted((VENV / "lib").glob("python3.*/site-packages"))
    return found[-1] if found else VENV / "lib" / "site-packages"
