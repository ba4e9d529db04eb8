# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of an .xlsx, written by hand."""

import datetime
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

from rows import column_name, Rows, serial, Value


Parts = dict[str, bytes]
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES, ROOT_RELS = "[Content_Types].xml", "_rels/.rels"
WORKBOOK, BOOK_RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
Cell = Callable[[str, Value], str]


class Strings:
    """The table of shared strings, in the order of first use."""

    def __init__(self) -> None:
        self.index: dict[str, int] = {}

    def cell(self, ref: str, value: Value) -> str:
        if not isinstance(value, str):
            return day_cell(ref, value)
        if value == "":
            return ""
        return f'<c r="{ref}" t="s"><v>{self.index.setdefault(value, len(self.index))}</v></c>'

    def xml(self, item: Callable[[str], str] = lambda text: f"<t>{escape(text)}</t>") -> bytes:
        items = "".join(f"<si>{item(text)}</si>" for text in self.index)
        count = len(self.index)
        return f'{HEAD}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">{items}</sst>'.encode()


def day_cell(ref: str, day: datetime.date) -> str:
    return f'<c r="{ref}" s="1"><v>{serial(day)}</v></c>'


def inline_cell(ref: str, value: Value) -> str:
    if not isinstance(value, str):
        return day_cell(ref, value)
    return f'<c r="{ref}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""


def str_cell(ref: str, value: Value) -> str:
    if not isinstance(value, str):
        return day_cell(ref, value)
    return f'<c r="{ref}" t="str"><v>{escape(value)}</v></c>' if value else ""


def sheet_rows(rows: Rows, cell: Cell, numbers: Iterator[int] | None = None, backwards: bool = False) -> str:
    """The `<row>` elements; `numbers` may leave gaps, `backwards` puts the last cell first."""
    lines = []
    for number, row in zip(numbers or iter(range(1, len(rows) + 1)), rows):
        cells = [cell(f"{column_name(i)}{number}", value) for i, value in enumerate(row)]
        lines.append(f'<row r="{number}">{"".join(cells[::-1] if backwards else cells)}</row>')
    return "".join(lines)


def sheet_xml(inner: str, before: str = "", after: str = "") -> bytes:
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{before}<sheetData>{inner}</sheetData>{after}</worksheet>').encode()


def styles_xml(date_format: int = 14, formats: str = "") -> bytes:
    return (f'{HEAD}<styleSheet xmlns="{MAIN}">{formats}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="{date_format}" xfId="0" applyNumberFormat="1"/>'
        "</cellXfs></styleSheet>").encode()


def relationship(number: int, kind: str, target: str, external: bool = False, base: str = DOCUMENT) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{escape(target)}"{mode}/>'


def rels_xml(*relationships: str) -> bytes:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(relationships)}</Relationships>'.encode()


def types_xml(*overrides: tuple[str, str]) -> bytes:
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>').encode()


def workbook_xml(sheets: str = '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', properties: str = "", after: str = "") -> bytes:
    return (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{properties}<sheets>{sheets}</sheets>{after}</workbook>').encode()


def book(rows: Rows, cell: Cell | None = None, sheet: bytes | None = None, strings: bytes | None = None) -> Parts:
    """A plain, faultless workbook; what is odd or hostile is changed in a copy of it."""
    table = Strings()
    sheet = sheet or sheet_xml(sheet_rows(rows, cell or table.cell))
    shared = cell is None or strings is not None
    parts = {TYPES: types_xml((WORKBOOK, f"{SHEET_TYPE}.sheet.main+xml"), (SHEET, f"{SHEET_TYPE}.worksheet+xml"),
        (STYLES, f"{SHEET_TYPE}.styles+xml"), *([(STRINGS, f"{SHEET_TYPE}.sharedStrings+xml")] if shared else [])),
        ROOT_RELS: rels_xml(relationship(1, "officeDocument", WORKBOOK)), WORKBOOK: workbook_xml(), BOOK_RELS: rels_xml(
        relationship(1, "worksheet", "worksheets/sheet1.xml"), relationship(2, "styles", "styles.xml"),
        *([relationship(3, "sharedStrings", "sharedStrings.xml")] if shared else [])), STYLES: styles_xml(), SHEET: sheet}
    if shared:
        parts[STRINGS] = strings or table.xml()
    return parts


def changed(parts: Parts, name: str, old: str, new: str, count: int = -1) -> Parts:
    """A copy in which one part says something else. A change that changes nothing is a mistake here."""
    text = parts[name].decode()
    if old not in text:
        raise ValueError(f"{name} has no {old!r}")
    return parts | {name: text.replace(old, new, count).encode()}


def without(parts: Parts, *names: str) -> Parts:
    return {name: data for name, data in parts.items() if name not in names}
