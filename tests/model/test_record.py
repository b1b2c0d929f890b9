"""Records keep the contract of frozen dataclasses."""

from __future__ import annotations

import copy
import pickle

import pytest

from rightscli.model import Record, replace


class Base(Record):
    """A record with a default."""

    name: str
    size: int = 1


class Child(Base, kw_only=True):
    """A record that adds a field."""

    color: str


def test_fields_are_set_by_place_and_by_name() -> None:
    """Values come in order or by name, defaults where nothing is given."""
    assert ("a", 1) == (Base("a").name, Base("a").size)
    assert ("a", 2) == (Base("a", size=2).name, Base("a", 2).size)
    assert ("a", 1, "red") == (
        Child(name="a", color="red").name,
        Child(name="a", color="red").size,
        Child(name="a", color="red").color,
    )


def test_wrong_fields_are_refused() -> None:
    """A missing, an unknown, a doubled, and a surplus value each say so."""
    for values, named in (((), {}), (("a",), {"nme": 1}), (("a",), {"name": "b"}), (("a", 1, 2), {})):
        with pytest.raises(TypeError):
            Base(*values, **named)


def test_records_do_not_change() -> None:
    """Setting, adding, and removing are refused."""
    record = Base("a")

    for name in ("name", "other"):
        with pytest.raises(AttributeError):
            setattr(record, name, "b")
    with pytest.raises(AttributeError):
        del record.name


def test_records_are_compared_and_hashed_by_value() -> None:
    """Equal fields make equal records of one class, and a child is no parent."""
    assert Base("a") == Base("a", 1)
    assert hash(Base("a")) == hash(Base("a", 1))
    assert Base("a") != Base("b")
    assert Base("a") != Child(name="a", color="red")
    assert Base("a") != ("a", 1)


def test_records_are_copied_sent_and_shown_by_value() -> None:
    """A copy, and a record sent to another process, equal the first; the form names the fields."""
    record = Child(name="a", color="red")

    assert record == copy.deepcopy(record) == pickle.loads(pickle.dumps(record))
    assert "Child(name='a', size=1, color='red')" == repr(record)


def test_a_changed_copy_can_be_had() -> None:
    """`replace` changes the copy and leaves the record."""
    record = Base("a")

    assert Base("a", 5) == replace(record, size=5)
    assert 1 == record.size


def test_patterns_match_by_field() -> None:
    """`match` takes records apart by name."""
    match Child(name="a", color="red"):
        case Child(color=color):
            found = color

    assert "red" == found


class Place(Record, order=True):
    """A record that can be sorted."""

    line: int
    column: int = 1


def test_records_are_sorted_only_if_they_ask() -> None:
    """Sorting goes by the fields in their order; records without an order refuse."""
    assert [Place(1, 2), Place(1, 3), Place(2)] == sorted([Place(2), Place(1, 3), Place(1, 2)])
    with pytest.raises(TypeError):
        sorted([Base("b"), Base("a")])  # type: ignore[type-var]
    with pytest.raises(TypeError):
        sorted([Place(1), 1])  # type: ignore[type-var]
