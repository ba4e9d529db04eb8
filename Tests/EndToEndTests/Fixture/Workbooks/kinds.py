# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of workbook that an office may send."""

import fnmatch
from collections.abc import Callable
from pathlib import Path

from libraries import (
    exact_numbers_book, long_id, numbers_book, openpyxl_rich,
    openpyxl_text, several_sheets, short_code, xlsxwriter_book)
from pages import html_tidy, html_untidy, spreadsheet_2003, unicode_text
from quirks import QUIRKS
from rows import ID_HEADINGS, read_export, Rows, SOURCES, with_days


# What LibreOffice 7.4 made of the kinds a-text (text) and b-rich-shared (dated): it is not installed everywhere.
LIBREOFFICE = Path(__file__).parent / "libreoffice"
# What writes a file or answers its bytes; what an importer should make of it; a note.
Kind = tuple[Callable[[Path], bytes | None], str, str]


def write_kinds(source: Path, target: Path, only: list[str]) -> None:
    """Writes the kinds whose names fit one of the patterns."""
    target.mkdir(parents=True, exist_ok=True)
    lines = []
    for stem in SOURCES:
        for name, (make, expect, note) in kinds_of(read_export(source / f"{stem}.csv"), stem).items():
            if any(fnmatch.fnmatch(name.rpartition(".")[0], pattern) for pattern in only):
                made = make(target / f"{stem}.{name}")
                if made:
                    (target / f"{stem}.{name}").write_bytes(made)
                lines.append((f"{stem}.{name}", f"{stem}.csv", expect, note))
    write_expected(target, ("file", "source", "expect", "note"), *sorted(lines))


def kinds_of(rows: list[list[str]], stem: str) -> dict[str, Kind]:
    """By kind and extension, what makes the file: it answers its bytes, or writes them itself."""
    dated = with_days(rows)
    kinds = {
        "a-text.xlsx": (lambda path: openpyxl_text(rows, path), "same-rows", ""),
        "b-rich-inline.xlsx": (
            lambda path: openpyxl_rich(dated, path), "same-rows", "titles, 合计, empty rows; days with a time of day"),
        "b-rich-shared.xlsx": (
            lambda path: xlsxwriter_book(path, dated, rich=True, title=True), "same-rows", "the same in shared strings"),
        "c-constant-memory.xlsx": (
            lambda path: xlsxwriter_book(path, dated, constant_memory=True), "same-rows", "inline strings"),
        "d-1904.xlsx": (
            lambda path: xlsxwriter_book(path, dated, default_date_format="yyyy-mm-dd", date_1904=True), "same-rows",
            "date system 1904"),
        "e-sheets.xlsx": (lambda path: several_sheets(rows, path), "same-rows", "data on the second of four sheets"),
    }
    for kind in ("text.xlsx", "text.xls", "dated.xlsx", "dated.xls"):
        file = LIBREOFFICE / f"{stem}.f-libreoffice-{kind}"
        kinds[f"f-libreoffice-{kind}"] = (lambda path, file=file: file.read_bytes(), "same-rows", "")
    written = {f"g-{name}.xlsx": make for name, make in QUIRKS.items()} | {
        "h-html-utf8.xls": html_tidy, "h-html-gbk.xls": html_untidy, "h-xml-2003.xls": spreadsheet_2003,
        "h-utf16-text.xls": unicode_text}
    for name, make in written.items():
        kinds[name] = (lambda path, make=make: make(dated), "same-rows", (make.__doc__ or "").split("\n")[0])
    return kinds | number_kinds(rows, dated)


def number_kinds(rows: list[list[str]], dated: Rows) -> dict[str, Kind]:
    kinds = {}
    if any(heading.strip() in ID_HEADINGS for heading in rows[0]):
        for name, code in (("general", "General"), ("zero", "0")):
            kinds[f"i-id-{name}.xlsx"] = (
                lambda path, code=code: numbers_book(rows, path, long_id, code), "id-damaged",
                "18-digit numbers end in 000; accounts: rejected, else warning id.excel-damaged")
        kinds["i-id-exact.xlsx"] = (
            lambda path: exact_numbers_book(dated), "same-rows-or-id-damaged",
            "all 18 digits stand in <v>; never any other number")
    for name, code in (("general", "General"), ("red", '0_);[Red]\\(0\\)"yd"')):
        kinds[f"i-codes-{name}.xlsx"] = (
            lambda path, code=code: numbers_book(rows, path, short_code, code), "same-rows",
            f"codes of 6 to 15 digits as numbers of format {code}")
    return kinds


def write_expected(target: Path, *lines: tuple[str, ...]) -> None:
    (target / "expected.tsv").write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
