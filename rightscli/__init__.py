"""Offline, cited guidance on the rights of conscripts and conscientious objectors in Russia."""

from __future__ import annotations

__version__ = "0.1.0"
