# The list is written out: what runs, and in which order, is read here and nowhere else.

"""All rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rightscli.checks import rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rightscli.checks.entry import Entry
    from rightscli.checks.rule import Rule
    from rightscli.checks.shape import Violation
    from rightscli.checks.tree import Tree
    from rightscli.diagnostics import Diagnostic


class _Described(Protocol):
    RULE: Rule


class DocumentRule(Protocol):
    """A rule about one document by itself."""

    RULE: Rule

    def check(self, entry: Entry) -> Iterator[Diagnostic]:
        """Yield what is wrong with the document."""


class TreeRule(Protocol):
    """A rule about all documents together."""

    RULE: Rule

    def check(self, tree: Tree) -> Iterator[Diagnostic]:
        """Yield what is wrong with the documents."""


class ShapeRule(Protocol):
    """A rule that words violations of a schema."""

    RULE: Rule
    KEYWORDS: tuple[str, ...]

    def check(self, entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
        """Yield the findings for a violation."""


class FreshnessRule(Protocol):
    """A rule about what has to be looked at again; it depends on the day."""

    RULE: Rule

    def check(self, entry: Entry, day: date, horizon: date) -> Iterator[Diagnostic]:
        """Yield what is due on the day, or comes due by the horizon."""


READING_RULES: tuple[_Described, ...] = (
    rules.k001_syntax,
    rules.k002_duplicate_key,
    rules.k003_surprise,
    rules.k004_alias,
    rules.k005_tag,
    rules.k006_tab,
    rules.k007_encoding,
    rules.k008_too_large,
    rules.k009_control,
    rules.k010_unreadable,
    rules.k011_no_document,
)
_SHAPE_RULES: tuple[ShapeRule, ...] = (
    rules.k101_unknown_key,
    rules.k102_missing_key,
    rules.k103_wrong_type,
    rules.k104_vocabulary,
    rules.k105_form,
    rules.k106_too_few,
    rules.k107_too_many,
    rules.k108_repeated,
    rules.k109_range,
    rules.k110_schema,
)
FALLBACK_SHAPE_RULE = _SHAPE_RULES[-1]
SHAPE_RULES = {keyword: rule for rule in _SHAPE_RULES for keyword in rule.KEYWORDS}
DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    rules.k111_file_name,
    rules.k112_area,
    rules.k113_folder,
    rules.k114_modeline,
    rules.k115_template,
    rules.k116_filter,
    rules.k117_letter_markup,
    rules.k209_source,
    rules.k210_inline_kind,
    rules.k211_braces,
    rules.k214_duplicate_item,
    rules.k215_self,
    rules.k218_undeclared_field,
    rules.k219_unused_field,
    rules.k220_uncited,
    rules.k221_ground_not_cited,
    rules.k222_unused_source,
    rules.k301_ungrounded,
    rules.k304_groundless_deadline,
    rules.k305_sourced,
    rules.k306_overlap,
    rules.k307_gap,
    rules.k308_backwards,
    rules.k309_appeal_deadline,
    rules.k311_dates,
    rules.k312_order,
    rules.k313_unverified_claim,
    rules.k401_no_english,
    rules.k402_outdated_english,
    rules.k403_no_fingerprint,
    rules.k404_homoglyph,
    rules.k405_russian_english,
    rules.k406_same_text,
    rules.k501_citation,
    rules.k502_time_limit,
    rules.k503_long_sentence,
    rules.k504_wordy_step,
    rules.k505_first_screen,
    rules.k506_http,
    rules.k507_phone,
    rules.k508_passport,
    rules.k509_invisible,
    rules.k510_straight_quotes,
    rules.k511_markup,
    rules.k512_fee,
    rules.k513_reading_ease,
    rules.k520_blank,
    rules.k514_unguarded_field,
)
TREE_RULES: tuple[TreeRule, ...] = (
    rules.k201_provision,
    rules.k202_act,
    rules.k203_authority,
    rules.k204_deadline,
    rules.k205_term,
    rules.k206_letter,
    rules.k207_situation,
    rules.k208_incident,
    rules.k212_case,
    rules.k213_duplicate_id,
    rules.k216_orphan,
    rules.k217_former_id,
    rules.k302_not_in_force,
    rules.k303_unverified,
    rules.k310_deadline_not_in_force,
    rules.k407_abbreviation,
    rules.k408_unexpanded,
)
FRESHNESS_RULES: tuple[FreshnessRule, ...] = (
    rules.k320_review_overdue,
    rules.k321_pending_not_looked_at,
    rules.k322_source_read_long_ago,
)
COMMENT_RULES: tuple[_Described, ...] = (
    rules.k590_no_reason,
    rules.k591_unused,
    rules.k592_not_suppressible,
)
ALL_RULES: dict[str, Rule] = {
    module.RULE.code: module.RULE
    for module in sorted(
        (*READING_RULES, *_SHAPE_RULES, *DOCUMENT_RULES, *TREE_RULES, *FRESHNESS_RULES, *COMMENT_RULES),
        key=lambda module: module.RULE.code,
    )
}
