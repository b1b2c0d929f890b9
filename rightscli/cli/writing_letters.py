"""Listing, showing and filling letters: from options to an exit code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rightscli.cli import ExitCode
from rightscli.cli.console import emit, tell
from rightscli.cli.findings import write_findings
from rightscli.cli.guard import CommandError
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import count, say
from rightscli.model import Kind, Letter, Record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge
    from rightscli.letters import Facts, Filled, Wish
    from rightscli.model import LetterField, LetterForm
    from rightscli.pages import Paper

ENDINGS = (".docx", ".pdf", ".txt")


class Asked(Record, kw_only=True):
    """What was asked for on the command line."""

    facts: Path | None
    named: tuple[str, ...]
    ask: bool
    draft: bool
    check: bool


def list_letters(settings: Settings, *, form: LetterForm | None = None) -> int:
    """List the letters by form, each with the situations it belongs to."""

    def action(knowledge: Knowledge) -> int:
        from rightscli.formats import letter_list

        letters = [one for one in knowledge.documents(Kind.LETTER) if isinstance(one, Letter)]
        rows = [
            letter_list.Row(letter=one, situations=situations_of(knowledge, one))
            for one in letters
            if form is None or one.form is form
        ]
        if not rows:
            raise CommandError(say("there are no letters of this sort"))
        write = letter_list.as_json if settings.machine else letter_list.as_text
        emit(write(rows, settings.language), settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def show(id: str, asked: Asked, settings: Settings) -> int:
    """Print the empty letter, and what it asks for."""

    def action(knowledge: Knowledge) -> int:
        from rightscli.formats import letter_list
        from rightscli.letters import fill, no_facts

        letter = letter_named(knowledge, id)
        if settings.machine:
            emit(letter_list.fields_as_json(letter, settings.language), settings)
            return ExitCode.DONE
        wish = replace(_wish(asked, settings), blank=True)
        filled = _worded(settings, lambda: fill(knowledge, letter, no_facts(), wish))
        fields = "" if settings.output else letter_list.fields_as_text(letter, settings.language)
        _put(filled.paper, settings, after=fields)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def fill_one(id: str, asked: Asked, settings: Settings) -> int:
    """Fill one letter; exit 1 where facts are missing and nobody can be asked."""
    _ending(settings)

    def action(knowledge: Knowledge) -> int:
        from rightscli.cli import asking
        from rightscli.letters import facts_for, fill

        letter = letter_named(knowledge, id)
        facts = facts_for(facts_of(asked, knowledge, settings), letter)
        wish = _wish(asked, settings)
        if asked.ask and not settings.machine and asking.possible():
            facts = asking.ask(letter, facts, wish)
        filled = _worded(settings, lambda: fill(knowledge, letter, facts, wish))
        if settings.machine and not settings.output:
            emit(_as_json(letter, filled), settings)
            return ExitCode.DONE
        _put(filled.paper, settings)
        _say_what_to_look_at([filled], settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def fill_all(id: str | None, situation: str, asked: Asked, settings: Settings) -> int:
    """Fill all letters of a situation into a directory; nothing is written where one of them fails."""
    if id is not None:
        raise CommandError(say("name a letter, or a situation after --for, not both"), ExitCode.USAGE)
    directory = settings.output
    if directory is None:
        raise CommandError(
            say("name the directory for the letters"), ExitCode.USAGE, help="rights letter --for … -o DIR"
        )
    if directory.exists() and not directory.is_dir():
        raise CommandError(say("{path} is not a directory").format(path=directory), ExitCode.USAGE)

    def action(knowledge: Knowledge) -> int:
        letters = letters_of(knowledge, situation)
        facts = facts_of(asked, knowledge, settings)
        done = _fill_each(knowledge, letters, facts, asked, settings)
        papers = [(directory / f"{one.paper.id}.docx", one) for one in done]
        for path, _ in papers:
            if path.exists() and not settings.force:
                raise FileExistsError(str(path))
        directory.mkdir(parents=True, exist_ok=True)
        for path, one in papers:
            _put(one.paper, replace(settings, output=path))
            tell(str(path), settings)
        _say_what_to_look_at(done, settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def _fill_each(
    knowledge: Knowledge, letters: Sequence[Letter], facts: Facts, asked: Asked, settings: Settings
) -> list[Filled]:
    from rightscli.cli import asking
    from rightscli.letters import OF_ADDRESSEE, LetterError, MissingFieldsError, facts_for, fill

    wish = _wish(asked, settings)
    alone = len({letter.addressee for letter in letters}) == 1
    done: list[Filled] = []
    absent: dict[str, LetterField] = {}
    for letter in letters:
        own = facts_for(facts, letter, alone=alone)
        if asked.ask and asking.possible():
            tell(letter.title.written_in(settings.language) or letter.title.ru)
            own = asking.ask(letter, own, wish)
            facts = _carried(facts, own, letter)
        try:
            done.append(fill(knowledge, letter, own, wish))
        except MissingFieldsError as error:
            for field in error.fields:
                shared = alone or field.id not in OF_ADDRESSEE
                absent[field.id if shared else f"{letter.addressee}: {field.id}"] = field
        except LetterError as error:
            raise CommandError(f"{letter.id}: {error.text(settings.language)}") from None
    if absent:
        raise _missing(absent, settings)
    return done


def _carried(facts: Facts, own: Facts, letter: Letter) -> Facts:
    """Keep the answers for the next letters; those about the body stay with that body."""
    from rightscli.letters import OF_ADDRESSEE

    about = {name: value for name, value in own.values.items() if name in OF_ADDRESSEE}
    rest = {name: value for name, value in own.values.items() if name not in OF_ADDRESSEE}
    return replace(
        own,
        values={**facts.values, **rest},
        addressees={**facts.addressees, letter.addressee: about},
    )


def letter_named(knowledge: Knowledge, id: str) -> Letter:
    """Return a letter, or raise the error that names the nearest."""
    letter = knowledge.letter(id)
    if letter is None:
        from rightscli.letters import nearest

        near = nearest(id, (one.id for one in knowledge.summaries(kind=Kind.LETTER)))
        hint = "rights letter" if near is None else f"rights letter {near}"
        raise CommandError(
            say("there is no letter {id}").format(id=id), help=say("see: {command}").format(command=hint)
        )
    return letter


def situations_of(knowledge: Knowledge, letter: Letter) -> tuple[str, ...]:
    """Return the situations that a letter belongs to: its own list, and those that name it."""
    leaning = [lean.document for lean in knowledge.leaning_on(letter.id) if lean.kind is Kind.SITUATION]
    return tuple(sorted({*letter.situations, *leaning}))


def letters_of(knowledge: Knowledge, situation: str) -> list[Letter]:
    """Return the letters of a situation: those its steps and appeals name, then those that name it."""
    found = knowledge.situation(situation)
    if found is None:
        raise CommandError(
            say("there is no situation {id}").format(id=situation),
            help=say("search for it: {command}").format(command=f"rights find {situation}"),
        )
    named = [one.letter for one in found.steps if one.letter is not None]
    named += [one.letter for one in found.appeals if one.letter is not None]
    named += [
        one.id
        for one in knowledge.documents(Kind.LETTER)
        if isinstance(one, Letter) and {found.id, *found.former_ids} & {*one.situations}
    ]
    letters = [letter_named(knowledge, one) for one in dict.fromkeys(named)]
    if not letters:
        raise CommandError(say("the situation {id} has no letters").format(id=found.id))
    return letters


def facts_of(asked: Asked, knowledge: Knowledge, settings: Settings) -> Facts:
    """Return the facts of the file and of the command line; warn of names that no letter knows."""
    from rightscli.letters import DECLINED, FactsError, gender_fields, nearest, no_facts, read_facts

    facts = no_facts()
    if asked.facts is not None:
        path = asked.facts
        try:
            facts = _worded(settings, lambda: read_facts(path))
        except FactsError as error:
            tell(write_findings(error.findings))
            message = say("the facts in {path} cannot be read").format(path=path)
            raise CommandError(message, ExitCode.USAGE) from None
    values = dict(facts.values)
    for pair in asked.named:
        name, sign, value = pair.partition("=")
        if not sign or not name.strip():
            message = say("--set is written as NAME=VALUE")
            raise CommandError(message, ExitCode.USAGE)
        values[name.strip()] = value
    letters = [one for one in knowledge.documents(Kind.LETTER) if isinstance(one, Letter)]
    known = {field.id for one in letters for field in (*one.fields, *gender_fields(one))}
    about = [name for one in facts.addressees.values() for name in one]
    for name in dict.fromkeys((*values, *facts.declined, *about)):
        if name not in known:
            near = nearest(name, {*known, DECLINED})
            hint = "" if near is None else say("; did you mean {name}?").format(name=near)
            tell(say("warning: no letter has the field {name}").format(name=name) + hint)
    return replace(facts, values=values)


def _wish(asked: Asked, settings: Settings) -> Wish:
    from rightscli.letters import Wish

    return Wish(as_of=settings.as_of, language=settings.language, draft=asked.draft, check=asked.check)


def _worded(settings: Settings, action: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the action returns
    """Run an action; what keeps a letter from being written becomes a sentence and exit 1."""
    from rightscli.letters import LetterError, MissingFieldsError

    try:
        return action()
    except MissingFieldsError as error:
        raise _missing({field.id: field for field in error.fields}, settings) from None
    except LetterError as error:
        raise CommandError(error.text(settings.language)) from None


def _missing(fields: Mapping[str, LetterField], settings: Settings) -> CommandError:
    lines = [
        f"  {name}: {field.label.written_in(settings.language) or field.label.ru}"
        for name, field in fields.items()
    ]
    message = count("{number} fact is missing", "{number} facts are missing", len(fields))
    lines.append(say("give them with --set or --facts, or add --draft"))
    return CommandError(message.format(number=len(fields)), help="\n".join(lines).lstrip())


def _ending(settings: Settings) -> str:
    if settings.format == "markdown":
        raise CommandError(say("letters are written as .docx, .pdf or .txt"), ExitCode.USAGE)
    path = settings.output
    if path is None:
        return ".txt"
    if path.suffix.lower() not in ENDINGS:
        raise CommandError(say("letters are written as .docx, .pdf or .txt"), ExitCode.USAGE)
    return path.suffix.lower()


def _put(paper: Paper, settings: Settings, *, after: str = "") -> None:
    ending = _ending(settings)
    if settings.output is None:
        from rightscli.formats import paper_text

        emit(paper_text.render(paper) + after, replace(settings, output=None))
        return
    from rightscli.cli.private import write_private

    write_private(settings.output, _bytes(paper, ending), force=settings.force)


def _bytes(paper: Paper, ending: str) -> bytes:
    match ending:
        case ".docx":
            from rightscli.formats import paper_docx

            return paper_docx.render(paper)
        case ".pdf":
            from rightscli.formats import paper_pdf

            try:
                return paper_pdf.render(paper)
            except paper_pdf.PaperError as error:
                raise CommandError(
                    say("the PDF cannot be made: {reason}").format(reason=error),
                    help=say("write .docx instead"),
                ) from None
        case _:
            from rightscli.formats import paper_text

            return paper_text.render(paper).encode("utf-8")


def _say_what_to_look_at(done: Sequence[Filled], settings: Settings) -> None:
    unsure = {(one.original, one.text) for filled in done for one in filled.bent if not one.sure}
    for original, text in sorted(unsure):
        message = say("not sure of the case, look at it: {original} → {text}")
        tell(message.format(original=original, text=text), settings)
    gaps = {field.id for filled in done for field in filled.gaps}
    if gaps:
        message = count("draft: {number} fact is missing", "draft: {number} facts are missing", len(gaps))
        tell(message.format(number=len(gaps)), settings)


def _as_json(letter: Letter, filled: Filled) -> str:
    import json

    from rightscli.formats import paper_text

    shown = {
        "id": letter.id,
        "language": letter.language.value,
        "as_of": filled.paper.as_of.isoformat(),
        "text": paper_text.render(replace(filled.paper, check=())),
        "check": [block.text for block in filled.paper.check],
        "missing": [field.id for field in filled.gaps],
        "declined": [
            {"field": one.field.id, "case": one.case, "text": one.text, "sure": one.sure}
            for one in filled.bent
        ],
        "grounds": [
            {"ref": one.ref, "citation": one.written, "confidence": one.confidence.value}
            for one in filled.grounds
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"
