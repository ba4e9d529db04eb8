# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks to try the import with: ordinary, odd and hostile ones.

    make.py kinds INPUT OUTPUT [--only GLOB…]
    make.py hostile OUTPUT [--only GLOB…] [--no-large]
    make.py read FILE.xlsx
    make.py write FILE.xlsx SHEET=TABLE.csv…
    make.py set FILE.xlsx CELL=TEXT…

`kinds` writes the rows of five CSV exports as every kind of workbook that an office may send; `hostile` writes what
nobody sends with good intent. Both write OUTPUT/expected.tsv, which says for each file what an importer should make of
it; the rows that `same-rows` is about are those of the CSV file in its second column, or OUTPUT/reference.csv.
`write` makes a workbook of texts, a sheet whose name begins with ! hidden; `set` changes cells of the first sheet.
All people in it are invented. The same call writes the same bytes, but for the parts that openpyxl and XlsxWriter stamp
with the time of day.
"""

import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left beside the sources

from hostile import write_hostile
from kinds import write_kinds
from libraries import fill_openpyxl
from rows import read_export


def read(path: Path) -> None:
    """Prints what a spreadsheet program would show, as openpyxl reads it: a line for each sheet, then for each cell."""
    from openpyxl import load_workbook

    for sheet in load_workbook(path).worksheets:
        widths = {letter: column.width for letter, column in sheet.column_dimensions.items()}
        say(sheet=sheet.title, frozen=sheet.freeze_panes, filter=sheet.auto_filter.ref, widths=widths)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or cell.comment:
                    value = cell.value if isinstance(cell.value, (str, int, float, bool, type(None))) else str(cell.value)
                    say(sheet=sheet.title, cell=cell.coordinate, value=value, type=cell.data_type,
                        comment=cell.comment.text if cell.comment else None, format=cell.number_format)


def write(path: Path, sheets: list[str]) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, _, table in (sheet.partition("=") for sheet in sheets):
        sheet = workbook.create_sheet(name.removeprefix("!"))
        sheet.sheet_state = "hidden" if name.startswith("!") else "visible"
        fill_openpyxl(sheet, read_export(Path(table)))
    workbook.save(path)


def change(path: Path, cells: list[str]) -> None:
    from openpyxl import load_workbook

    workbook = load_workbook(path)
    for cell, _, text in (change.partition("=") for change in cells):
        workbook.worksheets[0][cell] = text
    workbook.save(path)


def say(**line: object) -> None:
    print(json.dumps(line, ensure_ascii=False))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    kinds = commands.add_parser("kinds", help="write five exports as every kind of workbook")
    kinds.add_argument("input", type=Path)
    hostile = commands.add_parser("hostile", help="write workbooks that nobody sends with good intent")
    hostile.add_argument("--no-large", action="store_true", help="leave out what takes gigabytes to unpack")
    for command in (kinds, hostile):
        command.add_argument("output", type=Path)
        command.add_argument("--only", nargs="+", default=["*"], metavar="GLOB")
    commands.add_parser("read", help="print sheets and cells as lines of JSON").add_argument("file", type=Path)
    for command, words in ("write", "sheets"), ("set", "cells"):
        command = commands.add_parser(command)
        command.add_argument("file", type=Path)
        command.add_argument(words, nargs="+")
    options = parser.parse_args()
    if options.command == "kinds":
        write_kinds(options.input, options.output, options.only)
    elif options.command == "hostile":
        write_hostile(options.output, options.only, not options.no_large)
    elif options.command == "write":
        write(options.file, options.sheets)
    elif options.command == "set":
        change(options.file, options.cells)
    else:
        read(options.file)


if __name__ == "__main__":
    main()
