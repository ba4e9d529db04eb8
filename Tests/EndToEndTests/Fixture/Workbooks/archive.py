# SPDX-License-Identifier: GPL-3.0-or-later
"""Zip archives, written by hand: what zipfile refuses to write."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Packed:
    """An entry's bytes as they stand in the archive. May be a lie: hostile archives need that."""

    raw: bytes
    size: int
    crc: int
    method: int = 8


def pack(data: bytes, method: int = 8) -> Packed:
    raw = data
    if method == 8:
        deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
        raw = deflater.compress(data) + deflater.flush()
    return Packed(raw, len(data), zlib.crc32(data), method)


def pack_run(head: bytes, chunk: bytes, times: int, tail: bytes) -> Packed:
    """`head + chunk * times + tail`, packed without ever being whole: blocks that end in a full
    flush do not look back, so the packed chunk is copied instead of being packed again."""

    def block(data: bytes, mode: int) -> bytes:
        deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
        return deflater.compress(data) + deflater.flush(mode)

    crc = zlib.crc32(head)
    for _ in range(times):
        crc = zlib.crc32(chunk, crc)
    raw = block(head, zlib.Z_FULL_FLUSH) + block(chunk, zlib.Z_FULL_FLUSH) * times + block(tail, zlib.Z_FINISH)
    return Packed(raw, len(head) + len(chunk) * times + len(tail), zlib.crc32(tail, crc))


class ZipImage:
    """Writes what zipfile refuses to: duplicates, lies about sizes, overlapping entries."""

    STAMP = struct.pack("<HH", 0, (2026 - 1980) << 9 | 11 << 5 | 23)  # one fixed time: same bytes each run

    def __init__(self, prefix: bytes = b"") -> None:
        self.body = bytearray(prefix)
        self.directory: list[bytes] = []

    def add(self, name: str, data: bytes | Packed = b"", *, method: int = 8, flags: int = 0, descriptor: bool = False,
            zip64: bool = False) -> int:
        """Appends an entry; returns where its local header stands, for `alias`."""
        entry = data if isinstance(data, Packed) else pack(data, method)
        offset = len(self.body)
        flags |= 0x08 if descriptor else 0
        hidden = Packed(b"", 0, 0) if descriptor else entry
        sizes, extra = self._sizes(hidden.size, len(hidden.raw), zip64 and not descriptor)
        raw_name, flags = self._name(name, flags)
        self.body += (b"PK\3\4" + struct.pack("<HHH", 45 if zip64 else 20, flags, entry.method) + self.STAMP
            + struct.pack("<I", hidden.crc) + sizes + struct.pack("<HH", len(raw_name), len(extra)) + raw_name + extra + entry.raw)
        if descriptor:
            self.body += b"PK\7\x08" + struct.pack("<III", entry.crc, len(entry.raw), entry.size)
        self.alias(name, entry, offset, flags, zip64)
        return offset

    def alias(self, name: str, entry: Packed, offset: int, flags: int = 0, zip64: bool = False) -> None:
        """Lists an entry in the directory only."""
        sizes, extra = self._sizes(entry.size, len(entry.raw), zip64)
        raw_name, flags = self._name(name, flags)
        self.directory.append(b"PK\1\2" + struct.pack("<HHHH", 45, 45 if zip64 else 20, flags, entry.method)
            + self.STAMP + struct.pack("<I", entry.crc) + sizes
            + struct.pack("<HHHHHII", len(raw_name), len(extra), 0, 0, 0, 0, offset) + raw_name + extra)

    @staticmethod
    def _name(name: str, flags: int) -> tuple[bytes, int]:
        return name.encode(), flags if name.isascii() else flags | 0x800

    @staticmethod
    def _sizes(size: int, packed: int, zip64: bool) -> tuple[bytes, bytes]:
        if not zip64:
            return struct.pack("<II", packed, size), b""
        return b"\xff" * 8, struct.pack("<HHQQ", 1, 16, size, packed)

    def finish(self, comment: bytes = b"") -> bytes:
        start, count = len(self.body), len(self.directory)
        listing = b"".join(self.directory)
        end = b""
        if count > 0xFFFF:
            end += b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, len(listing), start)
            end += b"PK\6\7" + struct.pack("<IQI", 0, start + len(listing), 1)
        short = min(count, 0xFFFF)
        end += b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, short, short, len(listing), start, len(comment)) + comment
        return bytes(self.body) + listing + end


def zipped(parts: dict[str, bytes | Packed], **options) -> bytes:
    image = ZipImage()
    for name, data in parts.items():
        image.add(name, data, **options)
    return image.finish()
