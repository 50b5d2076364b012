"""Entry of the bootstrap: `python3 bootstrap/run.py run | test | check | stop | lock | screenshots | db`.

Needs nothing but a Python; written so that an old one can still read it and say what is missing.
"""

import os
import shutil
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def main() -> None:
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if sys.version_info < OLDEST:
        for name in NEWER:
            if shutil.which(name):
                os.execvp(name, [name] + sys.argv)  # noqa: RUF005, S606  readable for an old Python
        sys.stderr.write(
            "Peyser needs Python 3.11 or newer; this is %d.%d. On Debian 12: apt-get install python3\n"  # noqa: UP031
            % sys.version_info[:2]
        )
        sys.exit(2)
    if os.name != "posix":
        sys.stderr.write("Peyser's own set-up runs on Linux and macOS; on Windows use WSL.\n")
        sys.exit(2)
    sys.path[:1] = [root, os.path.join(root, "src")]
    import runpy  # noqa: PLC0415  nothing before the version check

    sys.argv[0] = "bootstrap"
    runpy.run_module("bootstrap", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
