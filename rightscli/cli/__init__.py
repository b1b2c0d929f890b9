# The edge: the only place with a clock, with streams, and with the arguments of a process.

"""The command line."""

from __future__ import annotations

from rightscli.cli.exit_codes import ExitCode

__all__ = ["ExitCode"]
