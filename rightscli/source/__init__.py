# Everything strict about YAML lives here. The rest of the program sees plain values and places, and
# learns nothing about anchors, tags or parsers. The parser itself loads only when a file is parsed.

"""Finds the YAML files of the knowledge and reads them strictly, with the place of every value."""

from __future__ import annotations

from rightscli.source.contents import decode, read_bytes
from rightscli.source.files import FOLDERS, Found, find, find_files, folder_of, kind_of
from rightscli.source.limits import MAX_BYTES, MAX_DEPTH, MAX_NODES
from rightscli.source.reader import parse, read
from rightscli.source.scalars import resolve
from rightscli.source.sourcefile import SourceFile
from rightscli.source.tree import ValuePath

__all__ = [
    "FOLDERS",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NODES",
    "Found",
    "SourceFile",
    "ValuePath",
    "decode",
    "find",
    "find_files",
    "folder_of",
    "kind_of",
    "parse",
    "read",
    "read_bytes",
    "resolve",
]
