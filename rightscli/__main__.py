"""The entry of the console script, and of `python -m rightscli`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    from rightscli.cli.lane import try_lane  # noqa: PLC0415 - the fast lane counts imports

    arguments = sys.argv[1:]
    code = try_lane(arguments, os.environ)
    if code is None:
        from rightscli.cli.app import run  # noqa: PLC0415 - see above

        code = run(arguments)
    sys.exit(code)


if __name__ == "__main__":
    main()
