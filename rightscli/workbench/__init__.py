# What an editor asks about a document that is being written. The answers are pure functions of the text,
# the other documents and the day; only the server knows the protocol, and only it loads its library.

"""Help for writing documents: findings, hovers, completion, renaming, and the language server."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.workbench.acting import Action, actions_at, shaped
    from rightscli.workbench.completing import Offer, OfferKind, Offers, complete
    from rightscli.workbench.desk import Desk, root_of
    from rightscli.workbench.hovering import Told, hover
    from rightscli.workbench.positions import Units, from_units, to_units
    from rightscli.workbench.previewing import Preview, Previewer
    from rightscli.workbench.references import Target, definition_of, target_at, uses_of
    from rightscli.workbench.renaming import RenameError, Renaming, renamable, rename
    from rightscli.workbench.server import serve
    from rightscli.workbench.symbols import Symbol, symbols_of

__all__ = [
    "Action",
    "Desk",
    "Offer",
    "OfferKind",
    "Offers",
    "Preview",
    "Previewer",
    "RenameError",
    "Renaming",
    "Symbol",
    "Target",
    "Told",
    "Units",
    "actions_at",
    "complete",
    "definition_of",
    "from_units",
    "hover",
    "renamable",
    "rename",
    "root_of",
    "serve",
    "shaped",
    "symbols_of",
    "target_at",
    "to_units",
    "uses_of",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "acting": "Action actions_at shaped",
            "completing": "Offer OfferKind Offers complete",
            "desk": "Desk root_of",
            "hovering": "Told hover",
            "positions": "Units from_units to_units",
            "previewing": "Preview Previewer",
            "references": "Target definition_of target_at uses_of",
            "renaming": "RenameError Renaming renamable rename",
            "server": "serve",
            "symbols": "Symbol symbols_of",
        },
    )
