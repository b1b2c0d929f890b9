# The picture holds the code and nothing else. A link would tell whoever runs the page behind it who has
# the paper in hand; the code tells nobody anything, and works without a network.

"""The handout code as a picture for a camera."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rightscli.formats.leaflet import PaperError
from rightscli.language import mark, translator

if TYPE_CHECKING:
    from segno import QRCode

    from rightscli.model import Language

_QUIET = 2
"""Blank modules around the picture; it stands on white, so less than the usual four will do."""


_SCALE = 10
_PICTURE = mark("The handout code {code} as a picture for a camera")


def alt_text(code: str, language: Language) -> str:
    """Return what is read aloud in place of the picture."""
    return translator(language, "pages").text(_PICTURE).format(code=code)


def picture(code: str) -> str:
    """
    Return the code as an SVG picture that needs nothing else.

    Raises PaperError where the library is not installed, or the code does not fit.
    """
    rows = [bytes(row) for row in _made(code).matrix]
    side = len(rows) + 2 * _QUIET
    dark = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        if cell
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}"'
        f' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000" d="{dark}"/></svg>'
    )


def bitmap(code: str) -> bytes:
    """Return the code as a PNG picture. Raises PaperError as `picture` does."""
    drawn = io.BytesIO()
    _made(code).save(drawn, kind="png", scale=_SCALE, border=_QUIET)
    return drawn.getvalue()


def _made(code: str) -> QRCode:
    try:
        import segno  # noqa: PLC0415 - loaded when a picture is made
    except ImportError as error:
        raise PaperError("a handout needs the package segno: pip install segno") from error
    try:
        return segno.make_qr(code, error="q")
    except segno.DataOverflowError as error:
        raise PaperError(f"the handout code has {len(code)} letters, eight are expected") from error
