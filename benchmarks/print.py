# usage: python -m benchmarks.print
#
# The same pages become PDF and DOCX by us and by WeasyPrint and pandoc, which read the HTML that we make
# of them. Ours are handicapped: our whole processes open the knowledge and build the pages first, while
# the peers find their HTML ready. Peers that are not installed are skipped, and said to be.

"""Paper: PDF and DOCX of one situation and of a whole set, beside peers, in one run."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.paired import compare, line, say
from rightscli import handouts
from rightscli.cli.session import index, judge
from rightscli.formats import leaflet_docx, leaflet_html, leaflet_pdf
from rightscli.knowledge import find_places, open_knowledge
from rightscli.pages import Leaflet, Readers

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 11, 22)
ONE = ("control-medical-exam",)
SET = (
    "medical-category-dispute",
    "hospital-examination-referral",
    "independent-medical-examination",
    "control-medical-exam",
    "forced-uniform-and-signature",
)
CONTENTS = {"one situation": ONE, "a set of five": SET}
ENOUGH = 4.0
"""Seconds after which a pair is too slow to be repeated."""


def leaflet(ids: tuple[str, ...]) -> Leaflet:
    """Bind the pages of these situations, as the program does."""
    knowledge = open_knowledge(find_places((), os.environ), index=index, judge=judge)
    return handouts.make(
        knowledge, handouts.Request(ids=ids, readers=Readers.VOLUNTEER, as_of=DAY), today=DAY
    ).leaflet


def make(kind: str, target: Path, ids: tuple[str, ...]) -> None:
    """Write one file by our own formats."""
    bound = leaflet(ids)
    if kind == "pdf":
        target.write_bytes(leaflet_pdf.render(bound))
    elif kind == "docx":
        target.write_bytes(leaflet_docx.render(bound))
    else:
        target.write_text(leaflet_html.render(bound), encoding="utf-8")


def peers(kind: str, source: Path, target: Path) -> dict[str, list[str]]:
    """Return the commands that make the same from HTML; those that are not installed are named."""
    weasyprint = shutil.which("weasyprint")
    pandoc = shutil.which("pandoc")
    found: dict[str, list[str]] = {}
    if kind == "pdf" and weasyprint is not None:
        found["weasyprint"] = [weasyprint, "-q", str(source), str(target)]
        found["weasyprint, PDF/UA"] = [
            weasyprint,
            "-q",
            "--pdf-variant",
            "pdf/ua-1",
            *found["weasyprint"][2:],
        ]
    elif kind == "pdf":
        say("weasyprint is not on the path: skipped")
    if pandoc is None:
        say("pandoc is not installed: skipped")
    elif kind == "docx":
        found["pandoc"] = [pandoc, str(source), "-o", str(target)]
    elif weasyprint is not None:
        found["pandoc with weasyprint"] = [
            pandoc, str(source), f"--pdf-engine={weasyprint}", "--pdf-engine-opt=-q", "-o", str(target)
        ]  # fmt: skip
    return found


def processes(directory: Path, ids: tuple[str, ...], name: str) -> None:
    """Time whole processes in pairs: ours, then a peer."""
    source = directory / "source.html"
    make("html", source, ids)
    for kind in ("pdf", "docx"):
        ours = [sys.executable, "-m", "benchmarks.print", "make", kind, str(directory / f"ours.{kind}"), *ids]
        for peer, command in peers(kind, source, directory / f"theirs.{kind}").items():
            begun = time.perf_counter()
            done = compare(ours, command, pairs=1, warm_up=0)
            if time.perf_counter() - begun < ENOUGH:
                done = compare(ours, command, pairs=9, warm_up=1)
            say(line(f"{kind}, {name}: ours to {peer}", done, limit=1.0))
            for path in (directory / f"ours.{kind}", directory / f"theirs.{kind}"):
                say(f"    {path.stem}: {path.stat().st_size / 1024:.0f} KiB")


def in_process() -> None:
    """Time the making alone: each situation of a set once, so that nothing is remembered from before."""
    bound = [leaflet((id_,)) for id_ in SET]
    first = time.perf_counter()
    leaflet_pdf.render(bound[0])
    say(f"{'pdf in process, the very first':44} {(time.perf_counter() - first) * 1000:8.1f} ms")
    makers: dict[str, Callable[[Leaflet], object]] = {
        "pdf": leaflet_pdf.render,
        "html": leaflet_html.render,
        "docx": leaflet_docx.render,
    }
    for name, maker in makers.items():
        say(f"{f'{name} in process, one situation':44} {_median(maker, bound[1:]):8.1f} ms")
    if find_spec("weasyprint") is None:
        say("weasyprint is not installed: skipped")
        return
    weasyprint = import_module("weasyprint")

    def peer(one: Leaflet) -> object:
        return weasyprint.HTML(string=leaflet_html.render(one)).write_pdf(pdf_variant="pdf/ua-1")

    say(f"{'pdf by weasyprint in process, one situation':44} {_median(peer, bound[1:3]):8.1f} ms")


def _median(maker: Callable[[Leaflet], object], leaflets: list[Leaflet]) -> float:
    taken = []
    for one in leaflets:
        begun = time.perf_counter()
        maker(one)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["make"]:
        make(sys.argv[2], Path(sys.argv[3]), tuple(sys.argv[4:]))
        return
    with tempfile.TemporaryDirectory() as name:
        for contents, ids in CONTENTS.items():
            processes(Path(name), ids, contents)
    in_process()


if __name__ == "__main__":
    main()
