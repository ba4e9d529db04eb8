# SPDX-License-Identifier: GPL-3.0-or-later
"""Indexes, types and sizes that no program writes."""

import re
from collections.abc import Iterator

from archive import pack_run, zipped
from case import BASE, Case, ROWS, text_case
from parts import BOOK_RELS, changed, Parts, SHEET, STRINGS, STYLES, styles_xml, TYPES, WORKBOOK
from rows import column_name


def indexes() -> Iterator[Case]:
    first = '<c r="A2" t="s"><v>9</v>'
    for name, index in (("one-beyond", str(BASE[STRINGS].count(b"<si>"))), ("minus", "-1"), ("huge", "4294967295"),
            ("wraps", "18446744073709551625"), ("fraction", "9.5"), ("word", "neun"), ("empty", "")):
        yield text_case(f"string-index-{name}", "damaged",
            lambda i=index: changed(BASE, SHEET, first, f'<c r="A2" t="s"><v>{i}</v>'))
    for name, index in (("beyond", "2"), ("minus", "-1"), ("huge", "4294967295"), ("word", "eins")):
        yield text_case(f"style-index-{name}", "same-rows", lambda i=index: changed(BASE, SHEET, ' s="1"', f' s="{i}"'),
            "damaged", "the days' style; bare serials are days too")
    for name, kind, value in (("error", "e", "#N/A"), ("boolean", "b", "1"), ("unknown", "q", "x"),
            ("number-word", "n", "abc"), ("number-inf", "n", "1e999"), ("number-nan", "n", "NaN"),
            ("day-wrong", "d", "2026-13-45"), ("serial-negative", "n", "-5"), ("serial-huge", "n", "1e300")):
        styled = ' s="1"' if name.startswith("serial") else ""
        yield text_case(f"cell-{name}", "any-error", lambda k=kind, v=value,
            s=styled: changed(BASE, SHEET, f"{first}</c>", f'<c r="A2" t="{k}"{s}><v>{v}</v></c>'), note="the name of row 2")
    yield text_case("day-serials-odd", "any-error", lambda: BASE
        | {SHEET: re.sub(rb'(<c r="G2" s="1"><v>)\d+', rb"\g<1>2958466", BASE[SHEET])}, note="year 10000")


def sizes() -> Iterator[Case]:
    yield text_case("styles-million", "same-rows", lambda: BASE | {
        STYLES: styles_xml().replace(b"</cellXfs>", b'<xf numFmtId="0" xfId="0"/>' * 1_000_000 + b"</cellXfs>")}, "limit")
    yield text_case("formats-million", "same-rows", lambda: (BASE | {STYLES: styles_xml(formats="<numFmts>"
        + "".join(f'<numFmt numFmtId="{n}" formatCode="0.0"/>' for n in range(200, 1_000_200)) + "</numFmts>")}), "limit")
    yield text_case("format-code-long", "same-rows", lambda: (BASE | {STYLES: styles_xml(200,
        '<numFmts><numFmt numFmtId="200" formatCode="' + "yyyy-mm-dd;" * 100_000 + '"/></numFmts>')}), "limit,damaged")
    yield text_case("style-count-lies", "same-rows",
        lambda: changed(BASE, STYLES, 'cellXfs count="2"', 'cellXfs count="4294967295"'), "damaged")
    yield text_case("string-count-lies", "same-rows", lambda: BASE
        | {STRINGS: re.sub(rb'ount="\d+"', b'ount="4294967295"', BASE[STRINGS])}, "damaged")
    yield text_case("dimension-lies", "same-rows",
        lambda: changed(BASE, SHEET, "<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'))
    head, tail = BASE[STRINGS].split(b"</sst>")
    yield Case("strings-10-million.xlsx", "limit", lambda: zipped(
        {**BASE, STRINGS: pack_run(head, b"<si><t>a</t></si>" * 10_000, 1000, b"</sst>" + tail)}), "same-rows",
        "10,000,000 more shared strings, not used")
    yield Case("string-200-mb.xlsx", "limit", lambda: zipped({
        **changed(BASE, SHEET, "<v>9</v>", f"<v>{BASE[STRINGS].count(b'<si>')}</v>", 1),
        STRINGS: pack_run(head + b"<si><t>", b"A" * 1_000_000, 200, b"</t></si></sst>" + tail)}), "",
        "used as the name of row 2: a cell of 64 KiB is the limit")
    yield Case("string-200-mb-unused.xlsx", "limit", lambda: zipped({**BASE,
        STRINGS: pack_run(head + b"<si><t>", b"A" * 1_000_000, 200, b"</t></si></sst>" + tail)}), "same-rows")
    for name, size, expect in (("64k", 65536, "any-error"), ("64k-and-1", 65537, "limit"), ("32767", 32767, "any-error")):
        yield text_case(f"cell-{name}", expect,
            lambda s=size: changed(BASE, SHEET, '<c r="A2" t="s"><v>9</v>', f'<c r="A2" t="str"><v>{"A" * s}</v>'),
            note="clean import with that name" if expect != "limit" else "")
    yield text_case("string-used-100000-times", "any-error", big_product,
        note="60,000 letters, used by 99,999 cells: 6 GB if each is a copy")
    yield text_case("sheets-100000", "any-error", lambda: changed(BASE, WORKBOOK, "</sheets>",
        "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(2, 100_002)) + "</sheets>"),
        note="100,001 sheets, all one part")
    yield text_case("relationships-million", "same-rows", lambda: changed(BASE, BOOK_RELS, "</Relationships>",
        "".join(f'<Relationship Id="x{n}" Type="t" Target="u"/>' for n in range(1_000_000)) + "</Relationships>"), "limit")
    yield text_case("attributes-100000", "any-error", lambda: changed(BASE, SHEET, '<row r="2"', "<row "
        + " ".join(f'a{n}=""' for n in range(100_000)) + ' r="2"'), note="on one row")
    yield text_case("namespaces-100000", "any-error", lambda: changed(BASE, SHEET, "<sheetData>", "<sheetData "
        + " ".join(f'xmlns:n{n}="u{n}"' for n in range(100_000)) + ">"))
    for place, part, mark in (("sheet", SHEET, "</sheetData>"), ("strings", STRINGS, "</sst>"),
            ("rich", STRINGS, "</t></si>"), ("types", TYPES, "</Types>")):
        yield text_case(f"nested-{place}", "any-error", lambda p=part, m=mark: changed(BASE, p, m,
            ("</t>" if m == "</t></si>" else "") + "<a>" * 100_000 + "</a>" * 100_000 + m.replace("</t>", ""), 1),
            note="100,000 elements deep")


def big_product() -> Parts:
    index = BASE[STRINGS].count(b"<si>")
    rows = "".join(f'<row r="{n}">' + "".join(f'<c r="{column_name(c)}{n}" t="s"><v>{index}</v></c>' for c in range(9))
        + "</row>" for n in range(len(ROWS) + 1, len(ROWS) + 11_112))
    parts = changed(BASE, SHEET, "</sheetData>", rows + "</sheetData>")
    return changed(parts, STRINGS, "</sst>", f"<si><t>{'A' * 60_000}</t></si></sst>")
