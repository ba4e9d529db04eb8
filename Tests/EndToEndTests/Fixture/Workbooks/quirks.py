# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks with the habits of programs that few people know."""

import functools
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

from archive import ZipImage, zipped
from parts import (
    book, BOOK_RELS, changed, DOCUMENT, HEAD, inline_cell, MAIN, Parts, ROOT_RELS, SHEET,
    sheet_rows, sheet_xml, str_cell, STRICT_DOCUMENT, STRICT_MAIN, Strings, STRINGS, STYLES, styles_xml, TYPES, WORKBOOK)
from rows import Rows, Value


def quirk_absolute_names(rows: Rows) -> bytes:
    parts = changed(book(rows), BOOK_RELS, 'Target="', 'Target="/xl/')
    return zipped(changed(parts, ROOT_RELS, 'Target="xl/', 'Target="/xl/'))


def quirk_no_refs(rows: Rows) -> bytes:
    """Position alone places a cell, so an empty one is written as `<c/>`, and an empty row as `<row/>`."""
    table = Strings()

    def cell(ref: str, value: Value) -> str:
        return re.sub(r' r="\w+"', "", table.cell(ref, value)) or "<c/>"

    inner = re.sub(r'<row r="\d+">', "<row>", sheet_rows(rows, cell)).replace("</row><row>", "</row><row/><row>", 1)
    return zipped(book(rows, sheet=sheet_xml(inner), strings=table.xml()))


def prefixed(xml: bytes) -> bytes:
    text = re.sub(r"<(/?)(?=[A-Za-z])", r"<\1x:", xml.decode())
    return text.replace(" xmlns=", " xmlns:x=").encode()


def quirk_prefixed(rows: Rows) -> bytes:
    parts = book(rows)
    return zipped(parts | {name: prefixed(parts[name]) for name in (WORKBOOK, SHEET, STRINGS, STYLES, BOOK_RELS)})


def strict(parts: Parts) -> Parts:
    def moved(xml: bytes) -> bytes:
        return xml.decode().replace(MAIN, STRICT_MAIN).replace(DOCUMENT, STRICT_DOCUMENT).encode()

    named = {name: moved(data) for name, data in parts.items()}
    return changed(named, WORKBOOK, "<workbook ", '<workbook conformance="strict" ')


def iso_day_cell(ref: str, value: Value) -> str:
    return inline_cell(ref, value) if isinstance(value,
        str) else f'<c r="{ref}" s="1" t="d"><v>{value}T00:00:00</v></c>'


def quirk_strict_iso_days(rows: Rows) -> bytes:
    """Strict workbooks may write days as ISO 8601 text of type `d`."""
    return zipped(strict(book(rows, iso_day_cell)))


def quirk_types_last(rows: Rows) -> bytes:
    """Entries in reverse order, with folder entries and a comment at the end of the archive."""
    image = ZipImage()
    for folder in ("xl/", "xl/worksheets/", "_rels/"):
        image.add(folder, method=0)
    for name, data in reversed(book(rows).items()):
        image.add(name, data)
    return image.finish(comment="由某系统导出".encode())


def recoded(xml: bytes, codec: str) -> bytes:
    return xml.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode(codec)


def quirk_utf16(rows: Rows) -> bytes:
    """Little endian in one part, big endian in another; Python's `utf-16` puts the byte order mark first."""
    parts = book(rows)
    big = b"\xfe\xff" + recoded(parts[STRINGS], "utf-16-be")
    return zipped(parts | {SHEET: recoded(parts[SHEET], "utf-16"), STRINGS: big})


def quirk_odd_attributes(rows: Rows) -> bytes:
    """Attributes in another order, in single quotes, on lines of their own, with unknown ones between."""
    text = book(rows)[SHEET].decode()
    text = re.sub(r'<c r="(\w+)" t="s">', r"<c\n  t='s'   foo=''\tr = '\1' >", text)
    text = re.sub(r'<row r="(\d+)">', r"""<row spans='1:9' ht="14.5"\n customHeight='1' r='\1'\n>""", text)
    return zipped(book(rows) | {SHEET: text.encode()})


def quirk_out_of_order(rows: Rows) -> bytes:
    table = Strings()
    sheet = sheet_xml(sheet_rows(rows, table.cell, backwards=True))
    return zipped(book(rows, sheet=sheet, strings=table.xml()))


def phonetic_item(text: str) -> str:
    reading = f'<rPh sb="0" eb="{len(text)}"><t>不算</t></rPh><phoneticPr fontId="1" type="noConversion"/>'
    if len(text) < 2:
        return f"<t>{escape(text)}</t>{reading}"
    first, rest = escape(text[:1]), escape(text[1:])
    return (f'<r><t xml:space="preserve">{first}</t></r><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr>'
        f'<t xml:space="preserve">{rest}</t></r>{reading}')


def item_book(rows: Rows, item: Callable[[str], str]) -> bytes:
    table = Strings()
    sheet = sheet_xml(sheet_rows(rows, table.cell))
    return zipped(book(rows, sheet=sheet, strings=table.xml(item)))


def quirk_preserved_space(rows: Rows) -> bytes:
    """White space around a value is kept by `xml:space` and taken off again when cells are cleaned."""
    return item_book(rows, lambda text: f'<t xml:space="preserve"> \t{escape(text)}&#x3000;&#160;\n</t>')


def quirk_escapes(rows: Rows) -> bytes:
    """`_x000D_` at the end (a line end, cleaned off), and the first letter as an escape: `_x97E6_` is 韦.
    Only letters of the basic plane are escaped: Excel's escapes know UTF-16 units."""

    def item(text: str) -> str:
        first = f"_x{ord(text[0]):04X}_" if text and ord(text[0]) <= 0xFFFF else text[:1]
        return f'<t xml:space="preserve">{escape(first + text[1:])}_x000D_\n</t>'

    return item_book(rows, item)


def quirk_cdata(rows: Rows) -> bytes:
    """CDATA, numeric references, comments and processing instructions inside a value."""

    def item(text: str) -> str:
        return f"<t><!-- 注 --><![CDATA[{text[:1]}]]><?odd x?>{''.join(f'&#x{ord(letter):X};' for letter in text[1:])}</t>"

    return item_book(rows, item)


def quirk_empty_cells(rows: Rows) -> bytes:
    """Empty cells in every spelling, self-closing rows, and styled empty cells up to the last column."""
    spellings = ['<c r="{}"/>', '<c r="{}" s="1"/>', '<c r="{}" t="s"/>', '<c r="{}" t="inlineStr"><is><t/></is></c>',
        '<c r="{}" t="inlineStr"><is/></c>', '<c r="{}"><v></v></c>', '<c r="{}" t="str"><v/></c>',
        '<c r="{}" t="n"></c>']
    table, turn = Strings(), iter(range(10**9))

    def cell(ref: str, value: Value) -> str:
        return table.cell(ref, value) or spellings[next(turn) % len(spellings)].format(ref)

    inner = sheet_rows(rows, cell, iter(range(1, 2 * len(rows), 2)))
    inner = re.sub(r'</row><row r="(\d+)">',
        lambda m: f'<c r="XFD{int(m[1]) - 2}" s="1"/></row><row r="{int(m[1]) - 1}"/>{m[0][6:]}', inner)
    return zipped(book(rows, sheet=sheet_xml(inner), strings=table.xml()))


def quirk_gaps(rows: Rows) -> bytes:
    """Heading in row 4, then every seventh row."""
    table = Strings()
    inner = sheet_rows(rows, table.cell, iter(range(4, 4 + 7 * len(rows), 7)))
    return zipped(book(rows, sheet=sheet_xml(inner), strings=table.xml()))


def chinese_days(rows: Rows, number: int) -> bytes:
    """Built-in formats 27–36 and 50–58 are dates in Chinese Excel; no part spells their codes out."""
    return zipped(book(rows) | {STYLES: styles_xml(number)})


def quirk_case(rows: Rows) -> bytes:
    """Part names are compared without regard to the case of ASCII letters."""
    parts = changed(book(rows), BOOK_RELS, "worksheets/sheet1.xml", "WorkSheets/Sheet1.XML")
    return zipped({name.replace("sharedStrings", "SharedStrings"): data for name, data in parts.items()})


def quirk_percent(rows: Rows) -> bytes:
    """Targets are URIs with percent signs; the archive names the part as such programs do, without."""
    parts = changed(book(rows), BOOK_RELS, "worksheets/sheet1.xml", "worksheets/%E6%95%B0%E6%8D%AE%201.xml")
    parts = changed(parts, TYPES, SHEET, "xl/worksheets/%E6%95%B0%E6%8D%AE%201.xml")
    return zipped({name.replace("worksheets/sheet1", "worksheets/数据 1"): data for name, data in parts.items()})


def quirk_alternate_content(rows: Rows) -> bytes:
    """Unknown elements of other namespaces around and behind the data are no data."""
    odd = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14">'
        '<z:row xmlns:z="urn:odd"><z:c><z:v>不算</z:v></z:c></z:row></mc:Choice><mc:Fallback/></mc:AlternateContent>')
    return zipped(changed(book(rows), SHEET, "</sheetData>",
        f"</sheetData>{odd}<extLst><ext uri='{{0}}'>{odd}</ext></extLst>"))


def quirk_all(rows: Rows) -> bytes:
    """What the others do, at once, where it can be done at once."""

    def cell(ref: str, value: Value) -> str:
        return re.sub(r' r="\w+"', "", inline_cell(ref, value)) or "<c/>"

    inner = re.sub(r'<row r="\d+">', "<row>", sheet_rows(rows, cell))
    parts = changed(book(rows, cell, sheet=sheet_xml(inner)), BOOK_RELS, 'Target="', 'Target="/xl/')
    return zipped(parts | {SHEET: prefixed(parts[SHEET])}, descriptor=True)


QUIRKS: dict[str, Callable[[Rows], bytes]] = {
    name.removeprefix("quirk_").replace("_", "-"): make for name, make in globals().items() if name.startswith("quirk_")}
QUIRKS |= {
    "inline": lambda rows: zipped(book(rows, inline_cell)),
    "str": lambda rows: zipped(book(rows, str_cell)),
    "strict": lambda rows: zipped(strict(book(rows))),
    "backslashes": lambda rows: zipped({name.replace("/", "\\"): data for name, data in book(rows).items()}),
    "descriptors": lambda rows: zipped(book(rows), descriptor=True),
    "zip64": lambda rows: zipped(book(rows), zip64=True),
    "stored": lambda rows: zipped(book(rows), method=0),
    "utf8-bom": lambda rows: zipped({name: b"\xef\xbb\xbf" + data for name, data in book(rows).items()}),
    "no-declaration": lambda rows: zipped({name: data.replace(HEAD.encode(), b"") for name, data in book(rows).items()}),
    "phonetic": lambda rows: item_book(rows, phonetic_item),
    "dotted-targets": lambda rows: zipped(changed(book(rows), BOOK_RELS, 'Target="', 'Target="./../xl/')),
}
QUIRKS |= {f"chinese-days-{number}": functools.partial(chinese_days, number=number) for number in (31, 57)}
