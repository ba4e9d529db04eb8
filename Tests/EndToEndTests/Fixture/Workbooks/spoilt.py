# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged parts, archives and compound files."""

import random
import struct
from collections.abc import Callable, Iterator

from archive import pack, Packed, ZipImage, zipped
from case import BASE, Case, MIB, ROWS, text_case
from compound import biff, biff_string, biff_strings, compound, FREE, record, SECTOR, xls
from parts import changed, SHEET, STRINGS
from rows import nurses, SEED


def spoilt_xml() -> Iterator[Case]:
    ways: dict[str, Callable[[bytes], bytes]] = {"utf8-wrong": lambda xml: xml.replace(b"<t>", b"<t>\xff\xfe\xc0\xaf", 1)
        if b"<t>" in xml else xml.replace(b"<v>", b"<v>\xff", 1), "utf8-surrogate": lambda xml: xml[:-20] + b"\xed\xa0\x80"
        + xml[-20:], "nul": lambda xml: xml[: len(xml) // 2] + b"\0" + xml[len(xml) // 2 :],
        "nul-reference": lambda xml: xml.replace(b"<t>", b"<t>&#0;", 1) if b"<t>" in xml else xml.replace(b"<v>", b"<v>&#0;", 1),
        "truncated": lambda xml: xml[: len(xml) * 2 // 3], "trailing": lambda xml: xml + b"<more/>",
        "unknown-entity": lambda xml: xml[:-20].replace(b"><", b">&nbsp;<", 3) + xml[-20:],
        "encoding-unknown": lambda xml: xml.replace(b"UTF-8", b"X-ROT13"), "text": lambda xml: "不是 XML".encode()}
    for name, spoil in ways.items():
        for place, part in (("sheet", SHEET), ("strings", STRINGS)):
            also = "same-rows" if name == "trailing" else ""
            yield text_case(f"xml-{name}-{place}", "damaged", lambda s=spoil, p=part: BASE | {p: s(BASE[p])}, also)
    yield text_case("xml-gbk", "any-error", lambda: BASE | {STRINGS: BASE[STRINGS].decode().replace("UTF-8", "GBK").encode("gbk")},
        note="parts must be UTF-8 or UTF-16; if imported, then the same rows")
    yield text_case("xml-version-1.1", "any-error", lambda: changed(BASE, SHEET, 'version="1.0"', 'version="1.1"'))


def spoilt_files() -> Iterator[Case]:
    good, chance = zipped(BASE), random.Random(SEED)
    for n, at in enumerate(sorted(chance.sample(range(1, len(good)), 60)), 1):
        yield Case(f"truncated-{n:02}.xlsx", "damaged", lambda a=at: good[:a], "not-a-workbook" if at < 30 else "",
            f"the first {at} of {len(good)} bytes")
    for n in range(1, 61):
        at, bit = chance.randrange(len(good)), 1 << chance.randrange(8)
        spoilt = good[:at] + bytes([good[at] ^ bit]) + good[at + 1 :]
        yield Case(f"flipped-{n:02}.xlsx", "any-error", lambda s=spoilt: s,
            note=f"byte {at} ^ {bit:#04x}; never other rows than reference.csv")
    for name, method in (("bzip2", 12), ("deflate64", 9), ("lzma", 14), ("unknown", 77)):
        packed = pack(BASE[SHEET])
        yield Case(f"method-{name}.xlsx", "damaged", lambda m=method,
            p=packed: zipped({**BASE, SHEET: Packed(p.raw, p.size, p.crc, m)}), "encrypted",
            "the sheet is named as packed so, and is not")
    packed = pack(BASE[SHEET])
    yield Case("crc-wrong.xlsx", "damaged", lambda: zipped({**BASE, SHEET: Packed(packed.raw, packed.size, packed.crc ^ 1)}))
    yield Case("size-short.xlsx", "damaged",
        lambda: zipped({**BASE, SHEET: Packed(packed.raw, packed.size - 100, packed.crc)}), "same-rows")
    yield Case("size-long.xlsx", "damaged",
        lambda: zipped({**BASE, SHEET: Packed(packed.raw, packed.size + 100, packed.crc)}), "same-rows")
    yield Case("offset-beyond.xlsx", "damaged",
        lambda: good.replace(struct.pack("<I", good.index(b"PK\1\2")) + b"\0\0", b"\xf0\xff\xff\x7f\0\0"), "not-a-workbook")
    yield Case("zip-prefix.xlsx", "same-rows", lambda: b"#!/bin/sh\nexit\n" + good, "damaged,not-a-workbook",
        "bytes before the archive")
    yield Case("zip-trailing.xlsx", "same-rows", lambda: good + b"\r\n", "damaged",
        "two bytes behind the archive, as some downloads have")
    yield Case("zip-comment-end-mark.xlsx", "any-error", lambda: zip_with_comment(b"PK\5\6" + bytes(18)),
        note="the comment looks like the end of an empty archive")


def zip_with_comment(comment: bytes) -> bytes:
    image = ZipImage()
    for name, data in BASE.items():
        image.add(name, data)
    return image.finish(comment)


def spoilt_xls(good: bytes) -> Iterator[Case]:
    chance = random.Random(SEED)
    for n, at in enumerate(sorted(chance.sample(range(1, len(good)), 60)), 1):
        yield Case(f"truncated-{n:02}.xls", "damaged", lambda a=at: good[:a], "not-a-workbook" if at < 512
            else "same-rows", f"the first {at} of {len(good)} bytes; never a part of the rows")
    for n in range(1, 61):
        at, bit = chance.randrange(len(good)), 1 << chance.randrange(8)
        yield Case(f"flipped-{n:02}.xls", "any-error", lambda a=at, b=bit: good[:a] + bytes([good[a] ^ b])
            + good[a + 1 :], note=f"byte {at} ^ {bit:#04x}")


def compound_spoilt() -> Iterator[Case]:
    """Offsets: 44 count of FAT sectors, 48 directory, 60 mini FAT, 68 DIFAT; the FAT itself from 512 on."""
    plain = xls(ROWS)
    directory = struct.unpack_from("<I", plain, 48)[0]
    entry = 512 + SECTOR * directory
    stream = struct.unpack_from("<I", plain, entry + 128 + 116)[0]

    def put(image: bytes, at: int, form: str, *values: int) -> bytes:
        spoilt = bytearray(image)
        struct.pack_into(form, spoilt, at, *values)
        return bytes(spoilt)

    spoils = {"fat-cycle": (512 + 4 * (stream + 3), "<I", stream), "fat-self": (512 + 4 * stream, "<I", stream),
        "fat-beyond": (512 + 4 * stream, "<I", 0x7FFFFFF0), "fat-free": (512 + 4 * stream, "<I", FREE),
        "directory-cycle": (512 + 4 * directory, "<I", directory), "directory-beyond": (48, "<I", 0x7FFFFFF0),
        "difat-cycle": (68, "<II", 0, 0xFFFFFFFF), "fat-count": (44, "<I", 0xFFFFFFFF), "sector-shift-0": (30, "<H", 0),
        "sector-shift-63": (30, "<H", 63), "mini-shift-31": (32, "<H", 31), "sibling-self": (entry + 128 + 72, "<I", 1),
        "child-self": (entry + 76, "<I", 0), "size-huge": (entry + 128 + 120, "<I", 0xFFFFFFF0),
        "size-short": (entry + 128 + 120, "<I", 5000), "version-99": (26, "<H", 99),
        "name-length": (entry + 128 + 64, "<H", 0xFFFF)}
    # Readers differ in how much of these they look at; where nothing that matters is touched, the rows are the same.
    lenient = {"fat-count", "mini-shift-31", "sibling-self", "size-huge", "version-99", "difat-cycle",
        "sector-shift-63", "name-length", "child-self", "directory-cycle"}
    yield Case("hand-made.xls", "same-rows", lambda: plain, note="faultless; what the spoilt ones are made from")
    for name, (at, form, *values) in spoils.items():
        yield Case(f"ole-{name}.xls", "damaged", lambda a=at, f=form, v=values: put(plain, a, f, *v),
            "same-rows,not-a-workbook" if name in lenient else "not-a-workbook")
    small = compound({"Workbook": biff(nurses(2))})
    mini_fat = 512 + SECTOR * struct.unpack_from("<I", small, 60)[0]
    yield Case("ole-mini-fat-cycle.xls", "damaged", lambda: put(small, mini_fat + 4, "<I", 0), "any-error")


def biff_spoilt() -> Iterator[Case]:
    def cell(r: int, c: int, index: int = 0) -> bytes:
        return record(0xFD, struct.pack("<HHHI", r, c, 15, index))

    name = biff_string("护士", "<B")
    cases = {"sst-count-huge": ({"sst": biff_strings(["a"], 0xFFFFFFFF)}, "damaged", "any-error"),
        "sst-string-long": ({"sst": record(0xFC, struct.pack("<IIHB", 1, 1, 0xFFFF, 1) + b"a\0")}, "damaged", ""),
        "sst-rich-huge": ({"sst": record(0xFC, struct.pack("<IIHBHI", 1, 1, 1, 0x0D, 0xFFFF, 0xFFFFFFFF) + b"a\0")}, "damaged", ""),
        "sst-missing": ({"sst": b""}, "damaged", ""), "string-index-beyond": ({"cells": cell(0, 0, 0xFFFFFFFF)}, "damaged", ""),
        "row-65535": ({"cells": cell(65535, 255)}, "any-error", ""),
        "column-65535": ({"cells": cell(0, 65535)}, "damaged", "limit"), "sheet-offset-beyond": (
        {"boundsheet": record(0x85, struct.pack("<IBB", 0x7FFFFFFF, 0, 0) + name)}, "damaged", "same-rows"),
        "sheet-offset-self": ({"boundsheet": record(0x85, struct.pack("<IBB", 0, 0, 0) + name)}, "damaged", "same-rows"),
        "sheet-name-long": ({"boundsheet": record(0x85, struct.pack("<IBB", 0, 0, 0) + b"\xff\1a")}, "damaged", "same-rows"),
        "no-end": ({"end": b""}, "damaged", "same-rows"),
        "record-beyond": ({"end": struct.pack("<HH", 0xFD, 0xFFFF)}, "damaged", "same-rows"),
        "no-sheet": ({"boundsheet": b""}, "no-sheet", "damaged,same-rows"), "sheet-empty": ({"cells": b""}, "empty", ""),
        "zeros": ({"cells": bytes(MIB)}, "damaged", "empty")}
    for kind, (odd, expect, also) in cases.items():
        yield Case(f"biff-{kind}.xls", expect, lambda o=odd: xls(ROWS, **o), also)
