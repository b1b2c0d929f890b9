"""The words for closed sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rightscli.model import Area, Kind, Urgency
from rightscli.pages.naming import AREA, KIND, URGENCY, URGENCY_SHORT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


@pytest.mark.parametrize(
    ("members", "words"), [(Kind, KIND), (Area, AREA), (Urgency, URGENCY), (Urgency, URGENCY_SHORT)]
)
def test_every_member_of_a_closed_set_has_its_word(members: type[StrEnum], words: Mapping[str, str]) -> None:
    """The tables go by values, so that nothing else would notice a member they lack."""
    assert [one.value for one in members] == list(words)
    assert all(words.values())
    assert len(words) == len(set(words.values()))
