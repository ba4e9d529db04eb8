# SPDX-License-Identifier: GPL-3.0-or-later
"""Locked files, files of other programs, and links."""

import random
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

from archive import pack, Packed, ZipImage, zipped
from case import BASE, Case, csv_bytes, HERE, ROWS, text_case
from compound import compound, record, with_filepass, xls
from parts import (book, BOOK_RELS, changed, DOCUMENT, HEAD, MAIN, Parts, relationship, rels_xml, ROOT_RELS, SHEET, sheet_rows,
    SHEET_TYPE, sheet_xml, str_cell, STRINGS, TYPES, types_xml, without, WORKBOOK, workbook_xml)
from rows import as_text, nurses, SEED


def locked() -> Iterator[Case]:
    noise = random.Random(SEED).randbytes(6000)
    info = (struct.pack("<HHI", 4, 4, 0x40) + (
        '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" '
        'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" '
        'hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/></encryption>').encode())
    protected = {"EncryptionInfo": info, "EncryptedPackage": struct.pack("<Q", 5990) + noise}
    yield Case("encrypted.xlsx", "encrypted", lambda: compound(protected),
        note="OLE compound file as Excel writes it for a password to open")
    yield Case("encrypted-named.xls", "encrypted", lambda: compound(protected), note="the same, named .xls")
    yield Case("encrypted-filepass.xls", "encrypted", lambda: with_filepass(ROWS), note="BIFF8, record FILEPASS, RC4")
    yield Case("encrypted-filepass-xor.xls", "encrypted",
        lambda: xls(ROWS, filepass=record(0x2F, struct.pack("<HHH", 0, 0x1234, 0x5678))),
        note="FILEPASS, XOR; the contents are clear: not to be read all the same")
    yield Case("encrypted-entry.xlsx", "encrypted", lambda: encrypted_entries(set(BASE)), "damaged",
        "bit 0 of the flags of every entry")
    yield Case("encrypted-entry-sheet.xlsx", "encrypted", lambda: encrypted_entries({SHEET}), "damaged",
        "bit 0 of the sheet's flags")
    yield text_case("sheet-protected", "same-rows", lambda: changed(BASE, SHEET, "</sheetData>",
        '</sheetData><sheetProtection password="CC1A" sheet="1" objects="1"/>'),
        note="protected against changes, not against reading")


def encrypted_entries(names: set[str]) -> bytes:
    image, noise = ZipImage(), random.Random(SEED)
    for name, data in BASE.items():
        entry = pack(data)
        if name in names:
            image.add(name, Packed(noise.randbytes(12 + len(entry.raw)), entry.size, entry.crc), flags=1)
        else:
            image.add(name, entry)
    return image.finish()


def impostors() -> Iterator[Case]:
    def nothing(name: str, make: Callable[[], bytes], also: str = "", note: str = "", expect: str = "not-a-workbook") -> Case:
        return Case(name, expect, make, also, note)

    word = {
        TYPES: types_xml(("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        ROOT_RELS: rels_xml(relationship(1, "officeDocument", "word/document.xml")),
        "word/document.xml": f'{HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:body></w:document>'.encode(),
    }
    yield nothing("really-docx.xlsx", lambda: zipped(word))
    yield nothing("really-ods.xlsx", open_document, note="OpenDocument, written by hand")
    yield nothing("really-zip.xlsx", lambda: zipped({"护士.csv": "姓名,证件号码\n".encode(), "说明.txt": b"x"}))
    yield nothing("really-empty-zip.xlsx", lambda: ZipImage().finish(), "damaged")
    yield nothing("really-xlsb.xlsx", binary_workbook, "damaged", "binary workbook part")
    yield nothing("really-pdf.xlsx",
        lambda: b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
    yield nothing("really-png.xlsx", tiny_png)
    yield nothing("really-text.xlsx", lambda: "这是一份说明,不是名册。\n".encode(), note="if read as text: no heading")
    yield nothing("really-csv.xlsx", csv_bytes, "same-rows", "the CSV itself, renamed", "any-error")
    yield nothing("really-csv.xls", csv_bytes, "same-rows", "the CSV itself, renamed", "any-error")
    yield nothing("really-xls.xlsx", lambda: xls(ROWS), "", "a good .xls under the other name", "same-rows")
    yield nothing("really-xlsx.xls", lambda: zipped(BASE), "", "a good .xlsx under the other name", "same-rows")
    yield nothing("really-xlsx.csv", lambda: zipped(BASE), "not-a-workbook", "a good .xlsx named .csv", "same-rows")
    yield nothing("really-html-page.xls", lambda: "<html><body><h1>登录已超时</h1><a href='/login'>重新登录</a></body></html>".encode(),
        "empty,no-sheet", "what a portal sends when the session is over")
    yield nothing("really-json.xls", lambda: b'{"code":500,"msg":"error"}')
    yield nothing("really-doc.xls", lambda: compound({"WordDocument": b"\xec\xa5\xc1\0" + bytes(5000), "1Table": bytes(5000)}),
        note="OLE without a Workbook stream")
    yield nothing("really-empty-ole.xls", lambda: compound({}), "damaged,no-sheet")
    yield nothing("zero-bytes.xlsx", lambda: b"", "empty", "", "not-a-workbook")
    yield nothing("zero-bytes.xls", lambda: b"", "empty", "", "not-a-workbook")
    yield nothing("ole-magic-only.xls", lambda: bytes.fromhex("D0CF11E0A1B11AE1"), "not-a-workbook", "", "damaged")
    yield nothing("zip-magic-only.xlsx", lambda: b"PK\3\4", "not-a-workbook", "", "damaged")
    yield nothing("~$医师.xlsx", lock_file, note="what Excel leaves beside an open workbook: 165 bytes, a user's name in it")


def binary_workbook() -> bytes:
    parts = changed(without(BASE, WORKBOOK, SHEET, STRINGS), ROOT_RELS, "workbook.xml", "workbook.bin")
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    return zipped(changed(parts, TYPES, f'{WORKBOOK}" ContentType="{SHEET_TYPE}.sheet.main+xml',
        f'xl/workbook.bin" ContentType="{kind}') | {"xl/workbook.bin": b"\x83\1\0"})


def open_document() -> bytes:
    image = ZipImage()
    image.add("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", method=0)
    image.add("content.xml",
        f'{HEAD}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'.encode())
    return image.finish()


def tiny_png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b""))


def lock_file() -> bytes:
    """One byte of length and 54 of the name, then the same in UTF-16: 165 bytes in all, filled with spaces."""
    user = "虚构用户"
    narrow, wide_name = user.encode("gbk"), user.encode("utf-16-le")
    return (bytes([len(narrow)]) + narrow.ljust(54) + struct.pack("<H", len(user)) + wide_name + b" \0" * 54)[:165]


def active_content() -> Iterator[Case]:
    first = '<c r="A2" t="s"><v>9</v></c>'
    name = escape(as_text(ROWS[1][0]))

    def formula(text: str, cached: bool = True) -> Callable[[], Parts]:
        value = f"<v>{name}</v>" if cached else ""
        return lambda: changed(BASE, SHEET, first, f'<c r="A2" t="str"><f>{escape(text)}</f>{value}</c>')

    for kind, text in (("text", 'A3&""'), ("webservice", f'WEBSERVICE("{HERE}/?"&C2)'),
            ("dde", "cmd|'/c calc'!A0"), ("hyperlink", f'HYPERLINK("{HERE}/","x")'), ("shared", "A1")):
        yield text_case(f"formula-{kind}", "same-rows", formula(text),
            note="the cached value counts; nothing is computed, nothing fetched")
    yield text_case("formula-uncached", "any-error", formula('A3&""', False),
        note="no value: the row's name is empty (rejected), or the file is refused; never the formula's text")
    yield text_case("formula-uncached-id", "any-error", lambda: BASE
        | {SHEET: re.sub(rb'<c r="C2" t="s"><v>\d+</v></c>', b'<c r="C2"><f>C3</f></c>', BASE[SHEET])},
        note="the same for a number")
    yield text_case("external-link", "same-rows", external_link)
    yield text_case("dde-link", "same-rows", dde_link)
    links = '</sheetData><hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="x"/><hyperlink ref="A3" location="Sheet1!A1" display="不算"/></hyperlinks>'
    yield text_case("hyperlinks", "same-rows", lambda: (changed(BASE, SHEET, "</sheetData>", links) | {
        "xl/worksheets/_rels/sheet1.xml.rels": rels_xml(relationship(1, "hyperlink", f"{HERE}/", external=True))}))
    yield text_case("macro", "same-rows", macro)
    yield Case("macro.xlsm", "same-rows", lambda: zipped(macro()))
    yield text_case("data-connection", "same-rows", lambda: (BASE | {
        "xl/connections.xml": f'{HEAD}<connections xmlns="{MAIN}"><connection id="1" name="c" type="4" refreshOnLoad="1"><webPr url="{HERE}/"/></connection></connections>'.encode()}))


def external_link() -> Parts:
    parts = changed(BASE, WORKBOOK, "</workbook>",
        '<externalReferences><externalReference r:id="rId9"/></externalReferences></workbook>')
    parts = changed(parts, BOOK_RELS, "</Relationships>",
        relationship(9, "externalLink", "externalLinks/externalLink1.xml") + "</Relationships>")
    link = f'{HEAD}<externalLink xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>'
    return parts | {"xl/externalLinks/externalLink1.xml": link.encode(),
        "xl/externalLinks/_rels/externalLink1.xml.rels": rels_xml(relationship(1, "externalLinkPath", f"{HERE}/other.xlsx", external=True))}


def dde_link() -> Parts:
    link = f'{HEAD}<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>'
    return external_link() | {"xl/externalLinks/externalLink1.xml": link.encode()}


def macro() -> Parts:
    parts = changed(BASE, TYPES, f"{SHEET_TYPE}.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    project = relationship(9, "vbaProject", "vbaProject.bin", base="http://schemas.microsoft.com/office/2006/relationships")
    return changed(parts, BOOK_RELS, "</Relationships>", project + "</Relationships>") | {
        "xl/vbaProject.bin": compound({"PROJECT": b"x" * 200})}


def empties() -> Iterator[Case]:
    yield text_case("empty-no-sheets", "no-sheet", lambda: BASE | {WORKBOOK: workbook_xml("")}, "damaged,empty")
    yield text_case("empty-no-sheets-element", "no-sheet", lambda: BASE
        | {WORKBOOK: f'{HEAD}<workbook xmlns="{MAIN}"/>'.encode()}, "damaged,empty")
    yield text_case("empty-sheet", "empty", lambda: BASE | {SHEET: sheet_xml("")})
    yield text_case("empty-sheet-data-closed", "empty", lambda: BASE
        | {SHEET: f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode()})
    yield text_case("empty-rows", "empty", lambda: BASE | {SHEET: sheet_xml('<row r="1"/><row r="2"><c r="A2" s="1"/></row>')})
    yield text_case("empty-heading-only", "any-error", lambda: book(ROWS[:1]), note="a heading and no row: 0 rows read")
    yield text_case("chart-sheet-only", "no-sheet",
        lambda: changed(changed(BASE, BOOK_RELS, '/worksheet"', '/chartsheet"'), WORKBOOK, "Sheet1", "Chart1"), "damaged,empty")
    yield text_case("two-data-sheets", "any-error", two_data_sheets,
        note="both have the heading: import one, or ask; never both in silence")
    yield text_case("hidden-data-sheet", "any-error",
        lambda: changed(BASE, WORKBOOK, 'sheetId="1"', 'sheetId="1" state="veryHidden"'),
        note="the only sheet is hidden; if imported, then the same rows")


def two_data_sheets() -> Parts:
    parts = changed(BASE, WORKBOOK, "</sheets>", '<sheet name="旧" sheetId="2" r:id="rId9"/></sheets>')
    parts = changed(parts, BOOK_RELS, "</Relationships>", relationship(9, "worksheet", "worksheets/sheet2.xml")
        + "</Relationships>")
    return parts | {"xl/worksheets/sheet2.xml": sheet_xml(sheet_rows(nurses(2), str_cell))}
