# The picture holds the code and nothing else. A link would tell whoever runs the page behind it who has
# the paper in hand; the code tells nobody anything, and works without a network.

"""The handout code as a picture for a camera."""

from __future__ import annotations

from rightscli.formats.leaflet import PaperError

_QUIET = 2
"""Blank modules around the picture; it stands on white, so less than the usual four will do."""


def picture(code: str) -> str:
    """
    Return the code as an SVG picture that needs nothing else.

    Raises PaperError where the library is not installed, or the code does not fit.
    """
    try:
        import segno  # noqa: PLC0415 - loaded when a picture is made
    except ImportError as error:
        raise PaperError("a handout needs the package segno: pip install segno") from error
    try:
        made = segno.make(code, error="q", micro=False)
    except segno.DataOverflowError as error:
        raise PaperError(
            f"the code of the leaflet has {len(code)} letters, at most a few are expected"
        ) from error
    rows = [bytes(row) for row in made.matrix]
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
