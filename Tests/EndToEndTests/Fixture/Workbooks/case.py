# SPDX-License-Identifier: GPL-3.0-or-later
"""A hostile file, and the faultless workbook that most are made from."""

import csv
import io
import os
from collections.abc import Callable
from dataclasses import dataclass

from archive import zipped
from parts import book, Parts
from rows import as_text, nurses


@dataclass(frozen=True)
class Case:
    """A hostile file. `expect` is one word: damaged, limit, encrypted, not-a-workbook, empty, no-sheet,
    same-rows (the rows of reference.csv) or any-error (any clean error or clean import); `also` holds
    further words, with commas, that are as good. `large` ones take gigabytes to unpack."""

    name: str
    expect: str
    make: Callable[[], bytes]
    also: str = ""
    note: str = ""
    large: bool = False


# Where links lead: nobody listens at port 9, a test may.
HERE = f"http://127.0.0.1:{os.environ.get('ECERT_LISTENER', 9)}"

ROWS = nurses()
BASE = book(ROWS)
MIB = 1 << 20


def text_case(name: str, expect: str, parts: Callable[[], Parts], also: str = "", note: str = "", large: bool = False) -> Case:
    return Case(f"{name}.xlsx", expect, lambda: zipped(parts()), also, note, large)


def csv_bytes() -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([as_text(value) for value in row] for row in ROWS)
    return out.getvalue().encode()
