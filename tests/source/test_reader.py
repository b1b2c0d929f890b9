"""The reader says what is wrong with a file; it never fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.source import MAX_BYTES, parse, read
from rightscli.source.parsing import parse_text

YAMLISH = st.text(st.sampled_from("ab: -\n \t#&*!|>'\"{}[],?%@`~<0159.\r\0\x85\ufeffжЖ"), max_size=80)


def codes(data: bytes | str) -> list[str]:
    """Return the codes of the findings."""
    data = data.encode() if isinstance(data, str) else data
    return [finding.rule for finding in parse(data, display="x", kind=None).findings]


@given(st.binary(max_size=200) | YAMLISH.map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever a file holds, there is data or at least one finding, and every finding has a place."""
    source = parse(data, display="x", kind=None)

    assert source.data is not None or source.findings
    for finding in source.findings:
        place = finding.primary

        assert 1 <= place.line <= len(source.lines)
        assert finding.rule.startswith("K0")


@given(YAMLISH)
def test_any_text_is_read_or_refused_by_the_parser_in_python(text: str) -> None:
    """The fallback for machines without the compiled parser never fails either."""
    try:
        parsed = parse_text(text, display="x", pure=True)
    except ValueError:
        pytest.fail(f"failed on {text!r}")

    assert parsed.readable or parsed.findings


@pytest.mark.parametrize(
    "text",
    [
        "id: exam\ntitle:\n  ru: Осмотр\nsteps:\n  - a\n  - b: [c, 'd', \"e\"]\n",
        "a: >-\n  один\n  два\nb: |\n  x\n",
        "a: 28.10\nb: NO\na: 1\n",
        "a: &x 1\nb: *x\nc: !t d\n",
        "a: b\n---\nc: d\n",
        "",
        "a: " + "[" * 30,
    ],
)
def test_both_parsers_agree(text: str) -> None:
    """The compiled parser and the one in Python give the same values, codes and places."""
    fast, slow = parse_text(text, display="x"), parse_text(text, display="x", pure=True)

    assert fast.data == slow.data
    assert [(one.rule, one.primary) for one in fast.findings] == [
        (one.rule, one.primary) for one in slow.findings
    ]


def test_depth_bomb_is_refused_at_once() -> None:
    """A million brackets cost no more than twenty."""
    assert ["K008"] == codes("a: " + "[" * (MAX_BYTES - 10))
    assert ["K008"] == codes("".join(f"{' ' * depth}a:\n" for depth in range(900)))
    assert ["K008"] == codes("a:\n  " + "- " * 5000 + "b\n")


def test_billion_laughs_are_refused() -> None:
    """Nested aliases are findings and are never multiplied out."""
    lines = ['a0: &a0 ["lol"]'] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    source = parse("\n".join(lines).encode(), display="x", kind=None)

    assert {"K004"} == {finding.rule for finding in source.findings}
    assert source.data is None


def test_many_values_are_refused() -> None:
    """A file with very many small values is refused."""
    assert ["K008"] == codes("a: [" + "1," * 60_000 + "]\n")


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """Five megabytes are one finding, and most of them are never read."""
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: b\n" * 1_000_000)
    source = read(path, display="large.yaml")

    assert ["K008"] == [finding.rule for finding in source.findings]
    assert "" == source.text


def test_zero_bytes_are_found_one_by_one() -> None:
    """A NUL among letters is a forbidden character."""
    assert ["K009", "K009"] == codes(b"title: some text \x00 and more \x00\n")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    """Text in two or four bytes a letter is one finding that says so."""
    assert ["K007"] == codes("title: Повестка из военкомата\n".encode(encoding))


def test_windows_1251_is_guessed() -> None:
    """Russian text in the old encoding is recognised."""
    [found] = parse("title: Повестка\n".encode("cp1251"), display="x", kind=None).findings

    assert found.help is not None
    assert "windows-1251" in found.help.template


def test_broken_utf8_is_not_taken_for_windows_1251() -> None:
    """One bad byte in UTF-8 text says nothing about another encoding."""
    [found] = parse("title: Повестка".encode() + b"\xd0\n", display="x", kind=None).findings

    assert found.help is not None
    assert "windows-1251" not in found.help.template
    assert (1, 16) == (found.primary.line, found.primary.column)


def test_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A path that is not there is one finding."""
    assert ["K010"] == [one.rule for one in read(tmp_path / "no.yaml", display="no.yaml").findings]


def test_dangling_link_is_a_finding(tmp_path: Path) -> None:
    """A link that leads nowhere says so."""
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "nowhere.yaml")
    [found] = read(link, display="link.yaml").findings

    assert ("K010", "the link leads nowhere") == (found.rule, found.message.values[0][1].template)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (OSError("odd"), "OSError"),
    ],
)
def test_unreadable_file_is_a_finding(error: OSError, reason: str) -> None:
    """What the system refuses to read is reported with its reason."""

    def refuse(_path: Path) -> bytes:
        raise error

    [found] = read(Path("x.yaml"), display="x.yaml", opener=refuse).findings

    assert ("K010", reason) == (found.rule, found.message.values[0][1].template)  # type: ignore[union-attr]


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe in the place of a file is refused, not opened."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    assert ["K010"] == [one.rule for one in read(pipe, display="pipe.yaml").findings]


def test_directory_in_the_place_of_a_file_is_a_finding(tmp_path: Path) -> None:
    """A directory cannot be read as a file."""
    assert ["K010"] == [one.rule for one in read(tmp_path, display="x").findings]


def test_byte_order_mark_does_not_hide_the_rest() -> None:
    """A file with a mark is reported for it, and read all the same."""
    source = parse(b"\xef\xbb\xbfid: exam\n", display="x", kind=None)

    assert ["K009"] == [one.rule for one in source.findings]
    assert {"id": "exam"} == source.data


def test_repeated_key_keeps_the_first_value() -> None:
    """The second value is dropped, whatever it is, and the rest is read."""
    source = parse(b"a: 1\na: {b: [c]}\nd: 2\n", display="x", kind=None)

    assert ["K002"] == [one.rule for one in source.findings]
    assert {"a": 1, "d": 2} == source.data
