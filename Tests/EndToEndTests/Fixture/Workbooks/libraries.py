# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks that openpyxl and XlsxWriter write."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

from archive import zipped
from parts import book, inline_cell
from rows import as_text, column_name, DATE_HEADINGS, ID_HEADINGS, Rows, Value


DAY_FORMATS = ["yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "mm-dd-yy", '[$-804]yyyy"年"m"月"d"日"',
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "yyyy-mm-dd hh:mm:ss", "d-mmm-yy", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "yyyy\\.m\\.d;@"]


def framed(rows: Rows) -> tuple[Rows, int]:
    """Title and sub title above the heading, an empty row in between, 合计 below; and the heading's row."""
    width = len(rows[0])
    blank = [""] * width
    title, subtitle = ["鱼峰区虚构名册"] + blank[1:], (["导出日期", "", "2026-11-23"] + blank)[:width]
    middle = 1 + len(rows[1:]) // 2
    total = ["合计", str(len(rows) - 1)] + blank[2:]
    return [title, subtitle, rows[0], *rows[1:middle], blank, *rows[middle:], blank, total], 2


def openpyxl_text(rows: Rows, path: Path) -> None:
    """(a) Every cell is text."""
    from openpyxl import Workbook

    workbook = Workbook()
    fill_openpyxl(workbook.active, rows)
    workbook.save(path)


def fill_openpyxl(sheet, rows: Rows) -> None:
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value != "":
                cell = sheet.cell(r, c)
                # Set as text after the value: openpyxl takes `=…` for a formula.
                cell.value, cell.data_type, cell.number_format = as_text(value), "s", "@"


def openpyxl_rich(rows: Rows, path: Path) -> None:
    """(b) Write-only, runs of rich text, real dates, merged titles."""
    from openpyxl import Workbook
    from openpyxl.worksheet.cell_range import CellRange

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("名册")
    lines, heading = framed(rows)
    for number, row in enumerate(lines):
        sheet.append([rich_cell(sheet, value, number, number == heading and i == 0) for i, value in enumerate(row)])
    for merged in (f"A1:{column_name(len(rows[0]) - 1)}1", "A2:B2"):
        sheet.merged_cells.add(CellRange(merged))
    workbook.save(path)


def rich_cell(sheet, value: Value, number: int, commented: bool):
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment

    if value == "":
        return None
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, datetime.datetime.combine(value, datetime.time(13, 30) if number % 3 == 0 else datetime.time()))
        cell.number_format = DAY_FORMATS[number % len(DAY_FORMATS)]
        return cell
    rich = len(value) > 1 and number % 2 == 0
    text = CellRichText(value[:1], TextBlock(InlineFont(b=True, color="FF0000"), value[1:])) if rich else value
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if commented:
        cell.comment = Comment("批注不是数据", "某人")
    return cell


def xlsxwriter_book(path: Path, rows: Rows, *, rich: bool = False, title: bool = False, **options) -> None:
    """XlsxWriter's ways: shared strings, or with `constant_memory` inline strings; 1900 or 1904."""
    import xlsxwriter

    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False, **options})
    sheet = workbook.add_worksheet("名册")
    days = [workbook.add_format({"num_format": 14 if code == "mm-dd-yy" else code}) for code in DAY_FORMATS]
    bold, lines = workbook.add_format({"bold": True}), framed(rows)[0] if title else rows
    for r, row in enumerate(lines):
        for c, value in enumerate(row):
            if not isinstance(value, str):
                sheet.write_datetime(r, c, datetime.datetime.combine(value, datetime.time()), days[r % len(days)])
            elif rich and len(value) > 1 and r % 2 == 0:
                sheet.write_rich_string(r, c, value[:1], bold, value[1:])
            elif value:
                sheet.write_string(r, c, value)
    if title:
        sheet.merge_range(0, 0, 0, len(rows[0]) - 1, as_text(lines[0][0]))
        sheet.merge_range(1, 0, 1, 1, as_text(lines[1][0]))
    workbook.close()


def several_sheets(rows: Rows, path: Path) -> None:
    """(e) A cover, the data, an empty sheet and a hidden one; a comment and a frozen pane on the data."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment

    workbook = Workbook()
    cover = workbook.active
    cover.title = "说明"
    fill_openpyxl(cover, [["本文件由虚构系统导出"], ["填表说明"], ["", "一、请勿改动表头"], ["", "二、日期写作 2026-03-05"]])
    data = workbook.create_sheet("数据")
    fill_openpyxl(data, rows)
    data.freeze_panes = "A2"
    data["A1"].comment = Comment("批注不是数据", "某人")
    workbook.create_sheet("Sheet3")
    hidden = workbook.create_sheet("字典")
    fill_openpyxl(hidden, [["代码", "名称"], ["01", "居民身份证"], ["03", "护照"]])
    hidden.sheet_state = "hidden"
    workbook.save(path)


def numbers_book(rows: Rows, path: Path, chosen: Callable[[str, str], bool], code: str) -> None:
    """(i) Codes as numbers, of 15 digits that count, as Excel keeps them."""
    import xlsxwriter

    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet, form = workbook.add_worksheet("名册"), workbook.add_format({"num_format": code})
    for r, row in enumerate(rows):
        for c, value in enumerate(map(as_text, row)):
            if r and chosen(as_text(rows[0][c]), value):
                sheet.write_number(r, c, int(value[:15] + "0" * (len(value) - 15)), form)
            elif value:
                sheet.write_string(r, c, value)
    workbook.close()


def exact_numbers_book(rows: Rows) -> bytes:
    """All 18 digits stand in <v>; Excel itself would show 000 at the end. By hand: openpyxl writes 16 digits."""
    headings: dict[str, str] = {column_name(i): as_text(heading) for i, heading in enumerate(rows[0])}

    def cell(ref: str, value: Value) -> str:
        if isinstance(value, str) and long_id(headings[ref.rstrip("0123456789")], value):
            return f'<c r="{ref}"><v>{value}</v></c>'
        return inline_cell(ref, value)

    return zipped(book(rows, cell))


def long_id(heading: str, value: str) -> bool:
    return heading.strip() in ID_HEADINGS and re.fullmatch(r"[1-9]\d{17}", value) is not None


def short_code(heading: str, value: str) -> bool:
    """Codes that a number can hold whole. Days are left out: as numbers they are something else."""
    return heading.strip() not in DATE_HEADINGS and re.fullmatch(r"[1-9]\d{5,14}", value) is not None
