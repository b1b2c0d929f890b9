# Facts are asked for, never invented; the law comes from the knowledge for a day; what a person typed is
# text, never markup. Nothing in this room writes to disk, and nothing remembers a fact.

"""Letters: facts and law go in, a paper comes out."""

from __future__ import annotations

from rightscli.letters.check_page import CASE_WORDS, GENDER_WORDS
from rightscli.letters.citing import CitedGround
from rightscli.letters.declension import (
    Declined,
    Gender,
    decline_name,
    decline_phrase,
    gender_of,
    initials,
    preposition,
)
from rightscli.letters.endings import CASES
from rightscli.letters.errors import (
    GroundError,
    LetterError,
    MissingFieldsError,
    TemplateError,
    ValueProblem,
)
from rightscli.letters.facts import (
    DECLINED,
    OF_ADDRESSEE,
    Facts,
    FactsError,
    Raw,
    facts_for,
    facts_from,
    nearest,
    no_facts,
    read_facts,
)
from rightscli.letters.filling import Filled, Wish, fill, grammar_of, judged, missing, read_values
from rightscli.letters.filters import Bent
from rightscli.letters.persons import gender_field, gender_fields
from rightscli.letters.values import Value, read_value
from rightscli.letters.words import say

__all__ = [
    "CASES",
    "CASE_WORDS",
    "DECLINED",
    "GENDER_WORDS",
    "OF_ADDRESSEE",
    "Bent",
    "CitedGround",
    "Declined",
    "Facts",
    "FactsError",
    "Filled",
    "Gender",
    "GroundError",
    "LetterError",
    "MissingFieldsError",
    "Raw",
    "TemplateError",
    "Value",
    "ValueProblem",
    "Wish",
    "decline_name",
    "decline_phrase",
    "facts_for",
    "facts_from",
    "fill",
    "gender_field",
    "gender_fields",
    "gender_of",
    "grammar_of",
    "initials",
    "judged",
    "missing",
    "nearest",
    "no_facts",
    "preposition",
    "read_facts",
    "read_value",
    "read_values",
    "say",
]
