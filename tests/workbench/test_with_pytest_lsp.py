# pytest-lsp is a client that others wrote: it holds every answer against the protocol and against what the
# editor said it can do, and a breach is a warning, which fails here like every warning.
#
# It speaks through the pipes of a process. Its event loop wakes itself through a pair of unix sockets, which
# all tests may open; the sockets of networks stay shut for these tests too.

"""The language server as a client meets it that is not ours, with the abilities of two real editors."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types

from tests.workbench.test_server import SITUATION, line_of

pytest_lsp: Any = pytest.importorskip(
    "pytest_lsp", reason="pytest-lsp is not installed; `pip install -e '.[test]'` brings it"
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TypeAlias

    # Every answer is typed as one that may be missing; here a missing one is to fail where it is used.
    LanguageClient: TypeAlias = Any
else:
    LanguageClient = pytest_lsp.LanguageClient

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("cache_home")]

EDITORS = ("visual-studio-code", "neovim")
FINDINGS = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
WHOLE = types.Range(start=types.Position(0, 0), end=types.Position(9999, 0))


def watching_client() -> LanguageClient:
    """Return a client that agrees when the server asks for news of files, as the editors do."""
    client = pytest_lsp.make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _params: None)
    return client


CONFIG = pytest_lsp.ClientServerConfig(
    server_command=[sys.executable, "-m", "rightscli", "kb", "lsp", "--lang", "en"],
    client_factory=watching_client,
)


async def client_of(client: LanguageClient, request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """Shake hands as one of the editors, and say goodbye at the end."""
    able = pytest_lsp.client_capabilities(request.param)
    await client.initialize_session(types.InitializeParams(capabilities=able))
    yield
    await client.shutdown_session()


client = pytest_lsp.fixture(config=CONFIG, scope="module", params=EDITORS)(client_of)


def users_of(knowledge: Path, deadline: str) -> set[str]:
    """Return the addresses of the documents that name a deadline, found without the server."""
    named = (f": {deadline}\n", f"{{deadline:{deadline}}}")
    texts = {path.as_uri(): path.read_text(encoding="utf-8") for path in knowledge.rglob("*.yaml")}
    return {uri for uri, text in texts.items() if any(name in text for name in named)}


class Document:
    """A document that is open in the editor; what is typed is sent at once."""

    def __init__(self, client: LanguageClient, path: Path, text: str | None = None) -> None:
        """Open it, as it is in its file or with another text."""
        self._client = client
        self._version = 1
        self.uri = path.as_uri()
        self.text = path.read_text(encoding="utf-8") if text is None else text
        item = types.TextDocumentItem(uri=self.uri, language_id="yaml", version=1, text=self.text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))

    @property
    def identifier(self) -> types.TextDocumentIdentifier:
        """Return what requests name it by."""
        return types.TextDocumentIdentifier(uri=self.uri)

    def place(self, words: str, within: str = "") -> types.Position:
        """Return where words stand in the first line that holds them, or of a part of them."""
        line = line_of(self.text, words)
        return types.Position(line, self.text.split("\n")[line].index(within or words) + 1)

    def type(self, old: str, new: str) -> types.Range:
        """Write something in the place of other words; return where it stands now."""
        line = line_of(self.text, old)
        start = self.text.split("\n")[line].index(old)
        where = types.Range(types.Position(line, start), types.Position(line, start + len(old)))
        self.text = self.text.replace(old, new, 1)
        self._version += 1
        self._client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=self._version),
                content_changes=[types.TextDocumentContentChangePartial(range=where, text=new)],
            )
        )
        return types.Range(where.start, types.Position(line, start + len(new)))

    async def findings(self) -> list[types.Diagnostic]:
        """Wait for what is found in the document as it stands now."""
        while True:
            told = await self._client.wait_for_notification(FINDINGS)
            if told.uri == self.uri and told.version in (None, self._version):
                return list(told.diagnostics)

    def close(self) -> None:
        """Close it, so that the next test finds the file as it is."""
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=self.identifier))


async def test_the_server_says_what_it_can_do(client: LanguageClient, knowledge: Path) -> None:
    """A handshake, with all that the editor can show switched on."""
    fresh = await CONFIG.start()
    params = types.InitializeParams(capabilities=client.capabilities)
    able = (await fresh.initialize_session(params)).capabilities
    process = fresh._server
    await fresh.shutdown_session()
    await fresh.stop()

    assert able.hover_provider
    assert able.definition_provider
    assert able.rename_provider
    assert able.completion_provider is not None
    assert ("quickfix", "source.fixAll") == tuple(able.code_action_provider.code_action_kinds)
    assert 0 == process.returncode


async def test_findings_come_while_typing(client: LanguageClient, knowledge: Path) -> None:
    """A wrong id is found where it was typed, with its advice, and gone when it is right again."""
    document = Document(client, knowledge / SITUATION)
    clean = await document.findings()
    where = document.type("deadline: kas-administrative-claim", "deadline: kas-administrative-clam")
    found = await document.findings()
    document.type("deadline: kas-administrative-clam", "deadline: kas-administrative-claim")
    mended = await document.findings()
    document.close()

    assert [] == clean
    assert [("K204", types.DiagnosticSeverity.Error, where.end)] == [
        (one.code, one.severity, one.range.end) for one in found
    ]
    assert "→ did you mean `kas-administrative-claim`?" in found[0].message
    assert [] == mended


async def test_a_reference_tells_what_it_stands_for(client: LanguageClient, knowledge: Path) -> None:
    """Hovering a ground shows what the provision says, in the form that the editor can show."""
    document = Document(client, knowledge / SITUATION)
    params = types.HoverParams(document.identifier, document.place("- fz-53/29/4", "fz-53"))
    told = await client.text_document_hover_async(params)
    document.close()

    assert types.MarkupKind.Markdown == told.contents.kind
    assert told.contents.value.startswith("**Art. 29(4) of Law 53-FZ** `fz-53/29/4`")


async def test_a_reference_leads_to_its_definition(client: LanguageClient, knowledge: Path) -> None:
    """A ground leads to the provision in its act, and a deadline to its uses in many documents."""
    document = Document(client, knowledge / SITUATION)
    place = document.place("- fz-53/29/4", "fz-53")
    where = await client.text_document_definition_async(types.DefinitionParams(document.identifier, place))
    uses = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(include_declaration=True), document.identifier, place)
    )
    document.close()
    act = (knowledge / "acts" / "fz-53.yaml").read_text(encoding="utf-8").split("\n")

    assert (knowledge / "acts" / "fz-53.yaml").as_uri() == where.uri
    assert 'point: "4"' in act[where.range.start.line]
    assert where == uses[0]
    assert len(uses) > 50


async def test_ids_are_offered_and_told_about(client: LanguageClient, knowledge: Path) -> None:
    """An offered id replaces what is there, and says what is known of it when it is looked at."""
    document = Document(client, knowledge / SITUATION)
    place = document.place("    deadline: kas-administrative-claim", "kas-")
    offers = await client.text_document_completion_async(types.CompletionParams(document.identifier, place))
    item = next(one for one in offers.items if one.label == "kas-appeal")
    told = await client.completion_item_resolve_async(item)
    document.close()

    assert types.Range(types.Position(place.line, 14), types.Position(place.line, 38)) == item.text_edit.range
    assert "counted from:" in told.documentation.value


async def test_a_rename_reaches_every_use(client: LanguageClient, knowledge: Path) -> None:
    """Every document that names a deadline is edited; the file moves too where the editor can do both."""
    document = Document(client, knowledge / "deadlines" / "kas-appeal.yaml")
    place = document.place("id: kas-appeal", "kas-appeal")
    asked = types.PrepareRenameParams(document.identifier, place)
    offered = await client.text_document_prepare_rename_async(asked)
    edit = await client.text_document_rename_async(
        types.RenameParams(document.identifier, place, new_name="kas-appeal-time")
    )
    document.close()
    using = users_of(knowledge, "kas-appeal")
    if edit.document_changes is None:
        edited, moved = set(edit.changes), []
    else:
        texts = [one for one in edit.document_changes if isinstance(one, types.TextDocumentEdit)]
        edited = {one.text_document.uri for one in texts}
        moved = [one.new_uri for one in edit.document_changes if isinstance(one, types.RenameFile)]
    ordered = client.capabilities.workspace.workspace_edit.document_changes

    assert types.Range(types.Position(1, 4), types.Position(1, 14)) == offered.range
    assert ([document.uri.replace("kas-appeal", "kas-appeal-time")] if ordered else []) == moved
    assert using <= edited
    assert len(using) > 10


async def test_safe_fixes_are_preferred_and_guesses_are_not(client: LanguageClient, knowledge: Path) -> None:
    """A tab is mended safely, a misspelt word is guessed; both say which finding they mend."""
    path = knowledge / "deadlines" / "kas-appeal.yaml"
    text = path.read_text(encoding="utf-8").replace("unit: months", "unit: month", 1)
    offered = []
    for written in (text, "id: kas-appeal\ntitle:\n\tru: Срок\n"):
        document = Document(client, path, written)
        context = types.CodeActionContext(diagnostics=await document.findings())
        actions = await client.text_document_code_action_async(
            types.CodeActionParams(document.identifier, WHOLE, context)
        )
        document.close()
        offered += [
            (one.diagnostics[0].code, bool(one.is_preferred), one.edit.changes[document.uri][0].new_text)
            for one in actions
            if one.kind == types.CodeActionKind.QuickFix
        ]

    assert ("K104", False, "months") in offered
    assert ("K006", True) in [one[:2] for one in offered]
