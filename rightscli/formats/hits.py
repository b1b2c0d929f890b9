# An answer is set in the same way for pipes and terminals; only a terminal marks the words that matched,
# and only it loads the library for that.

"""What a search found, as text and as JSON."""

from __future__ import annotations

from rightscli.formats import neutral
from rightscli.formats.wrapping import GLUE, set_lines, text_of
from rightscli.language import translator
from rightscli.pages import area_word, in_language, kind_word, urgency_word
from rightscli.search import Verdict
from rightscli.text import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.formats.wrapping import Line, Span
    from rightscli.model import Language
    from rightscli.search import Answer, Hit

_INDENT = "   "
_NARROW = 40
_MOST_SUGGESTIONS = 5


def as_text(answer: Answer, language: Language, *, width: int, color: bool = False) -> str:
    """
    Return the hits as a numbered list, best first: title, id, urgency or kind, and why it matched.

    Args:
        answer: What was found.
        language: The reader's language.
        width: Columns.
        color: Whether to mark the matched words with the escape sequences of a terminal.
    """
    lines: list[Line] = []
    for place, hit in enumerate(answer.hits, 1):
        if place > 1:
            lines.append([])
        lines += _lines(hit, place, language, width, color=color)
    if not color:
        return "".join(f"{text_of(line)}\n" for line in lines)
    from rightscli.formats import terminal  # noqa: PLC0415 - a pipe never loads it

    return terminal.paint(lines, width=width)


def note(answer: Answer, language: Language) -> str:
    """Return what must be said about the answer beside it: that it is not sure, or that several fit."""
    words = translator(language, "pages")
    match answer.verdict:
        case Verdict.UNSURE:
            return words.text("not sure that any of these is what you mean; try other words")
        case Verdict.SEVERAL:
            return words.text("several situations fit; open the one that is yours: rights show ID")
        case Verdict.SURE | Verdict.NOTHING:
            return ""


def nothing(answer: Answer, language: Language) -> str:
    """Return a line that says nothing matched, then what could be meant, and what there are pages on."""
    words = translator(language, "pages")
    lines = [words.text("nothing matched “{query}”").format(query=neutral(answer.query))]
    if answer.suggestions:
        lines[0] += f"; {words.text('did you mean')}:"
        lines += [f"  {neutral(suggestion)}" for suggestion in answer.suggestions[:_MOST_SUGGESTIONS]]
    lines.append(words.text("say it in fewer words, or in others; there are pages on:"))
    from rightscli.model import Area  # noqa: PLC0415 - an answer has no list of areas

    longest = max(map(len, Area))
    lines += [f"  {area:{longest}}  {area_word(area, language)}" for area in Area]
    lines.append(words.text("all pages of an area: rights list --area detention"))
    return "\n".join(lines)


def reason_of(hit: Hit, language: Language) -> str:
    """Return why a hit matched, in one line."""
    return neutral(hit.reason.render(translator(language, "search")))


def as_json(answer: Answer, language: Language) -> str:
    """
    Return the answer as JSON.

    The shape: `{"query", "verdict", "hits": [{"id", "kind", "title", "urgency", "area", "score",
    "reason", "matched": [word]}], "suggestions": [text]}`.
    """
    from rightscli.formats.json import to_text  # noqa: PLC0415 - only programs ask for it

    return to_text(
        {
            "query": answer.query,
            "verdict": answer.verdict.value,
            "hits": [
                {
                    "id": hit.id,
                    "kind": hit.card.kind,
                    "title": in_language(hit.title, language),
                    "urgency": hit.card.urgency,
                    "area": hit.card.area,
                    "score": round(hit.score, 4),
                    "reason": hit.reason.render(translator(language, "search")),
                    "matched": list(hit.matched),
                }
                for hit in answer.hits
            ],
            "suggestions": list(answer.suggestions),
        }
    )


def _lines(hit: Hit, place: int, language: Language, width: int, *, color: bool) -> list[Line]:
    indent = _INDENT if width >= _NARROW else ""
    matched = frozenset(hit.matched) if color else None
    card = hit.card
    title = _marked(neutral(in_language(hit.title, language)), matched, "title")
    lines = set_lines(title, width, f"{place}. ".ljust(len(_INDENT)), _INDENT)
    known: list[Span] = [("id", f"→{GLUE}{neutral(card.id)}")]
    if card.urgency is not None:
        known += [("", " · "), (f"urgency-{card.urgency}", urgency_word(card.urgency, language))]
    else:
        word = kind_word(card.kind, language) if card.area is None else area_word(card.area, language)
        known += [("", " · "), ("meta", word)]
    lines += set_lines(known, width, indent, indent)
    lines += set_lines(_marked(reason_of(hit, language), matched, "aside"), width, indent, indent)
    return lines


def _marked(text: str, matched: frozenset[str] | None, style: str) -> list[Span]:
    """Return a text in pieces, the matched words apart; as it is where no word is to be marked."""
    if matched is None:
        return [(style, text)]
    spans: list[Span] = []
    word = ""
    for sign in f"{text}\0":
        if sign.isalnum() or sign in "-\N{COMBINING ACUTE ACCENT}":
            word += sign
            continue
        if word:
            found = matched.intersection((fold(word), *fold(word).split("-")))
            spans.append(("matched" if found else style, word))
            word = ""
        if sign != "\0":
            spans.append((style, sign))
    return spans
