# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files that grow, and entities."""

from collections.abc import Callable, Iterator

from archive import pack, pack_run, Packed, ZipImage, zipped
from case import BASE, Case, HERE, MIB, text_case
from parts import changed, Parts, SHEET, STRINGS, TYPES, without, WORKBOOK


def bombs() -> Iterator[Case]:
    head, tail = BASE[SHEET].split(b"</sheetData>")
    strings_head, strings_tail = BASE[STRINGS].split(b"</sst>")

    def with_part(name: str, make: Callable[[], Packed]) -> Callable[[], bytes]:
        return lambda: zipped({**BASE, name: make()})

    def run(start: bytes, letter: bytes, gib: float, end: bytes) -> Callable[[], Packed]:
        return lambda: pack_run(start, letter * MIB, int(gib * 1024), end)

    yield Case("bomb-sheet-spaces.xlsx", "limit", with_part(SHEET, run(head, b" ", 3.9, b"</sheetData>" + tail)),
        "damaged,same-rows", "3.9 GiB of white space behind the last row; well-formed", True)
    yield Case("bomb-sheet-zeros.xlsx", "damaged", with_part(SHEET, run(b"", b"\0", 3.9, b"")), "limit",
        "3.9 GiB of NUL bytes", True)
    yield Case("bomb-strings.xlsx", "limit", with_part(STRINGS, run(strings_head, b" ", 3.9, b"</sst>" + strings_tail)),
        "damaged,same-rows", "white space behind the last shared string", True)
    yield Case("bomb-one-value.xlsx", "limit", with_part(STRINGS, run(strings_head + b"<si><t>", b"A", 3.9, b"</t></si></sst>")),
        "damaged,same-rows", "one shared string of 3.9 GiB, not used by a cell", True)
    yield Case("bomb-attribute.xlsx", "limit", with_part(SHEET, run(head + b"</sheetData><x a='", b"A", 1, b"'/>" + tail)),
        "damaged", "one attribute of 1 GiB: an XML parser holds a token whole", True)
    yield Case("bomb-comment.xlsx", "limit", with_part(SHEET, run(head + b"</sheetData><!--", b"A", 1, b"-->" + tail)),
        "damaged", "one comment of 1 GiB", True)
    yield Case("bomb-unused-part.xlsx", "same-rows", with_part("xl/media/image1.bin", run(b"", b"\0", 3.9, b"")),
        "limit", "3.9 GiB in a part that no row needs", True)
    yield Case("bomb-types.xlsx", "limit", with_part(TYPES, run(BASE[TYPES][:-8], b" ", 2, b"</Types>")),
        "damaged,same-rows", "[Content_Types].xml of 2 GiB", True)
    yield Case("bomb-zip64.xlsx", "limit", lambda: bomb_zip64(head, tail), "damaged", "6 GiB, declared by zip64", True)
    yield Case("bomb-lying-size.xlsx", "damaged", lambda: bomb_lying(head, tail), "limit,same-rows",
        "2 GiB that the archive declares as 1000 bytes", True)
    yield Case("bomb-overlap.xlsx", "any-error", bomb_overlap, note="2,000 names for one 1 GiB entry", large=True)
    yield Case("bomb-many-parts.xlsx", "same-rows", bomb_many_parts, "limit", "100,000 small parts besides the good ones", True)
    yield Case("bomb-nested.xlsx", "same-rows", bomb_nested, "limit",
        "an archive in an archive, five deep, 16 each: not to be opened", True)


def bomb_zip64(head: bytes, tail: bytes) -> bytes:
    image = ZipImage()
    for name, data in BASE.items():
        big = name == SHEET
        image.add(name, pack_run(head, b" " * MIB, 6 * 1024, b"</sheetData>" + tail) if big else data, zip64=big)
    return image.finish()


def bomb_lying(head: bytes, tail: bytes) -> bytes:
    true = pack_run(head, b" " * MIB, 2 * 1024, b"</sheetData>" + tail)
    return zipped({**BASE, SHEET: Packed(true.raw, 1000, true.crc)})


def bomb_overlap() -> bytes:
    image = ZipImage()
    for name, data in without(BASE, SHEET).items():
        image.add(name, data)
    entry = pack_run(b"", b" " * MIB, 1024, b"")
    offset = image.add(SHEET, entry)
    for number in range(2, 2001):
        image.alias(f"xl/worksheets/sheet{number}.xml", entry, offset)
    return image.finish()


def bomb_many_parts() -> bytes:
    image = ZipImage()
    for name, data in BASE.items():
        image.add(name, data)
    empty = pack(b"", 0)
    for number in range(100_000):
        image.add(f"xl/media/{number}.bin", empty)
    return image.finish()


def bomb_nested() -> bytes:
    inner = zipped({"0": pack_run(b"", b"\0" * MIB, 256, b"")})
    for _ in range(5):
        inner = zipped({f"{number}.zip": inner for number in range(16)})
    return zipped({**BASE, "xl/embeddings/oleObject1.zip": inner})


def entities() -> Iterator[Case]:
    laughs = '<!ENTITY a0 "哈">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11))
    kinds = {"laughs": (laughs, "&a10;", "10^10 letters"),
        "quadratic": (f'<!ENTITY q "{"A" * 100_000}">', "&q;" * 50_000, "100 kB, 50,000 times"),
        "recursive": ('<!ENTITY a "&b;"><!ENTITY b "&a;">', "&a;", "an entity that holds itself"),
        "harmless": ('<!ENTITY e "x">', "", "a DTD that nobody uses; parts may have none"),
        "external-file": ('<!ENTITY e SYSTEM "file:///etc/passwd">', "&e;", "must not print root:"),
        "external-http": (f'<!ENTITY e SYSTEM "{HERE}/">', "&e;", "must not connect"),
        "parameter-http": (f'<!ENTITY % p SYSTEM "{HERE}/x.dtd">%p;', "", "must not connect")}
    for name, (declared, used, note) in kinds.items():
        for place, part in (("strings", STRINGS), ("sheet", SHEET), ("workbook", WORKBOOK)):
            if place != "workbook" or name in ("laughs", "external-file"):
                yield text_case(f"entity-{name}-{place}", "damaged", lambda p=part, d=declared,
                    u=used: with_dtd(p, d, u), "limit", note)
    yield text_case("entity-external-dtd", "damaged", lambda: changed(BASE, SHEET, "<worksheet",
        f'<!DOCTYPE worksheet SYSTEM "{HERE}/x.dtd"><worksheet'), "same-rows", "must not connect")


def with_dtd(part: str, declared: str, used: str) -> Parts:
    root = {STRINGS: "sst", SHEET: "worksheet", WORKBOOK: "workbook"}[part]
    parts = changed(BASE, part, f"<{root} ", f"<!DOCTYPE {root} [{declared}]><{root} ", 1)
    if not used:
        return parts
    # Where the entity is used: in the first heading, in the name of row 2, in the name of the sheet.
    if part == STRINGS:
        return changed(parts, part, "<si><t>", f"<si><t>{used}", 1)
    if part == SHEET:
        return changed(parts, part, '<c r="A2" t="s"><v>', f'<c r="A2" t="str"><v>{used}', 1)
    return changed(parts, part, "Sheet1", f"Sheet1{used}", 1)
