"""What is measured: speed, scale, and search quality, beside peers."""

from __future__ import annotations
