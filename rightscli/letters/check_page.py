"""The last page, which is for the volunteer and is taken off before sending."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rightscli.language import mark, translator
from rightscli.letters.words import say
from rightscli.model import Confidence, ReviewStatus
from rightscli.pages import Block, BlockKind, Reader, Span, day_in_words

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from rightscli.letters.filling import Filled, Wish
    from rightscli.model import Language, Letter

CASE_WORDS = {
    "gen": mark("of whom"),
    "dat": mark("to whom"),
    "acc": mark("whom"),
    "ins": mark("by whom"),
    "prep": mark("about whom"),
}
GENDER_WORDS = {"мужской": mark("a man"), "женский": mark("a woman")}
_STATUS = {
    ReviewStatus.DRAFT: mark("No lawyer has read this letter yet."),
    ReviewStatus.REVIEWED: mark("A lawyer has read this letter."),
    ReviewStatus.DISPUTED: mark("Lawyers disagree about this letter: ask one before you send it."),
    ReviewStatus.RETIRED: mark("This letter has been withdrawn: ask a lawyer before you send it."),
}


def check_page(knowledge: Knowledge, letter: Letter, filled: Filled, wish: Wish) -> tuple[Block, ...]:
    """Return what to check before the letter is signed and sent, in the volunteer's language."""
    return tuple(_blocks(knowledge, letter, filled, wish))


def _blocks(knowledge: Knowledge, letter: Letter, filled: Filled, wish: Wish) -> Iterator[Block]:
    language = wish.language
    reader = Reader(knowledge, language, wish.as_of)
    yield _block(BlockKind.TITLE, say(language, mark("Check before sending")))
    own = say(language, mark("This page is for you: take it off, it is not part of the letter."))
    yield _block(BlockKind.SUBTITLE, own)
    gaps = [reader.read(field.label) for field in filled.gaps]
    yield from _ticks(say(language, mark("Not filled in")), gaps)
    checks = [*reader.read_all(letter.check_before_sending), *_genders(reader, letter, filled)]
    yield from _ticks(say(language, mark("What to check")), checks)
    yield from _ticks(say(language, mark("Names in their cases")), _names(language, filled))
    recalled = [one.written for one in filled.grounds if one.confidence is not Confidence.SOURCED]
    yield from _ticks(say(language, mark("Not checked against the text of the law: verify")), recalled)
    vague = [f"{one.written} ({one.ref})" for one in filled.grounds if one.place_open]
    yield from _ticks(say(language, mark("Article or point not established: find it")), vague)
    pending = [
        f"{one.written}: {reader.read(change.what)}" for one in filled.grounds for change in one.pending
    ]
    yield from _ticks(say(language, mark("Changes are under way")), pending)
    yield _block(BlockKind.HEADING, say(language, mark("About this letter")))
    for text in _about(letter, wish):
        yield _block(BlockKind.PARAGRAPH, text)


def _ticks(heading: str, texts: Sequence[str]) -> Iterator[Block]:
    if texts:
        yield _block(BlockKind.HEADING, heading)
    for text in texts:
        yield _block(BlockKind.TICK, text)


def _genders(reader: Reader, letter: Letter, filled: Filled) -> list[str]:
    said = mark("The letter speaks of “{field}” as of {who}.")
    return [
        say(
            reader.language,
            said,
            field=_label(reader, letter, person),
            who=say(reader.language, GENDER_WORDS[gender.value]),
        )
        for person, gender in filled.guessed
    ]


def _names(language: Language, filled: Filled) -> list[str]:
    unsure = say(language, mark(" (not sure: look at it)"))
    return [
        f"{bent.original} — {say(language, CASE_WORDS[bent.case])}: {bent.text}{'' if bent.sure else unsure}"
        for bent in filled.bent
    ]


def _about(letter: Letter, wish: Wish) -> Iterator[str]:
    words = translator(wish.language, "pages")
    yield say(
        wish.language,
        mark("The law is known to us as of {known}; it was looked up for {day}."),
        known=day_in_words(letter.review.law_checked_to, words),
        day=day_in_words(wish.as_of, words),
    )
    yield say(wish.language, _STATUS[letter.review.status])
    yield say(wish.language, mark("This is legal information. Where the case is hard, ask a lawyer."))


def _label(reader: Reader, letter: Letter, id_: str) -> str:
    return next((reader.read(field.label) for field in letter.fields if field.id == id_), id_)


def _block(kind: BlockKind, text: str) -> Block:
    return Block(kind=kind, spans=(Span(text),))
