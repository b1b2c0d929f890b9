# Handouts are what people take away. They show the same pages as the screen, cut to the reader; they say
# how long they are valid, and a code on them tells later whether what they showed still stands.

"""Handouts: pages chosen, cut to the reader, stamped, and compared again later."""

from __future__ import annotations

from rightscli.handouts.code import ALPHABET, LENGTH, read_code, write_code
from rightscli.handouts.files import LARGEST, find_codes, find_manifest
from rightscli.handouts.making import Handout, make
from rightscli.handouts.request import NotForHandoutsError, Request, readers_of
from rightscli.handouts.verdict import Change, ChangeKind, State, Verdict
from rightscli.handouts.verifying import verify_code, verify_manifest

__all__ = [
    "ALPHABET",
    "LARGEST",
    "LENGTH",
    "Change",
    "ChangeKind",
    "Handout",
    "NotForHandoutsError",
    "Request",
    "State",
    "Verdict",
    "find_codes",
    "find_manifest",
    "make",
    "read_code",
    "readers_of",
    "verify_code",
    "verify_manifest",
    "write_code",
]
