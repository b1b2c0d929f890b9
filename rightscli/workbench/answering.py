"""Answers to what an editor asks without changing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from rightscli.diagnostics import Location
from rightscli.workbench.completing import complete
from rightscli.workbench.describing import Teller
from rightscli.workbench.hovering import hover
from rightscli.workbench.references import Target, definition_of, target_at, uses_of
from rightscli.workbench.symbols import symbols_of

if TYPE_CHECKING:
    from rightscli.workbench.workshop import Workshop


class Answers:
    """Handlers of questions."""

    def __init__(self, workshop: Workshop) -> None:
        """Take what is kept between messages."""
        self._workshop = workshop

    def told(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """Tell about the place under the pointer."""
        found = self._workshop.current(params.text_document.uri)
        if found is None:
            return None
        desk, name, wire = found
        line = params.position.line
        answer = hover(desk, name, line, wire.column(name, params.position), self._workshop.language)
        return None if answer is None else wire.hover(answer.text, answer.place)

    def defined(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        """Say where something that is named stands."""
        found = self._workshop.pointed(params, target_at)
        if found is None:
            return None
        target, desk, wire = found
        place = definition_of(desk, target)
        return None if place is None else next(iter(wire.places([place])), None)

    def used(self, params: lsp.ReferenceParams) -> list[lsp.Location] | None:
        """Say where else it is named."""
        found = self._workshop.pointed(params, target_at)
        if found is None:
            return None
        target, desk, wire = found
        places = list(uses_of(desk, target))
        definition = definition_of(desk, target)
        if params.context.include_declaration and definition is not None:
            places.insert(0, definition)
        return wire.places(places)

    def offered(self, params: lsp.CompletionParams) -> lsp.CompletionList | None:
        """Offer what could stand at the cursor."""
        found = self._workshop.current(params.text_document.uri)
        if found is None:
            return None
        desk, name, wire = found
        line = params.position.line
        offers = complete(desk, name, line, wire.column(name, params.position), self._workshop.language)
        return None if offers is None else wire.offers(offers)

    def resolved(self, item: lsp.CompletionItem) -> lsp.CompletionItem:
        """Tell more about an offer."""
        if isinstance(item.data, list | tuple) and len(item.data) == 3:  # noqa: PLR2004 - address, kind, id
            address, kind, named = map(str, item.data)
            found = self._workshop.desk_of(f"{address.rstrip('/')}/acts/any.yaml")
            if found is not None:
                target = Target(kind, named, Location.whole(""))
                told = Teller(found[0], self._workshop.language).about(target)
                if told:
                    item.documentation = lsp.MarkupContent(lsp.MarkupKind.Markdown, told)
        return item

    def outlined(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol] | None:
        """Say what the document consists of."""
        found = self._workshop.current(params.text_document.uri)
        return None if found is None else found[2].symbols(symbols_of(found[0], found[1]))
