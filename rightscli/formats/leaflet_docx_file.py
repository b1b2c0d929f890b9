# A DOCX file is a zip of XML parts that point to each other. What is the same in every leaflet stands
# here; the paragraphs come from outside.

"""The parts of a DOCX file around the paragraphs of a leaflet."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.leaflet_code import alt_text, bitmap
from rightscli.pages import Marker, PaperSize

if TYPE_CHECKING:
    from rightscli.model import Language
    from rightscli.pages import Leaflet, LeafletPart

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships" xmlns:a="{_DRAWING}/main"'
    f' xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:pic="{_DRAWING}/picture"'
)
_SHEETS = {
    PaperSize.A4: (11906, 16838, 964),
    PaperSize.A5: (8391, 11906, 680),
    PaperSize.CARD: (11906, 16838, 964),
}
"""Width, height and side margin in twentieths of a point."""
_PICTURE = 828000
"""Side of the code's picture in English Metric Units: 23 mm."""
_LEVELS = {
    "number": ("decimal", "%1.", "", 567),
    "references": ("decimal", "[%1]", "", 454),
    "bullet": ("bullet", "•", "Arial", 567),
    "do-not": ("bullet", "✗", "Segoe UI Symbol", 567),
    "tick": ("bullet", "☐", "Segoe UI Symbol", 567),
}
_MOMENT = (1980, 1, 1, 0, 0, 0)


class Lists:
    """Hands out the numbers of lists and pictures while paragraphs are written."""

    def __init__(self) -> None:
        """Begin with none."""
        self._begun: list[tuple[int, int | None]] = []
        self._pictures = 0

    def begin(self, marker: Marker, first: int, *, tick: bool = False) -> int:
        """Return the number of a new list that counts from this number; 0 for no list."""
        if marker is Marker.NONE:
            return 0
        name = "tick" if tick else "references" if marker is Marker.REFERENCE else marker.value
        kinds = list(_LEVELS)
        counts = name in ("number", "references")
        wanted = (kinds.index(name), first if counts else None)
        if not counts and wanted in self._begun:
            return self._begun.index(wanted) + 1
        self._begun.append(wanted)
        return len(self._begun)

    def picture(self, code: str, language: Language) -> str:
        """Return the picture of the code, floating at the right of the paragraph that holds it."""
        self._pictures += 1
        number, text = self._pictures, escape(neutral(alt_text(code, language)))
        return (
            "<w:r><w:drawing>"
            '<wp:anchor distT="0" distB="0" distL="144000" distR="0" simplePos="0" relativeHeight="2"'
            ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
            '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
            f'<wp:extent cx="{_PICTURE}" cy="{_PICTURE}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            '<wp:wrapSquare wrapText="left"/>'
            f'<wp:docPr id="{number}" name="code {number}" descr="{text}"/>'
            "<wp:cNvGraphicFramePr/>"
            f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="code.png" descr="{text}"/>'
            "<pic:cNvPicPr/></pic:nvPicPr>"
            '<pic:blipFill><a:blip r:embed="code"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{_PICTURE}" cy="{_PICTURE}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
        )

    def numbering(self) -> str:
        """Return the part that describes the lists."""
        shapes = []
        for number, (kind, text, font, indent) in enumerate(_LEVELS.values()):
            letters = (
                f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr>'
                if font
                else ("<w:rPr><w:b/></w:rPr>")
            )
            shapes.append(
                f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
                f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs>'
                f'<w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>{letters}</w:lvl></w:abstractNum>'
            )
        begun = []
        for number, (shape, first) in enumerate(self._begun, 1):
            start = (
                ""
                if first is None
                else (f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride>')
            )
            begun.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shape}"/>{start}</w:num>')
        return f'{_DECLARATION}<w:numbering xmlns:w="{_WORD}">{"".join(shapes)}{"".join(begun)}</w:numbering>'


def section_end(at: int, size: PaperSize, *, last: bool) -> str:
    """Return what ends a part: its sheet, its header and its footer."""
    width, height, side = _SHEETS[size]
    about = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="header{at}"/>'
        f'<w:footerReference w:type="default" r:id="footer{at}"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="1020" w:right="{side}" w:bottom="1134" w:left="{side}" w:header="510"'
        ' w:footer="454" w:gutter="0"/></w:sectPr>'
    )
    return about if last else f"<w:p><w:pPr>{about}</w:pPr></w:p>"


def package(leaflet: Leaflet, title: str, body: str, lists: Lists) -> bytes:
    """Return the file with these paragraphs."""
    language = leaflet.parts[0].language.value
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": _content_types(leaflet),
        "_rels/.rels": _relationships(
            [
                ("document", "officeDocument", "word/document.xml"),
                ("properties", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                *([("custom", "custom-properties", "docProps/custom.xml")] if leaflet.manifest else []),
            ]
        ),
        "docProps/core.xml": _properties(leaflet, title),
        "word/document.xml": f"{_DECLARATION}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(language),
        "word/numbering.xml": lists.numbering(),
        "word/settings.xml": (
            f'{_DECLARATION}<w:settings xmlns:w="{_WORD}"><w:defaultTabStop w:val="567"/><w:compat>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
            f' w:val="15"/></w:compat><w:themeFontLang w:val="{language}"/></w:settings>'
        ),
        "word/media/code.png": bitmap(leaflet.code),
    }
    links = [
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("code", "image", "media/code.png"),
    ]
    for at, part in enumerate(leaflet.parts):
        for kind, text in (("header", _header(part, title)), ("footer", _footer(part, leaflet.size))):
            parts[f"word/{kind}{at}.xml"] = text
            links.append((f"{kind}{at}", kind, f"{kind}{at}.xml"))
    parts["word/_rels/document.xml.rels"] = _relationships(links)
    if leaflet.manifest:
        parts["docProps/custom.xml"] = _custom(leaflet.manifest)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            data = content.encode() if isinstance(content, str) else content
            file.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


@cache
def _styles(language: str) -> str:
    path = Path(__file__).parent / "data" / "leaflet-styles.xml"
    return path.read_text(encoding="utf-8").replace("LANGUAGE", language)


def _text(text: str, about: str = "") -> str:
    shown = escape(neutral(text), quote=False)
    return f'<w:r>{about}<w:t xml:space="preserve">{shown}</w:t></w:r>' if shown else ""


def _field(name: str, about: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r>{about}<w:t>1</w:t></w:r></w:fldSimple>'


def _header(part: LeafletPart, title: str) -> str:
    about = f'<w:rPr><w:lang w:val="{part.language.value}"/></w:rPr>'
    text = _text(part.title or title, about)
    line = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{text}</w:p>'
    return f"{_DECLARATION}<w:hdr {_NAMESPACES}>{line}</w:hdr>"


def _footer(part: LeafletPart, size: PaperSize) -> str:
    width, _height, side = _SHEETS[size]
    lang = f'<w:lang w:val="{part.language.value}"/>'
    plain, bold = f"<w:rPr>{lang}</w:rPr>", f"<w:rPr><w:b/>{lang}</w:rPr>"
    stamp = _text(f"{part.warning} · ", bold) if part.warning else ""
    stamp += _text(" · ".join(line for line in part.stamp if line), plain)
    fields = {"{number}": "PAGE", "{total}": "NUMPAGES"}
    counted, rest = "", part.labels.sheet
    while rest:
        places = [(rest.find(place), place) for place in fields if place in rest]
        if not places:
            counted += _text(rest, bold)
            break
        start, place = min(places)
        counted += _text(rest[:start], bold) + _field(fields[place], bold)
        rest = rest[start + len(place) :]
    about = (
        '<w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{width - 2 * side}"/></w:tabs></w:pPr>'
    )
    line = f"{stamp}<w:r><w:tab/></w:r>{counted}"
    return f"{_DECLARATION}<w:ftr {_NAMESPACES}><w:p>{about}{line}</w:p></w:ftr>"


def _content_types(leaflet: Leaflet) -> str:
    word = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}
    for at in range(len(leaflet.parts)):
        word |= {f"header{at}": "header", f"footer{at}": "footer"}
    kinds = {f"/word/{name}.xml": f"{_KINDS}.{kind}+xml" for name, kind in word.items()}
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    if leaflet.manifest:
        kinds["/docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
        + "</Types>"
    )


def _relationships(links: list[tuple[str, str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{id_}" Target="{target}"'
        f' Type="{kind if kind.startswith("http") else f"{_OFFICE}/relationships/{kind}"}"/>'
        for id_, kind, target in links
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _properties(leaflet: Leaflet, title: str) -> str:
    day = f"{leaflet.as_of.isoformat()}T00:00:00Z"
    languages = ", ".join(part.language.value for part in leaflet.parts)
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(neutral(title))}</dc:title><cp:keywords>{escape(neutral(leaflet.code))}</cp:keywords>"
        f"{moments}<dc:language>{languages}</dc:language></cp:coreProperties>"
    )


def _custom(manifest: str) -> str:
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="rights-handout">'
        f"<vt:lpwstr>{escape(neutral(manifest), quote=False)}</vt:lpwstr></property></Properties>"
    )
