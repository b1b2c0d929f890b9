# Everything that turns stored text into what one reader sees on one day goes through here: which
# language, which day, and what an inline reference becomes. There is no fallback. A missing
# translation, a rule not in force and a reference to nothing are all said in the text itself.

"""The reader: language, day, and the knowledge read from."""

from __future__ import annotations

from rightscli.language import translator
from rightscli.law import Standing, act_citation, citation, standing_on, version_on
from rightscli.model import Language, Localised
from rightscli.pages.headings import HEADINGS, KEYS
from rightscli.pages.naming import DOMAIN, dated, untranslated
from rightscli.pages.periods import period
from rightscli.pages.words import day_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rightscli.knowledge import Knowledge
    from rightscli.model import Act, DeadlineVersion, Version
    from rightscli.pages.page import SectionName

    Dated = Sequence[Version] | Sequence[DeadlineVersion]

NAMES = frozenset(("authority", "term", "deadline"))
"""References that are words of the sentence, and take a capital letter at its beginning."""
ABBREVIATION = 4
"""Letters and stop of the longest common abbreviation, as in «см.» or «рис.»."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Reader:
    """One reader's view: a language and a day over the knowledge."""

    def __init__(self, knowledge: Knowledge, language: Language, as_of: date, *, asked: bool = False) -> None:
        """
        Read this knowledge in this language, as it stood on this day.

        Args:
            knowledge: What is read.
            language: The language, strictly: there is no falling back.
            as_of: The day.
            asked: Whether the reader asked for that day, so that the page must say which day it is.
        """
        self.knowledge = knowledge
        self.language = language
        self.as_of = as_of
        self.asked = asked
        self.words = translator(language, DOMAIN)
        self._acts: dict[str, Act | None] = {}

    def say(self, message: str, **values: object) -> str:
        """Return a message of the program with its values filled in."""
        text = self.words.text(message)
        return text.format(**values) if values else text

    def heading(self, name: SectionName) -> str:
        """Return the heading of a section."""
        return self.say(HEADINGS[name])

    def section_title(self, key: str) -> str:
        """Return the heading under which a page shows this key of a document, or nothing."""
        return self.words.text(KEYS.get(key, ""))

    def day(self, day: date) -> str:
        """Write a date."""
        return day_in_words(day, self.words)

    def read(self, text: Localised, case: str = "") -> str:
        """
        Return a text of the knowledge in the reader's language, with its references resolved.

        A text without a translation is marked, and so is a translation of an older text.
        """
        if self.language is Language.RU:
            return self._resolve(text.forms.get(case, text.ru))
        if text.en is None:
            return untranslated(self._in_russian(text.ru), self.language)
        return dated(text, self._resolve(text.en), self.language)

    def read_all(self, texts: tuple[Localised, ...]) -> tuple[str, ...]:
        """Return several texts."""
        return tuple(self.read(text) for text in texts)

    def quoted(self, text: Localised) -> str:
        """Return a title in the quotation marks of the language."""
        title = self.read(text)
        if self.language is Language.EN:
            return f"“{title.replace('“', '‘').replace('”', '’')}”"
        return f"«{title.replace('«', '„').replace('»', '“')}»"

    def act(self, ref: str) -> Act | None:
        """Return the act that a path belongs to, or None."""
        name = ref.partition("/")[0]
        if name not in self._acts:
            self._acts[name] = self.knowledge.act_of(name)
        return self._acts[name]

    def cite(self, ref: str, case: str = "") -> str | None:
        """
        Return how a provision or an act is cited, or None if there is no such thing.

        A case, such as `gen`, is for the name of an act inside a Russian sentence.
        """
        act = self.act(ref)
        if act is None:
            return None
        language = self.language
        if language is Language.EN and act.short_title.en is None:
            language = Language.RU
        if "/" not in ref:
            written = act_citation(act, language)
            if language is Language.RU:
                written = act.short_title.forms.get(case, written)
        else:
            provision = self.knowledge.provision(ref)
            if provision is None:
                return None
            written = citation(act, provision.address, language)
        if language is not self.language:
            written = untranslated(written, self.language)
        return glued(written)

    @property
    def not_known(self) -> str:
        """What is said where the version of the reader's day is earlier than the first one we know."""
        return self.say("what was in force on {day} is not known", day=self.day(self.as_of))

    def none_in_force(self, versions: Dated) -> str:
        """
        Say that nothing is in force on the reader's day, as far as we know.

        Before the first version we know, there may have been another; so only that is said.
        """
        if standing_on(versions, self.as_of) is Standing.BEFORE_FIRST:
            return self.not_known
        return self.say("no version in force on {day}", day=self.day(self.as_of))

    def no_version(self, versions: Dated) -> str:
        """Say that nothing is in force on the reader's day, and what is known before or after it."""
        none = self.none_in_force(versions)
        ends = [version.in_force_until for version in versions if version.in_force_until is not None]
        match standing_on(versions, self.as_of):
            case Standing.BEFORE_FIRST if versions:
                first = self.day(min(version.in_force_from for version in versions))
                return f"{none}; {self.say('the first version known is from {day}', day=first)}"
            case Standing.ENDED if ends:
                return f"{none}; {self.say('the last version known ended on {day}', day=self.day(max(ends)))}"
            case _:
                return none

    def _in_russian(self, text: str) -> str:
        return Reader(self.knowledge, Language.RU, self.as_of)._resolve(text)  # noqa: SLF001 - the same class

    def _resolve(self, text: str) -> str:
        if "{" not in text:
            return text
        done: list[str] = []
        rest = text
        while rest:
            plain, brace, rest = rest.partition("{")
            done.append(plain)
            if not brace:
                break
            inside, end, after = rest.partition("}")
            kind, colon, target = inside.partition(":")
            if not end or not colon or kind.strip(LETTERS):
                done.append(brace)
                continue
            name, _, case = target.partition("|")
            written = self._reference(kind, name, case) or self.say("[no such {what}]", what=inside)
            done.append(capital(written) if kind in NAMES and begins_sentence("".join(done)) else written)
            rest = after
        return "".join(done)

    def _reference(self, kind: str, name: str, case: str) -> str | None:
        match kind:
            case "law":
                return self.cite(name, case)
            case "deadline":
                return self._period(name, case)
            case "authority":
                authority = self.knowledge.authority(name)
                return None if authority is None else self.read(authority.name, case)
            case "term":
                term = self.knowledge.term(name)
                return None if term is None else self.read(term.official, case)
            case "situation":
                situation = self.knowledge.situation(name)
                return None if situation is None else self.quoted(situation.title)
            case "letter":
                letter = self.knowledge.letter(name)
                return None if letter is None else self.quoted(letter.title)
            case _:
                return None

    def _period(self, name: str, case: str) -> str | None:
        rule = self.knowledge.deadline(name)
        if rule is None:
            return None
        version = version_on(rule.versions, self.as_of)
        if version is None:
            return f"[{self.read(rule.title)}: {self.none_in_force(rule.versions)}]"
        if version.dates:
            return "; ".join(self.read(each.text) for each in version.dates)
        return period(version.amount, version.unit, self.words, case=case, way=version.counting.way)


def begins_sentence(before: str) -> bool:
    """Say whether what follows this text begins a sentence; the stop of a short word is none."""
    before = before.rstrip()
    if not before or before.endswith(("!", "?", "…")):
        return True
    last = before.rpartition(" ")[2]
    return last.endswith(".") and len(last) > ABBREVIATION


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def glued(citation_: str) -> str:
    """Join a citation so that no line breaks between a unit and its number."""
    return citation_.replace(". ", ".\N{NO-BREAK SPACE}")
