# The cache saves time and nothing else: whatever is wrong with it (absent, read-only, cut off, written by
# another version, meddled with) means that the work is done again, without a word.

"""Results of earlier runs."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent
_ROOMS = ("checks", "diagnostics", "language", "law", "model", "source", "text")
_ENDINGS = {".py", ".txt", ".json"}
_FORMAT = 1


@cache
def program_fingerprint() -> str:
    """Return a name for the program text that results depend on."""
    digest = hashlib.blake2b(str(_FORMAT).encode(), digest_size=16)
    for room in _ROOMS:
        for directory, folders, files in os.walk(_PACKAGE / room):
            folders.sort()
            for name in sorted(files):
                path = Path(directory, name)
                if path.suffix in _ENDINGS:
                    digest.update(name.encode())
                    digest.update(path.read_bytes())
    return digest.hexdigest()


def digest_of(data: bytes) -> str:
    """Return a name for the content of a file."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


class Store:
    """A directory with results, one file for each checked file and one for the whole run."""

    def __init__(self, directory: Path | None, key: str, *, keep: bool = True) -> None:
        """Use a directory (None: remember nothing; without `keep`: nothing new); other keys are not seen."""
        self._directory = directory
        self._key = key
        self._keep = keep

    @property
    def active(self) -> bool:
        """Whether anything new is remembered."""
        return self._directory is not None and self._keep

    def load(self, name: str) -> Any:  # noqa: ANN401  JSON and schemas are untyped
        """Return what was saved under a name, None if there is nothing or it cannot be trusted."""
        if self._directory is None:
            return None
        try:
            with self._path(name).open("rb") as stream:
                saved = json.load(stream)
            if saved["key"] != self._key or saved["name"] != name:
                return None
            return saved["value"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def save(self, name: str, value: object) -> None:
        """Save a JSON value under a name; nobody ever sees half of it."""
        if not self.active:
            return
        path = self._path(name)
        temporary = ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                saved = {"key": self._key, "name": name, "value": value}
                json.dump(saved, stream, ensure_ascii=False, separators=(",", ":"))
            Path(temporary).replace(path)
        except (OSError, ValueError):
            # A value error is a file name that is no text and cannot be written down.
            if temporary:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()

    def _path(self, name: str) -> Path:
        assert self._directory is not None
        file = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
        return self._directory / "check" / file[:2] / f"{file}.json"
