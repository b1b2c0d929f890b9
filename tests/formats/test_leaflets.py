"""Leaflets as text, Markdown and Telegram messages. Set RIGHTS_WRITE_GOLDENS to write the goldens anew."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.formats import leaflet_markdown, leaflet_telegram, leaflet_text
from rightscli.formats.leaflet_telegram import ENTITIES, LIMIT, messages, units
from rightscli.handouts import Request, make
from rightscli.model import Language, replace
from rightscli.pages import PaperSize, Readers
from tests.formats.test_goldens import compare
from tests.handouts.conftest import TODAY, knowledge, made, real
from tests.handouts.test_neutral import SETS

if TYPE_CHECKING:
    from datetime import date

    from rightscli.knowledge import Knowledge
    from rightscli.pages import Leaflet
    from tests.handouts.conftest import Making

__all__ = ["knowledge", "made", "real"]

FORMATS = {"txt": leaflet_text.render, "md": leaflet_markdown.render, "telegram.txt": leaflet_telegram.render}
ALLOWED = {"b", "i", "u"}


def steady(leaflet: Leaflet) -> Leaflet:
    """Return the leaflet without the edition of the knowledge, which changes with every test file."""
    parts = tuple(
        replace(part, stamp=tuple(line.replace(leaflet.version, "EDITION0") for line in part.stamp))
        for part in leaflet.parts
    )
    return replace(leaflet, parts=parts)


def known(text: str) -> str:
    """Return a text without the edition where a page names it."""
    return re.sub(r"\b[0-9a-f]{12}\b", "EDITION00000", text)


@pytest.mark.parametrize("ending", list(FORMATS))
@pytest.mark.parametrize("language", list(Language))
def test_a_trainers_set(made: Making, ending: str, language: Language) -> None:
    """A set with its list of contents, every part of the pages, and the case with its key."""
    leaflet = steady(made(set="set", readers=Readers.TRAINER, languages=(language,)).leaflet)

    compare(f"handout-trainer.{language.value}.{ending}", known(FORMATS[ending](leaflet)))


@pytest.mark.parametrize("ending", list(FORMATS))
@pytest.mark.parametrize("language", list(Language))
def test_one_situation_for_a_conscript(made: Making, ending: str, language: Language) -> None:
    """One situation, as it is handed to the person himself."""
    leaflet = steady(made("exam-called", languages=(language,)).leaflet)

    compare(f"handout-conscript.{language.value}.{ending}", FORMATS[ending](leaflet))


def test_a_card(made: Making) -> None:
    """The eight panels in a row."""
    compare("handout-card.txt", leaflet_text.render(steady(made("exam-called", size=PaperSize.CARD).leaflet)))


def test_an_outdated_neutral_handout(made: Making) -> None:
    """The warning stands out, and nothing else draws attention."""
    later: date = TODAY.replace(year=2030)
    leaflet = steady(made("exam-called", neutral=True, today=later).leaflet)

    compare("handout-neutral.txt", leaflet_text.render(leaflet))


class Telegram(HTMLParser):
    """Reads a message as Telegram does: few tags, properly closed."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.entities = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Allow the tags that are allowed, without attributes."""
        assert tag in ALLOWED
        assert [] == attrs
        self.open.append(tag)
        self.entities += 1

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Collect what the reader sees."""
        self.text += data


def read(message: str) -> Telegram:
    """Return a message as Telegram reads it, having held it against Telegram's rules."""
    parser = Telegram()
    parser.feed(message)
    parser.close()

    assert [] == parser.open
    assert units(message) <= LIMIT
    assert parser.entities <= ENTITIES + 10
    return parser


@pytest.mark.parametrize("set_", SETS)
def test_every_set_in_every_text_format(real: Knowledge, set_: str) -> None:
    """All sets, in both languages, for the longest reader: whole, stamped, and within Telegram's limits."""
    languages = (Language.RU, Language.EN)
    request = Request(set=set_, readers=Readers.TRAINER, languages=languages, as_of=TODAY)
    leaflet = make(real, request, today=TODAY).leaflet
    pages = sum(len(part.pages) for part in leaflet.parts)
    sent = messages(leaflet)

    assert pages + 2 <= leaflet_text.render(leaflet).count(leaflet.code)
    assert pages + 2 <= leaflet_markdown.render(leaflet).count(leaflet.code)
    wide = [line for line in leaflet_text.render(leaflet).splitlines() if len(line) > leaflet_text.WIDTH]
    assert [] == [line for line in wide if " " in line.strip()]
    for number, message in enumerate(sent, 1):
        shown = read(message).text

        assert shown.startswith(f"{number}/{len(sent)} ")
        assert leaflet.code in shown
        assert leaflet.version in shown


def test_nothing_is_lost_between_messages(made: Making) -> None:
    """Every sentence of the pages stands in some message."""
    leaflet = made("exam-called", readers=Readers.VOLUNTEER).leaflet
    shown = " ".join(read(message).text for message in messages(leaflet))

    for page in leaflet.parts[0].pages:
        for section in page.sections:
            for item in section.items:
                assert item.text.replace("\N{NO-BREAK SPACE}", " ") in shown


@given(
    st.lists(st.text(min_size=1, max_size=3000), min_size=1, max_size=6),
    st.sampled_from(["<", "&", "😀", "я"]),
)
def test_any_text_makes_valid_messages(made_once: Leaflet, texts: list[str], sign: str) -> None:
    """Long, hostile and wide texts are cut without breaking a tag, an escape or a limit."""
    part = made_once.parts[0]
    page = replace(part.pages[0], lead=" ".join(texts), title=sign * 50)
    section = page.sections[0]
    items = tuple(replace(section.items[0], text=f"{sign * 5000} {text}", head=sign) for text in texts)
    page = replace(page, sections=(replace(section, items=items),))
    leaflet = replace(made_once, parts=(replace(part, pages=(page,)),))

    for message in messages(leaflet):
        read(message)


@pytest.fixture(scope="module")
def made_once(knowledge: Knowledge) -> Leaflet:
    """Return one leaflet."""
    return make(knowledge, Request(ids=("exam-called",), as_of=TODAY), today=TODAY).leaflet
