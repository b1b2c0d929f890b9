# One module for each format. Only `terminal` knows rich; it is imported from its own module by whoever
# has a terminal, so that this door stays light.

"""Formats: pages and lists as text, JSON and Markdown."""

from __future__ import annotations

from rightscli.formats.safe import neutral

__all__ = ["neutral"]
