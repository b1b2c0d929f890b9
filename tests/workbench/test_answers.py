"""What is told, offered, found and renamed, over the real documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rightscli.diagnostics import Location
from rightscli.model import Language
from rightscli.workbench import (
    Desk,
    RenameError,
    actions_at,
    complete,
    definition_of,
    hover,
    renamable,
    rename,
    shaped,
    symbols_of,
    target_at,
    uses_of,
)

if TYPE_CHECKING:
    from rightscli.diagnostics import Edit
    from rightscli.workbench import Offers

SITUATION = "situations/medical/control-medical-exam.yaml"
NEW = "situations/medical/new-page.yaml"


def place(desk: Desk, name: str, pattern: str) -> tuple[int, int]:
    """Return line and column, from 0, of the first group of the first match in a document."""
    source = desk.source(name)
    assert source is not None
    for number, line in enumerate(source.lines):
        found = re.search(pattern, line)
        if found is not None:
            return number, found.start(1) + 1
    raise LookupError(pattern)


def told(desk: Desk, name: str, pattern: str, language: Language = Language.RU) -> str:
    """Return what is told about a place."""
    found = hover(desk, name, *place(desk, name, pattern), language)
    assert found is not None
    return found.text


def offered(desk: Desk, text: str, language: Language = Language.EN) -> Offers | None:
    """Return what is offered in a new situation at the bar."""
    before, _, after = text.rpartition("|")
    desk.put(NEW, before + after)
    return complete(desk, NEW, before.count("\n"), len(before.rpartition("\n")[2]), language)


def labels(offers: Offers | None) -> list[str]:
    """Return what is offered."""
    return [] if offers is None else [offer.label for offer in offers.offers]


def applied(text: str, edits: list[Edit]) -> str:
    """Return a text with edits made, from its end to its beginning."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: one.location, reverse=True):
        at = edit.location
        head, tail = lines[at.line - 1][: at.column - 1], lines[at.end_line - 1][at.end_column - 1 :]
        lines[at.line - 1 : at.end_line] = (head + edit.replacement + tail).split("\n")
    return "\n".join(lines)


def test_a_ground_tells_what_the_provision_says_today(desk: Desk) -> None:
    """A path shows citation, text in force, how well it is known, and what is pending."""
    text = told(desk, SITUATION, r"- (fz-53/29/4)")

    assert text.startswith("**п. 4 ст. 29 53-ФЗ** `fz-53/29/4`")
    assert "действует с 10.03.2006 или раньше · sourced: прочитано на открытой странице" in text
    assert "⏳ готовится изменение: Законопроект от 10.03.2026" in text


def test_a_provision_that_has_ended_says_so(desk: Desk) -> None:
    """Nothing in force today is said, and the ended version is listed, never shown as the law."""
    ended = next(
        ref
        for (kind, ref), (_, dated) in desk.live.tree.dated.items()
        if kind == "provision"
        and all(one.until is not None and one.until < "2026-11-22" for one in dated.versions)
    )
    desk.put(NEW, f"id: new-page\nsteps:\n  - grounds:\n      - {ended}\n")
    text = told(desk, NEW, rf"- ({re.escape(ended)})", Language.EN)

    assert "⚠ nothing is in force on 22 November 2026: the last version has ended".replace(" 11", " 11") in (
        text.replace("\N{NO-BREAK SPACE}", " ")
    )
    assert "other versions:" in text


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"deadline: (\S+)", "рабочих\N{NO-BREAK SPACE}дней"),
        (r"authority: (\S+)", "может:"),
        (r"letter: (\S+)", "адресат:"),
        (r"\{deadline:([a-z0-9-]+)", "отсчёт:"),
        (r"\{law:([a-z0-9/-]+)", "действует с"),
        (r"\{(deadline):", "отсчёт:"),
        (r"- source:(\S+)", "прочитано 2026"),
        (r"^(urgency):", "`planning`: nothing has happened yet"),
        (r"phase: (now)", "in the next minutes"),
        (r"^id: (\S+)", "Вызвали на контрольное"),
    ],
)
def test_everything_that_is_named_is_told_about(desk: Desk, pattern: str, expected: str) -> None:
    """References of every kind, keys and words of a vocabulary have something to tell."""
    assert expected in told(desk, SITUATION, pattern)


def test_every_reference_of_the_knowledge_leads_somewhere(desk: Desk) -> None:
    """Each reference of every document is recognised at its place, defined somewhere, and told about."""
    wrong, seen = [], 0
    tree = desk.live.tree
    for name in sorted(facts.name for facts in tree.files):
        if not name.startswith(("situations/medical/", "letters/", "deadlines/", "glossary/", "incidents/")):
            continue
        facts = desk.live.facts(name)
        assert facts is not None
        for reference in facts.references:
            seen += 1
            line, column = reference.place[0] - 1, reference.place[1] - 1
            source = desk.source(name)
            assert source is not None
            if source.lines[line][column] == "{":
                column = source.lines[line].index(":", column) + 1
            target = target_at(desk, name, line, column + 1)
            if target is None or target.id != reference.target or definition_of(desk, target) is None:
                wrong.append((name, line + 1, reference.target, target))

    assert [] == wrong
    assert seen > 2000


def test_terms_and_incidents_are_found_inside_their_lists(desk: Desk) -> None:
    """An incident leads to its entry in the list of its year, and a term to its area's list."""
    name = "glossary/medical.yaml"
    found = target_at(desk, name, *place(desk, name, r"- (medosmotr-pered-otpravkoy)"))
    assert found is not None
    where = definition_of(desk, found)
    assert where is not None
    source = desk.source(where.path)
    assert source is not None

    assert "  - id: medosmotr-pered-otpravkoy" == source.lines[where.line - 1]


def test_uses_are_found_everywhere(desk: Desk) -> None:
    """Every document that names a deadline is found, and the id alone is marked."""
    target = target_at(desk, SITUATION, *place(desk, SITUATION, r"deadline: (kas-administrative-claim)"))
    assert target is not None
    uses = list(uses_of(desk, target))

    assert len({use.path for use in uses}) > 10
    for use in uses:
        source = desk.source(use.path)
        assert source is not None
        assert "kas-administrative-claim" == source.lines[use.line - 1][use.column - 1 : use.end_column - 1]


def test_keys_are_offered_with_what_they_are_for(desk: Desk) -> None:
    """In a step the keys that are not there yet are offered, the required ones first."""
    offers = offered(desk, "id: new-page\nsteps:\n  - id: one\n    |")
    assert offers is not None
    ranked = sorted(offers.offers, key=lambda offer: offer.rank)

    assert ["phase", "text"] == [offer.label for offer in ranked[:2]]
    assert "id" not in labels(offers)
    assert "phase: " == ranked[0].write
    assert "text:" == ranked[1].write
    assert "When it is done" in ranked[0].about


def test_words_of_a_vocabulary_are_offered_with_their_meanings(desk: Desk) -> None:
    """A phase offers the four phases in order."""
    offers = offered(desk, "steps:\n  - phase: |")
    assert offers is not None

    assert ["now", "hours", "days", "later"] == labels(offers)
    assert "on the same day" == offers.offers[1].detail


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("steps:\n  - deadline: kas|", "kas-appeal"),
        ("steps:\n  - letter: |", "acs-refusal-claim"),
        ("steps:\n  - authority: |", "district-court"),
        ("related:\n  - id: |", "control-medical-exam"),
        ("related:\n  - id: x\n    type: |", "see-also"),
        ("incidents:\n  - |", "moscow-fitness-club-raid"),
        ("steps:\n  - grounds:\n      - f|", "fz-53"),
        ("steps:\n  - grounds:\n      - fz-53/2|", "fz-53/29/4"),
        ("steps:\n  - grounds: [kas/219/1, fz-53/|]", "fz-53/29/4"),
        ("sources:\n  - id: digest\nsteps:\n  - grounds:\n      - sou|", "source:digest"),
        ("summary:\n  ru: Подайте {|", "deadline"),
        ("summary:\n  ru: Подайте за {deadline:|", "kas-appeal"),
        ("summary:\n  ru: >-\n    Подайте по {law:fz-53/|", "fz-53/29/4"),
        ("summary:\n  ru: Подайте за {deadline:kas-appeal||", "gen"),
        ("practical: |\nsteps:\n  - practical: |", "true"),
        ("review:\n  replaced_by: |", "control-medical-exam"),
    ],
)
def test_what_fits_is_offered(desk: Desk, text: str, expected: str) -> None:
    """Ids, paths, kinds, cases and words are offered where they may stand."""
    assert expected in labels(offered(desk, text))


def test_prose_offers_nothing(desk: Desk) -> None:
    """Inside a sentence nothing pops up."""
    assert offered(desk, "summary:\n  ru: >-\n    Подайте жалобу|") is None


def test_an_offer_closes_its_braces_once(desk: Desk) -> None:
    """The closing brace is written unless it is there."""
    offers = offered(desk, "summary:\n  ru: за {deadline:kas-app|")
    closed = offered(desk, "summary:\n  ru: за {deadline:kas-app|} дня")
    assert offers is not None
    assert closed is not None

    assert "kas-appeal}" in [offer.write for offer in offers.offers]
    assert "kas-appeal" in [offer.write for offer in closed.offers]


@pytest.mark.parametrize(
    ("name", "pattern", "new"),
    [
        ("deadlines/acs-hearing.yaml", r"^id: (\S+)", "acs-day"),
        (SITUATION, r"^id: (\S+)", "kmo-call"),
        ("acts/gpk.yaml", r"^id: (\S+)", "civil-procedure"),
        ("authorities/am-court.yaml", r"^id: (\S+)", "am-judge"),
        ("letters/acs-refusal-claim.yaml", r"^id: (\S+)", "acs-claim"),
        ("glossary/medical.yaml", r"  - id: (kmo)", "control-exam"),
        ("incidents/2025.yaml", r"  - id: (moscow-fitness-club-raid)", "gym-raid"),
    ],
)
def test_a_renamed_document_is_renamed_everywhere(desk: Desk, name: str, pattern: str, new: str) -> None:
    """After a rename nothing names the old id but `former_ids`, and no document has a new finding."""
    target = renamable(desk, name, *place(desk, name, pattern))
    assert target is not None
    touched = {use.path for use in uses_of(desk, target)} | {name}
    before = {one: {finding.rule for finding in desk.findings(one)} for one in touched}
    renaming = rename(desk, target, new)
    for path in {edit.location.path for edit in renaming.edits}:
        source = desk.source(path)
        assert source is not None
        text = applied(source.text, [edit for edit in renaming.edits if edit.location.path == path])
        moved = renaming.moved
        if moved is not None and path == moved[0]:
            # An editor moves the file; here the old one stays, renamed to nothing.
            desk.put(moved[1], text)
            desk.put(path, "")
            touched = {*touched - {path}, moved[1]}
            before[moved[1]] = before[path]
        else:
            desk.put(path, text)
    after = {one: {finding.rule for finding in desk.findings(one)} for one in touched}
    left = [
        (facts.name, reference.target)
        for facts, reference in desk.live.tree.references()
        if reference.kind == target.kind and reference.target.split("/")[0] == target.id
    ]

    # The file that was moved is empty here, so nobody can tell what is an orphan.
    assert {one: before[one] - {"K216"} for one in touched} == after
    assert [] == left
    assert new in desk.live.tree.ids(target.kind)
    assert target.id in desk.live.tree.former[target.kind]
    assert (renaming.moved is None) == (target.kind in {"term", "incident"})


def test_a_former_id_may_come_back(desk: Desk) -> None:
    """Renaming back swaps the two ids instead of listing the present one as former."""
    text = "id: new-page\nformer_ids:\n  - old-page\nsources: []\n"
    desk.put(NEW, text)
    target = renamable(desk, NEW, 0, 5)
    assert target is not None
    edits = list(rename(desk, target, "old-page").edits)

    assert "id: old-page\nformer_ids:\n  - new-page\nsources: []\n" == applied(text, edits)


def test_a_source_is_renamed_with_its_grounds(desk: Desk) -> None:
    """A source of a document is known only inside it."""
    text = (
        "id: new-page\nsteps:\n  - grounds:\n      - source:one\n      - source:one-more\n"
        "sources:\n  - id: one\n  - id: one-more\n"
    )
    desk.put(NEW, text)
    target = renamable(desk, NEW, 3, 17)
    assert target is not None
    edits = list(rename(desk, target, "first").edits)

    assert text.replace("source:one\n", "source:first\n").replace("id: one\n", "id: first\n") == applied(
        text, edits
    )


def test_a_field_is_renamed_in_the_text_of_its_letter(desk: Desk) -> None:
    """The template names the field in values, filters and conditions; texts that look like it stay."""
    name = "letters/new-letter.yaml"
    text = (
        "id: new-letter\nfields:\n  - id: city\n  - id: city_part\nbody: |-\n"
        "  city {{ city }} {{ city_part }} {{ x | city }}\n"
        "  {% if city %}{{ city | upper }}{% endif %}{% if x == 'city' %}{% endif %}\n"
    )
    desk.put(name, text)
    target = renamable(desk, name, 2, 9)
    assert target is not None
    edits = list(rename(desk, target, "town").edits)
    expected = text.replace("- id: city\n", "- id: town\n").replace("{{ city }}", "{{ town }}")
    expected = expected.replace("if city %", "if town %").replace("{{ city | upper", "{{ town | upper")

    assert expected == applied(text, edits)


@pytest.mark.parametrize("new", ["Bad", "двор", "a--b", "-a", "a b", "", "kas-appeal", "x" * 101])
def test_bad_and_taken_ids_are_refused(desk: Desk, new: str) -> None:
    """An id that is none, or that another document has, changes nothing."""
    target = renamable(desk, SITUATION, 1, 6)
    assert target is not None

    with pytest.raises(RenameError):
        rename(desk, target, new)


def test_a_broken_document_refuses_a_rename(desk: Desk) -> None:
    """What cannot be read may hold the id."""
    desk.put(NEW, "id: [\n")
    target = renamable(desk, SITUATION, 1, 6)
    assert target is not None

    with pytest.raises(RenameError, match="cannot be read"):
        rename(desk, target, "kmo-call")


def test_units_of_a_path_cannot_be_renamed(desk: Desk) -> None:
    """Articles have the numbers that the law gives them; only the act's own id can change."""
    line, column = place(desk, SITUATION, r"- (fz-53/29/4)")
    act = renamable(desk, SITUATION, line, column)
    assert act is not None

    assert ("act", "fz-53") == (act.kind, act.id)
    assert renamable(desk, SITUATION, line, column + 7) is None


def test_findings_bring_their_fixes(desk: Desk) -> None:
    """A guess is offered and marked as no safe one; applied, it mends what was found."""
    source = desk.source(SITUATION)
    assert source is not None
    broken = source.text.replace("deadline: kas-administrative-claim", "deadline: kas-administrative-clam", 1)
    desk.put(SITUATION, broken)
    finding = next(one for one in desk.findings(SITUATION) if one.rule == "K204")
    line = finding.primary.line
    action = actions_at(desk, SITUATION, line, line, Language.RU)[0]
    desk.put(SITUATION, applied(broken, list(action.edits)))

    assert not action.safe
    assert "(K204)" in action.title
    assert "K204" not in {one.rule for one in desk.findings(SITUATION)}


def test_formatting_gives_only_the_lines_that_change(desk: Desk) -> None:
    """Keys out of order are moved; the rest of the document is not touched."""
    source = desk.source(SITUATION)
    assert source is not None
    lines = source.text.split("\n")
    lines[2], lines[3] = lines[3], lines[2]
    swapped = "\n".join(lines)
    desk.put(SITUATION, swapped)
    edits = list(shaped(desk, SITUATION))

    assert source.text == applied(swapped, edits)
    assert all(edit.location.line <= 6 for edit in edits)


def test_symbols_are_sections_and_items(desk: Desk) -> None:
    """The list beside a document names its sections, and the items by their ids."""
    symbols = {symbol.name: symbol for symbol in symbols_of(desk, SITUATION)}

    assert "ask-which-procedure" in {symbol.name for symbol in symbols["steps"].inside}
    assert "control-medical-exam" == symbols["id"].detail
    for symbol in symbols.values():
        assert symbol.whole.line <= symbol.place.line <= symbol.whole.end_line


def test_broken_and_strange_documents_are_survived(desk: Desk) -> None:
    """No text makes an answer fail: empty, binary, half a key, or no YAML at all."""
    for text in (
        "",
        "\x00\x01",
        "a: [",
        "- - -\n",
        "steps:\n  - id",
        "{",
        "\ufeffid: x\n",
        "id: 😀\n\tx: 1\n",
        "\ud800",
    ):
        for name in (NEW, "acts/x.yaml", "letters/x.yaml", "nowhere/x.yaml"):
            desk.put(name, text)
            for column in range(4):
                for line in range(3):
                    hover(desk, name, line, column, Language.RU)
                    complete(desk, name, line, column, Language.RU)
                    renamable(desk, name, line, column)
            desk.findings(name)
            symbols_of(desk, name)
            desk.close(name)

    assert Location.whole("x").line == 1
