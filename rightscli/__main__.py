# Taking an interpreter apart object by object costs a sixth of what starting it costs, and nothing here
# waits for it: what asked to be run at the end is run, and both streams are written out.

"""The entry of the console script, and of `python -m rightscli`."""

from __future__ import annotations

import atexit
import gc
import os
import sys

_FAILED, _INTERRUPTED, _READER_LEFT = 1, 130, 141
_OBJECTS = 50_000
"""How many new objects call for a search for garbage; a process that answers one question ends before."""


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    gc.set_threshold(_OBJECTS)
    try:
        code = _run(sys.argv[1:])
        atexit._run_exitfuncs()  # noqa: SLF001 - the way round the interpreter's end goes past it
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except BrokenPipeError:
        code = _READER_LEFT
    except (OSError, ValueError):
        code = _FAILED
    os._exit(code)


def _run(arguments: list[str]) -> int:
    from rightscli.cli.lane import try_lane  # noqa: PLC0415 - the fast lane counts imports

    code = try_lane(arguments, os.environ)
    if code is None:
        from rightscli.cli.app import run  # noqa: PLC0415 - see above

        code = run(arguments)
    return code


if __name__ == "__main__":
    main()
