# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows, columns and parts where there are none."""

import re
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

from archive import ZipImage
from case import BASE, Case, HERE, ROWS, text_case
from parts import (book, BOOK_RELS, changed, Parts, relationship, ROOT_RELS, SHEET, sheet_rows, sheet_xml, str_cell, STRINGS,
    STYLES, TYPES, without, WORKBOOK)
from rows import column_name, nurses


def places() -> Iterator[Case]:
    """Rows and columns that no sheet has."""

    def sheet(old: str, new: str) -> Callable[[], Parts]:
        return lambda: changed(BASE, SHEET, old, new, 1)

    last = len(ROWS)
    for ref in ("XFE1", "ZZZZZZZ1", "A" * 1000 + "1"):
        yield text_case(f"column-{ref[:8]}", "limit", sheet("</row>", f'<c r="{ref}" t="str"><v>x</v></c></row>'), "damaged")
    yield text_case("column-XFD1", "limit", sheet("</row>", '<c r="XFD1" t="str"><v>x</v></c></row>'),
        note="the last column that Excel has; the limit is 512")
    yield text_case("columns-512", "same-rows", lambda: wide(512), "", "as many as allowed; those beyond the known are ignored")
    yield text_case("columns-513", "limit", lambda: wide(513))
    yield text_case("columns-million", "limit", sheet("</row>", "<c t='str'><v>x</v></c>" * 1_000_000 + "</row>"),
        "damaged", "no refs")
    yield text_case("columns-million-empty", "limit", sheet("</row>", "<c/>" * 1_000_000 + "</row>"),
        "damaged,same-rows", "no refs, nothing in them")
    yield text_case("columns-16384-empty-styled", "same-rows", lambda: styled_width(16384), "limit",
        "a whole row was given a border: seen in the wild")
    for name, number, expect, also in (("4294967296", 4294967296, "damaged", "limit"),
            ("4294967298", 4294967298, "damaged", "limit"), ("10e18", 10**18, "damaged", "limit"),
            ("10e30", 10**30, "damaged", "limit"), ("minus", -1, "damaged", ""), ("zero", 0, "damaged", ""),
            ("1048577", 1048577, "damaged", "limit"), ("1048576", 1048576, "same-rows", "")):
        yield text_case(f"row-{name}", expect, lambda n=number: moved_row(last, n), also, "the last row, moved there")
    yield text_case("row-word", "damaged", sheet('<row r="3">', '<row r="drei">'))
    yield text_case("rows-backwards", "any-error", lambda: moved_row(last, 3), note="row 3 twice, the second one last")
    for name, ref in (("A0", "A0"), ("1A", "1A"), ("empty", ""), ("word", "姓名"), ("A-1", "A-1"), ("A1-B2", "A2:B2"),
            ("other-row", "A7")):
        yield text_case(f"ref-{name}", "damaged", sheet('<c r="A2"', f'<c r="{ref}"'), "any-error"
            if name == "other-row" else "", "the first cell of row 2")
    yield text_case("ref-twice", "any-error", sheet('<c r="B2"', '<c r="A2"'), note="A2 twice")
    yield text_case("ref-absolute", "any-error", sheet('<c r="A2"', '<c r="$A$2"'))
    yield text_case("ref-lower-case", "any-error", sheet('<c r="A2"', '<c r="a2"'), note="clean import with the same rows is best")
    yield text_case("merged-million", "same-rows", sheet("</sheetData>", "</sheetData><mergeCells>"
        + '<mergeCell ref="Z1:AA9"/>' * 1_000_000 + "</mergeCells>"), "limit")
    yield text_case("merged-all", "same-rows",
        sheet("</sheetData>", '</sheetData><mergeCells><mergeCell ref="K1:XFD1048576"/></mergeCells>'), "",
        "a merged area of 17 thousand million empty cells")


def wide(width: int) -> Parts:
    return book([row + [f"多余{n}" if r == 0 else "" for n in range(len(row), width)] for r, row in enumerate(ROWS)])


def styled_width(width: int) -> Parts:
    first = len(ROWS[0])
    cells = "".join(f'<c r="{column_name(n)}1" s="1"/>' for n in range(first, width))
    return changed(BASE, SHEET, "</row>", cells + "</row>", 1)


def moved_row(old: int, new: int) -> Parts:
    text = BASE[SHEET].decode()
    row = re.search(rf'<row r="{old}">.*?</row>', text)[0]
    renumbered = re.sub(rf'r="([A-Z]*){old}"', rf'r="\g<1>{new}"', row)
    return BASE | {SHEET: text.replace(row, renumbered).encode()}


def missing_parts() -> Iterator[Case]:
    expectations = {TYPES: ("any-error", ""), ROOT_RELS: ("damaged", "same-rows,not-a-workbook"),
        WORKBOOK: ("damaged", "not-a-workbook"), BOOK_RELS: ("damaged", ""), SHEET: ("damaged", ""),
        STRINGS: ("damaged", ""), STYLES: ("same-rows", "damaged")}
    for part, (expect, also) in expectations.items():
        name = re.sub(r"[\[\]]", "", part).replace("/", "-")
        yield text_case(f"missing-{name}", expect, lambda p=part: without(BASE, p), also, "days are then bare serials"
            if part == STYLES else "")
        yield text_case(f"zero-bytes-{name}", expect if part == TYPES else "damaged", lambda p=part: BASE | {p: b""},
            "same-rows" if part == STYLES else also)
    yield text_case("missing-strings-and-rel", "damaged", lambda: changed(without(BASE, STRINGS), BOOK_RELS,
        relationship(3, "sharedStrings", "sharedStrings.xml"), ""))
    yield text_case("missing-sheet-rel", "damaged", lambda: changed(BASE, WORKBOOK, "rId1", "rId99"))


def targets() -> Iterator[Case]:
    for name, target in (("up", "../../etc/passwd"), ("up-many", "../" * 50 + "etc/passwd"), ("root", "/etc/passwd"),
            ("file", "file:///etc/passwd"), ("empty", ""), ("backslash", "..\\..\\etc\\passwd"),
            ("percent", "%2e%2e/%2e%2e/etc/passwd"), ("nul", "worksheets/sheet1.xml%00.png")):
        yield text_case(f"target-{name}", "damaged", lambda t=target: changed(BASE, BOOK_RELS, "worksheets/sheet1.xml", t),
            note="must not read outside the archive")
    for name, url in (("http", f"{HERE}/sheet1.xml"), ("unc", "\\\\127.0.0.1\\share\\sheet1.xml"),
            ("sheet", "worksheets/sheet1.xml")):
        new = f'Target="{escape(url)}" TargetMode="External"'
        yield text_case(f"target-external-{name}", "damaged",
            lambda n=new: changed(BASE, BOOK_RELS, 'Target="worksheets/sheet1.xml"', n), "no-sheet", "must not connect")
    yield text_case("target-root-external", "damaged", lambda: changed(BASE, ROOT_RELS, 'Target="xl/workbook.xml"',
        f'Target="{HERE}/workbook.xml" TargetMode="External"'), "not-a-workbook,same-rows", "must not connect")
    yield text_case("target-self", "damaged", lambda: changed(BASE, BOOK_RELS, "worksheets/sheet1.xml", "workbook.xml"),
        "empty,no-sheet", "the sheet is the workbook part")
    yield text_case("zip-slip", "same-rows", lambda: BASE | {"../../../tmp/ecert-slip": b"x", "/tmp/ecert-slip": b"x"},
        "damaged", "must not write /tmp/ecert-slip")
    yield Case("duplicate-sheet.xlsx", "damaged", lambda: duplicated(SHEET, sheet_xml(sheet_rows(nurses(2), str_cell))),
        "any-error", "two entries of one name with other rows")
    yield Case("duplicate-strings.xlsx", "damaged",
        lambda: duplicated(STRINGS, BASE[STRINGS].replace("虚构".encode(), "另外".encode())), "any-error")
    yield Case("duplicate-same.xlsx", "damaged", lambda: duplicated(SHEET, BASE[SHEET]), "same-rows",
        "two entries of one name, both the same")


def duplicated(name: str, data: bytes) -> bytes:
    image = ZipImage()
    for part, content in BASE.items():
        image.add(part, content)
    image.add(name, data)
    return image.finish()
