# The protocol's own types are made here and nowhere else, from places that count characters from 1.

"""Places, findings and offers as the protocol writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from rightscli.diagnostics import Severity
from rightscli.language import translator
from rightscli.workbench.completing import OfferKind
from rightscli.workbench.positions import Units, from_units, to_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rightscli.diagnostics import Diagnostic, Edit, Location
    from rightscli.model import Language
    from rightscli.workbench.completing import Offer, Offers
    from rightscli.workbench.desk import Desk
    from rightscli.workbench.symbols import Symbol

_SEVERITY = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.HINT: lsp.DiagnosticSeverity.Hint,
}
_SIGN = {
    OfferKind.KEY: lsp.CompletionItemKind.Property,
    OfferKind.WORD: lsp.CompletionItemKind.EnumMember,
    OfferKind.DOCUMENT: lsp.CompletionItemKind.File,
    OfferKind.PROVISION: lsp.CompletionItemKind.Reference,
    OfferKind.SOURCE: lsp.CompletionItemKind.Reference,
}


class Wire:
    """Writes and reads for one desk and one editor."""

    def __init__(
        self, desk: Desk, units: Units, address_of: Callable[[str], str], language: Language
    ) -> None:
        """
        Take what is needed.

        Args:
            desk: The documents.
            units: What the editor's columns count.
            address_of: Returns the address of a document by its name.
            language: The reader's language.
        """
        self._desk = desk
        self._units = units
        self._address_of = address_of
        self._language = language

    def _line(self, name: str, number: int) -> str:
        source = self._desk.source(name)
        return source.lines[number] if source is not None and number < len(source.lines) else ""

    def column(self, name: str, position: lsp.Position) -> int:
        """Return which character of its line a position means, from 0."""
        return from_units(self._line(name, position.line), position.character, self._units)

    def span(self, place: Location) -> lsp.Range:
        """Return a span."""
        return lsp.Range(
            self._position(place.path, place.line - 1, place.column - 1),
            self._position(place.path, place.end_line - 1, place.end_column - 1),
        )

    def _position(self, name: str, line: int, column: int) -> lsp.Position:
        return lsp.Position(line, to_units(self._line(name, line), column, self._units))

    def places(self, places: Iterable[Location]) -> list[lsp.Location]:
        """Return those places that an editor can open; what lies in a compiled store has no file."""
        found = [(self._address_of(place.path), self.span(place)) for place in places]
        return [lsp.Location(address, span) for address, span in found if address]

    def finding(self, finding: Diagnostic) -> lsp.Diagnostic:
        """Return a finding, with its advice below it."""
        words = translator(self._language, "checks")
        message = finding.message.render(words)
        if finding.help is not None:
            message = f"{message}\n→ {finding.help.render(words)}"
        related = [
            lsp.DiagnosticRelatedInformation(place, one.message.render(words))
            for one in finding.related
            for place in self.places([one.location])
        ]
        return lsp.Diagnostic(
            range=self.span(finding.primary),
            message=message,
            severity=_SEVERITY[finding.severity],
            code=finding.rule,
            source="rights",
            related_information=related or None,
        )

    def offers(self, found: Offers) -> lsp.CompletionList:
        """Return what could be written."""
        where = self.span(found.place)
        return lsp.CompletionList(found.more, [self._offer(offer, where) for offer in found.offers])

    def _offer(self, offer: Offer, where: lsp.Range) -> lsp.CompletionItem:
        again = None
        if offer.write.endswith(("/", ":")) and offer.kind is not OfferKind.KEY:
            again = lsp.Command("", "editor.action.triggerSuggest")
        return lsp.CompletionItem(
            label=offer.label,
            kind=_SIGN[offer.kind],
            detail=offer.detail or None,
            documentation=_markdown(offer.about) if offer.about else None,
            sort_text=f"{offer.rank:04}{offer.label}",
            filter_text=offer.label,
            text_edit=lsp.TextEdit(where, offer.write),
            command=again,
            data=None if offer.target is None else [self._address_of(""), *offer.target],
        )

    def edits(self, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        """Return changes of one document."""
        return [lsp.TextEdit(self.span(edit.location), edit.replacement) for edit in edits]

    def changes(
        self, edits: Iterable[Edit], moved: tuple[str, str] | None, *, may_move: bool
    ) -> lsp.WorkspaceEdit:
        """Return changes of documents, and the move of a file after them where the editor can."""
        by_name: dict[str, list[Edit]] = {}
        for edit in edits:
            by_name.setdefault(edit.location.path, []).append(edit)
        if moved is None or not may_move:
            return lsp.WorkspaceEdit(
                changes={self._address_of(name): self.edits(its) for name, its in by_name.items()}
            )
        documents: list[lsp.TextDocumentEdit | lsp.CreateFile | lsp.RenameFile | lsp.DeleteFile] = [
            lsp.TextDocumentEdit(
                lsp.OptionalVersionedTextDocumentIdentifier(self._address_of(name)), [*self.edits(its)]
            )
            for name, its in by_name.items()
        ]
        old, new = map(self._address_of, moved)
        documents.append(lsp.RenameFile(old, new))
        return lsp.WorkspaceEdit(document_changes=documents)

    def symbols(self, symbols: Sequence[Symbol]) -> list[lsp.DocumentSymbol]:
        """Return the parts of a document."""
        return [
            lsp.DocumentSymbol(
                name=symbol.name or "?",
                detail=symbol.detail or None,
                kind=lsp.SymbolKind.Object if symbol.item else lsp.SymbolKind.Field,
                range=self.span(symbol.whole),
                selection_range=self.span(symbol.place),
                children=self.symbols(symbol.inside),
            )
            for symbol in symbols
        ]

    def hover(self, text: str, place: Location) -> lsp.Hover:
        """Return what is told about a place."""
        return lsp.Hover(_markdown(text), self.span(place))


def _markdown(text: str) -> lsp.MarkupContent:
    return lsp.MarkupContent(lsp.MarkupKind.Markdown, text)
