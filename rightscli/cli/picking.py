# What is picked from, apart from keys and screens: the words typed so far, the field of life that is
# looked at, what that finds, and which of it is marked. Nothing of it outlives the process.

"""Choosing a page while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.cli.words import say
from rightscli.formats import neutral
from rightscli.formats.hits import nothing, reason_of
from rightscli.formats.wrapping import cells
from rightscli.model import Area, Kind, Record, Urgency
from rightscli.pages import area_word, in_language, kind_word, urgency_word
from rightscli.search import Verdict, find

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from rightscli.model import Language
    from rightscli.search import Hit

    Line = list[tuple[str, str]]
    """Pieces of a line: the name of a style, and a text."""

_MOST = 50
_ELLIPSIS = "…"
_FRAME = 4
"""Rows of a screen that are not results: the words, the filter, the reason, the keys."""


class Row(Record):
    """A result as it stands in the list."""

    id: str
    title: str
    mark: str
    """How urgent it is, or what it is, in words."""
    urgent: bool
    reason: str


class Picking:
    """The words typed so far, and what they find."""

    def __init__(self, knowledge: Knowledge, language: Language) -> None:
        """Start with no words: with every situation, the most urgent first."""
        self.language = language
        self.words = ""
        self.area: Area | None = None
        self.rows: list[Row] = []
        self.place = 0
        self._knowledge = knowledge
        self.note = ""
        """What to say where nothing is found."""
        self._search()

    @property
    def marked(self) -> Row | None:
        """The result that Enter opens."""
        return self.rows[self.place] if self.rows else None

    def ask(self, words: str) -> None:
        """Look for these words; the first result is marked."""
        if words != self.words:
            self.words = words
            self._search()

    def move(self, by: int) -> None:
        """Mark a result further down, or up; the ends hold."""
        self.place = max(0, min(len(self.rows) - 1, self.place + by))

    def turn(self, by: int) -> None:
        """Look at the next field of life only, or at the one before; between the ends lies all of it."""
        areas: list[Area | None] = [None, *Area]
        self.area = areas[(areas.index(self.area) + by) % len(areas)]
        self._search()

    def _search(self) -> None:
        self.place = 0
        self.note = ""
        if not self.words.strip():
            self.rows = self._situations()
            return
        answer = find(self._knowledge, self.words, language=self.language, limit=_MOST)
        self.rows = [self._row(hit) for hit in answer.hits if self.area in (None, hit.area)]
        if answer.verdict is Verdict.NOTHING:
            self.note = nothing(answer, self.language)
        elif not self.rows:
            self.note = say("nothing of this area; Tab looks at the others")

    def _row(self, hit: Hit) -> Row:
        return Row(
            id=hit.id,
            title=neutral(in_language(hit.title, self.language)),
            mark=self._mark(hit.urgency, hit.kind),
            urgent=hit.urgency is Urgency.NOW,
            reason=reason_of(hit, self.language),
        )

    def _situations(self) -> list[Row]:
        order = {urgency: place for place, urgency in enumerate(Urgency)}
        known = self._knowledge.summaries(kind=Kind.SITUATION)
        wanted = [one for one in known if self.area in (None, one.area)]
        wanted.sort(key=lambda one: order[one.urgency] if one.urgency else len(order))
        return [
            Row(
                id=one.id,
                title=neutral(in_language(one.title, self.language)),
                mark=self._mark(one.urgency, one.kind),
                urgent=one.urgency is Urgency.NOW,
                reason="",
            )
            for one in wanted
        ]

    def _mark(self, urgency: Urgency | None, kind: Kind) -> str:
        return kind_word(kind, self.language) if urgency is None else urgency_word(urgency, self.language)

    def filter_line(self) -> str:
        """Return which field of life is looked at."""
        area = say("all") if self.area is None else area_word(self.area, self.language)
        return say("area: {area} · found: {number}").format(area=area, number=len(self.rows))

    def lines(self, width: int, height: int) -> list[Line]:
        """
        Return the results around the marked one, one line each; or what to say where there are none.

        Args:
            width: Columns; titles are cut to fit, marks never.
            height: Rows of the screen.
        """
        room = max(1, height - _FRAME)
        if not self.rows:
            return [[("note", cut(line, width))] for line in self.note.splitlines()[:room]]
        first = max(0, min(self.place - room // 2, len(self.rows) - room))
        return [
            self._line(row, width, marked=first + number == self.place)
            for number, row in enumerate(self.rows[first : first + room])
        ]

    @staticmethod
    def _line(row: Row, width: int, *, marked: bool) -> Line:
        pointer = "▸ " if marked else "  "
        mark = f"  {row.mark}"
        title = cut(row.title, width - len(pointer) - cells(mark))
        gap = " " * max(0, width - len(pointer) - cells(title) - cells(mark))
        return [
            ("marked" if marked else "title", f"{pointer}{title}{gap}"),
            ("urgent" if row.urgent else "mark", mark),
        ]

    def reason_line(self, width: int) -> str:
        """Return the id of the marked result, and why it was found."""
        row = self.marked
        if row is None:
            return ""
        return cut(f"{row.id} · {row.reason}" if row.reason else row.id, width)


def cut(text: str, width: int) -> str:
    """Return a text cut to so many columns, with an ellipsis where something is missing."""
    if cells(text) <= width:
        return text
    kept = text
    while kept and cells(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS
