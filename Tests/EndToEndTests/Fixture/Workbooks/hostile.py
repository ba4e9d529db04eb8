# SPDX-License-Identifier: GPL-3.0-or-later
"""What nobody sends with good intent."""

import fnmatch
from pathlib import Path

from archive import zipped
from bombs import bombs, entities
from case import BASE, csv_bytes
from impostors import active_content, empties, impostors, locked
from kinds import LIBREOFFICE, write_expected
from places import missing_parts, places, targets
from spoilt import biff_spoilt, compound_spoilt, spoilt_files, spoilt_xls, spoilt_xml
from values import indexes, sizes

GROUPS = [bombs, entities, places, missing_parts, targets, indexes, sizes, spoilt_xml, spoilt_files, locked, impostors,
    compound_spoilt, biff_spoilt, active_content, empties]


def write_hostile(target: Path, only: list[str], with_large: bool) -> None:
    target.mkdir(parents=True, exist_ok=True)
    lines = []
    good = (LIBREOFFICE / "nurses.xls").read_bytes()
    cases = [case for group in GROUPS for case in group()] + list(spoilt_xls(good))
    for case in cases:
        if any(fnmatch.fnmatch(case.name, pattern) for pattern in only) and (with_large or not case.large):
            (target / case.name).write_bytes(case.make())
            lines.append((case.name, case.expect, case.also, case.note))
    (target / "good.xlsx").write_bytes(zipped(BASE))
    (target / "good.xls").write_bytes(good)
    (target / "reference.csv").write_bytes(csv_bytes())
    good_lines = [("good.xlsx", "same-rows", "", "faultless"), ("good.xls", "same-rows", "", "LibreOffice's of good.xlsx")]
    write_expected(target, ("file", "expect", "also", "note"), *good_lines, *lines)
