"""A template can print fields and nothing else, whoever wrote it."""

from __future__ import annotations

import pytest

from rightscli.templates import FaultKind, parse_template, run_template

HOSTILE = {
    "an attribute": "{{ a.__class__ }}",
    "an item": "{{ a['__class__'] }}",
    "a call": "{{ a() }}",
    "a method of a text": "{{ 'x'.join(a) }}",
    "a product": "{{ 'x' * 999999999 }}",
    "a power": "{{ 9 ** 999999999 }}",
    "a sum": "{{ a + a }}",
    "joining": "{{ a ~ a }}",
    "a range": "{% for x in range(999999999) %}x{% endfor %}",
    "a loop in a loop": "{% for x in a %}{% for y in a %}x{% endfor %}{% endfor %}",
    "a loop that calls itself": "{% for x in a recursive %}{{ loop(a) }}{% endfor %}",
    "a loop with a condition": "{% for x in a if x %}x{% endfor %}",
    "a macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a variable": "{% set x = a %}",
    "another file": "{% include '/etc/passwd' %}",
    "a parent": "{% extends 'x' %}",
    "an import": "{% import 'x' as y %}",
    "a block": "{% block x %}{% endblock %}",
    "a filter over a block": "{% filter upper %}x{% endfilter %}",
    "a call block": "{% call a() %}{% endcall %}",
    "raw text": "{% raw %}{{ a }}{% endraw %}",
    "a comparison": "{% if a == 'b' %}x{% endif %}",
    "a test": "{% if a is defined %}x{% endif %}",
    "a number": "{{ 1 }}",
    "a list": "{{ [a, a] }}",
    "a slice": "{{ a[:1] }}",
    "a condition in a value": "{{ a if a else a }}",
    "an unknown filter": "{{ a | attr('x') }}",
    "a filter with a field": "{{ a | by_gender(a, a) }}",
    "a filter with a name": "{{ a | by_gender(m='x', f='y') }}",
    "many brackets": "{{ " + "(" * 3000 + "a" + ")" * 3000 + " }}",
    "many conditions": "{% if a %}" * 1500 + "{% endif %}" * 1500,
    "too many characters": "a" * 20_001,
    "a private character": "\ue000",
    "an unfinished tag": "{{ a",
    "a tag without its end": "{% if a %}",
    "a stray end": "{% endfor %}",
    "a value inside a reference": "{law:{{ a }}}",
    "braces of nothing": "{a}",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_before_it_runs(body: str) -> None:
    """What letters do not need is a fault, found without running anything."""
    template = parse_template(body)

    assert template.faults
    with pytest.raises(ValueError, match=r".*"):
        run_template(template, {"a": "x"}, {})


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("а\n{% if x %}\nб\nв\n", 2),
        ("{% if x %}\n{% for y in z %}\nа\n", 2),
        ("{% if x %}\n{% if y %}\nа\n{% endif %}\nб\n", 1),
    ],
)
def test_what_is_not_closed_is_found_where_it_opens(body: str, line: int) -> None:
    """The innermost condition or list without an end is named, not the end of the text."""
    [fault] = parse_template(body).faults

    assert (FaultKind.SYNTAX, line) == (fault.kind, fault.line)


def test_a_fault_says_its_line() -> None:
    """The place of a fault is the line and the characters that hold it."""
    template = parse_template("один\n  {% set x = 1 %}\nтри\n")
    (fault,) = template.faults

    assert (FaultKind.FORBIDDEN, 2) == (fault.kind, fault.line)
    assert "{% set x = 1 %}" == template.body[fault.start : fault.end]


def test_what_a_person_types_is_never_run() -> None:
    """Tags, references and markup inside a value are characters."""
    typed = "{{ b }} {% if %} {law:kas} \ue0000\ue001\n# X"
    lines = run_template(parse_template("> {{ a }}"), {"a": typed}, {})

    assert [["> ", (typed,)]] == lines


def test_lines_of_tags_leave_nothing() -> None:
    """A condition or a loop on lines of its own makes no empty line."""
    body = "а\n{% if x %}\nб\n{% endif %}\n{% for y in z %}\n- {{ y }}\n{% endfor %}\n"
    body += "в {% if x %}г{% endif %}\nд"
    with_all = run_template(parse_template(body), {"x": "1", "z": ["1", "2"]}, {})
    with_none = run_template(parse_template(body), {"x": "", "z": []}, {})

    assert [["а"], ["б"], ["- ", ("1",)], ["- ", ("2",)], ["в г"], ["д"]] == with_all
    assert [["а"], ["в "], ["д"]] == with_none


@pytest.mark.parametrize(
    "line", ["#Жалоба", "#### Ж", ">Кому", "* п", "1) п", "-п", "~ нет черты", "== ", "**ж**", "<b>ж</b>"]
)
def test_markup_that_is_none_is_found(line: str) -> None:
    """What looks like markup and is not the convention's would be printed as it stands."""
    assert [FaultKind.MARKUP] == [fault.kind for fault in parse_template(line).faults]


@pytest.mark.parametrize(
    "line", ["______ подпись", "г. Энск — 5", "№ 5", "- п", "> к", "=== ", "см. п. 1.2", "«ст. 5»"]
)
def test_plain_text_is_no_markup(line: str) -> None:
    """Lines of ordinary letters pass."""
    assert () == parse_template(line).faults


def test_uses_say_whether_a_field_was_asked_for() -> None:
    """A field inside its own condition is guarded; elsewhere it is not."""
    uses = parse_template("{{ a }}{% if b %}{{ b | gen }}{% else %}{{ b }}{% endif %}").uses
    printed = [(use.name, use.guarded, use.filters) for use in uses if use.printed]

    assert [("a", False, ()), ("b", True, ("gen",)), ("b", False, ())] == printed
