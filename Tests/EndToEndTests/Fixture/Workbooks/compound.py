# SPDX-License-Identifier: GPL-3.0-or-later
"""OLE compound files and BIFF8 (.xls), written by hand."""

import random
import struct

from parts import Strings
from rows import Rows, SEED, serial, Value


FREE, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, MINI, CUTOFF = 512, 64, 4096


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of version 3. Its FAT comes first (sector 0 on), so that tests find it to spoil it."""
    small = {name: data for name, data in streams.items() if 0 < len(data) < CUTOFF}
    mini_stream = b"".join(padded(data, MINI) for data in small.values())
    mini_fat, mini_starts = chains([len(padded(data, MINI)) // MINI for data in small.values()])
    directory_size = len(padded(bytes(128 * (len(streams) + 1)), SECTOR))
    # The order of the blocks in the file: directory, mini FAT, mini stream, then each large stream.
    blocks = [bytes(directory_size), struct.pack(f"<{len(mini_fat)}I", *mini_fat), mini_stream]
    blocks += [data for data in streams.values() if len(data) >= CUTOFF]
    counts = [-(-len(block) // SECTOR) for block in blocks]
    fat_count = 1
    while fat_count * 128 < fat_count + sum(counts):
        fat_count += 1
    fat, starts = chains(counts, fat_count)
    large_starts = iter(starts[3:])
    entries = [directory_entry("Root Entry", 5, 1, starts[2] if mini_stream else END, len(mini_stream))]
    for position, (name, data) in enumerate(streams.items(), 1):
        start = mini_starts[list(small).index(name)] if name in small else (next(large_starts) if data else END)
        # A list instead of a balanced tree: each entry's right sibling is the next.
        entries.append(directory_entry(name, 2, FREE, start, len(data), position + 1 if position < len(streams) else FREE))
    blocks[0] = padded(b"".join(entries), SECTOR)
    fat_bytes = padded(struct.pack(f"<{fat_count + len(fat)}I", *[FAT_SECTOR] * fat_count, *fat), SECTOR, b"\xff")
    return (compound_header(fat_count, starts[0], starts[1] if mini_fat else END, counts[1]) + fat_bytes
        + b"".join(padded(block, SECTOR, b"\xff" if n == 1 else b"\0") for n, block in enumerate(blocks)))


def padded(data: bytes, unit: int, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % unit)


def chains(counts: list[int], first: int = 0) -> tuple[list[int], list[int]]:
    """One run of sectors for each count, and where each starts."""
    table, starts = [], []
    for count in counts:
        starts.append(first + len(table))
        table += [first + len(table) + n + 1 for n in range(count - 1)] + [END] * (count > 0)
    return table, starts


def directory_entry(name: str, kind: int, child: int, start: int, size: int, right: int = FREE) -> bytes:
    raw = name.encode("utf-16-le")
    return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) + 2, kind, 1, FREE, right, child) + bytes(36)
        + struct.pack("<IQ", start, size))


def compound_header(fat_count: int, directory: int, mini_fat: int, mini_count: int) -> bytes:
    difat = [*range(fat_count), *[FREE] * (109 - fat_count)]
    return (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        + struct.pack("<IIIIIIIII", 0, fat_count, directory, 0, CUTOFF, mini_fat, mini_count, END, 0)
        + struct.pack("<109I", *difat))


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def biff_string(text: str, length: str = "<H") -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack(length, len(raw) // 2) + b"\1" + raw


def biff_strings(strings: list[str], count: int | None = None) -> bytes:
    """SST with CONTINUE records, split between strings only."""
    pieces, current = [], struct.pack("<II", len(strings), len(strings) if count is None else count)
    for text in strings:
        if len(current) + len(biff_string(text)) > 8224:
            pieces.append(current)
            current = b""
        current += biff_string(text)
    pieces.append(current)
    return record(0xFC, pieces[0]) + b"".join(record(0x3C, piece) for piece in pieces[1:])


def begin(kind: int) -> bytes:
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0x0DBB, 1996, 0x41, 6))


def biff(rows: Rows, **odd: bytes) -> bytes:
    """The Workbook stream. `odd` swaps single records for spoilt ones, or adds them: see its uses."""
    table = Strings()
    cells = b"".join(biff_cell(table, r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    fonts = record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 134, 0) + biff_string("宋体", "<B")) * 5
    formats = b"".join(record(0xE0, struct.pack("<HHHBBBBIIH", 0, 14 if n == 16 else 0, 0xFFF5 if n < 15 else 1, 0x20,
        0, 0, 0, 0, 0, 0x20C0)) for n in range(17))
    first = begin(5) + odd.get("filepass", b"") + record(0x42, b"\xb0\x04") + record(0x22, b"\0\0") + fonts + formats
    last = odd.get("sst", biff_strings(list(table.index))) + record(0x0A)
    name = biff_string("护士", "<B")
    offset = len(first) + 4 + 6 + len(name) + len(last)
    sheet = record(0x85, struct.pack("<IBB", offset, 0, 0) + name)
    size = record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, len(rows[0]) if rows else 0, 0))
    return first + odd.get("boundsheet", sheet) + last + begin(0x10) + size + odd.get("cells", cells) + odd.get("end", record(0x0A))


def biff_cell(table: Strings, r: int, c: int, value: Value) -> bytes:
    if not isinstance(value, str):
        return record(0x203, struct.pack("<HHHd", r, c, 16, serial(value)))
    return record(0xFD, struct.pack("<HHHI", r, c, 15, table.index.setdefault(value, len(table.index)))) if value else b""


def with_filepass(rows: Rows) -> bytes:
    """As Excel's RC4 leaves it: headings of records readable, their contents not (here: noise of a seed)."""
    chance = random.Random(SEED)
    stream = biff(rows, filepass=record(0x2F, struct.pack("<HHH", 1, 1, 1) + chance.randbytes(48)))
    out, at = bytearray(), 0
    while at < len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        clear = kind in (0x809, 0x2F, 0x85)
        out += stream[at : at + 4] + (body if clear else bytes(b ^ chance.randrange(256) for b in body))
        at += 4 + length
    return compound({"Workbook": bytes(out)})


def xls(rows: Rows, **odd: bytes) -> bytes:
    return compound({"Workbook": biff(rows, **odd)})
