# Three things can be the main knowledge: the directory named by RIGHTS_KNOWLEDGE, the compiled store
# inside an installed package, or the knowledge/ of a checkout. Overlays are laid over whichever it is.

"""Where the knowledge is looked for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from rightscli.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PACKAGE = Path(__file__).resolve().parent.parent
PACKAGED_STORE = PACKAGE / "store.sqlite"


class Base(StrEnum):
    """What the main knowledge is, and so why it is used."""

    ENVIRONMENT = "environment"
    PACKAGED = "packaged"
    CHECKOUT = "checkout"
    MISSING = "missing"


class Places(Record):
    """The directories and files that hold the knowledge, and the cache."""

    base: Base
    path: Path | None
    """A directory of documents, or the packaged store."""
    overlays: tuple[Path, ...]
    cache: Path | None
    """Directory for compiled stores, or None where there is no home to put it in."""

    @property
    def trees(self) -> tuple[Path, ...]:
        """The directories of documents, the main one first."""
        main = () if self.path is None or self.base is Base.PACKAGED else (self.path,)
        return (*main, *self.overlays)


def find_places(
    overlays: Sequence[Path], environment: Mapping[str, str], *, package: Path = PACKAGE
) -> Places:
    """
    Say where the knowledge is.

    Args:
        overlays: Directories laid over the main knowledge, later ones on top.
        environment: Read for `RIGHTS_KNOWLEDGE`, `XDG_CACHE_HOME` and `HOME`.
        package: The directory of the installed package.
    """
    base, path = _base(environment, package)
    return Places(base, path, tuple(overlays), cache_directory(environment))


def _base(environment: Mapping[str, str], package: Path) -> tuple[Base, Path | None]:
    named = environment.get("RIGHTS_KNOWLEDGE")
    if named:
        return Base.ENVIRONMENT, Path(named)
    store = package / PACKAGED_STORE.name
    if store.is_file():
        return Base.PACKAGED, store
    checkout = package.parent / "knowledge"
    if checkout.is_dir():
        return Base.CHECKOUT, checkout
    return Base.MISSING, None


def cache_directory(environment: Mapping[str, str]) -> Path | None:
    """Return the directory for files that can be made again, after the XDG rules."""
    named = environment.get("XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "rights"
    home = environment.get("HOME") or environment.get("USERPROFILE")
    return Path(home) / ".cache" / "rights" if home else None
