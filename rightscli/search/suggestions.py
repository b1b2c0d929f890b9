"""What to try instead: the query with its words repaired, and the nearest titles."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.model import Language
    from rightscli.search.cards import Card
    from rightscli.search.ranking import Candidate
    from rightscli.search.units import Unit

_MOST_TITLES = 3
_NEAR = 0.08


def suggestions(
    units: list[Unit],
    nearest: list[Candidate],
    cards: Mapping[int, Card],
    language: Language,
) -> tuple[str, ...]:
    """
    Return other queries to try, best first.

    Args:
        units: The words of the query.
        nearest: Situations that came nearest, best first.
        cards: What is shown of them, by number.
        language: The reader's language.
    """
    found = []
    if any(unit.meant != unit.typed for unit in units):
        found.append(" ".join(dict.fromkeys(unit.meant for unit in units)))
    near = (candidate for candidate in nearest[:_MOST_TITLES] if candidate.score >= _NEAR)
    found += [cards[candidate.number].title(language) for candidate in near]
    return tuple(dict.fromkeys(found))
