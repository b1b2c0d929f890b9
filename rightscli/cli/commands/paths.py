"""`rights paths`: where everything is, and why."""

from __future__ import annotations

from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings


@with_settings
def paths(*, settings: Settings) -> int:
    """Show which knowledge is used and why, and where the caches are."""
    from rightscli.cli import looking_up

    return looking_up.paths(settings)
