#!/usr/bin/env python3
"""Makes the test data of this folder. Needs python3-segno, qrencode and zbar-free Python 3; see README.md.

all.bin.gz   every version x level x mask by segno, which can force all three
"""
import gzip
import random
import struct

import segno

LEVELS = "LMQH"
FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Bùi", "Đỗ", "Hồ", "Vũ"]
MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Ngọc", "Thùy", "Quốc", "Bảo", "Hữu", "Khánh"]
GIVEN = ["An", "Bình", "Cường", "Dũng", "Hạnh", "Kiên", "Lan", "Mỹ", "Phượng", "Tuấn"]
KANJI = "点茗漢字日本語東京神奈川質問回答最高低音楽"
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def vietnamese(rng, length):
    """Invented names and addresses, cut to a number of UTF-8 bytes (never within a character)."""
    text = ""
    while len(text.encode()) < length:
        text += f"{rng.choice(FAMILY)} {rng.choice(MIDDLE)} {rng.choice(GIVEN)}|Số {rng.randrange(1, 999)}, Thôn Mẫu|"
    data = text.encode()[:length]
    return data.decode("utf-8", "ignore")


def content(kind, length, rng):
    """What to write: (arguments of segno, the bytes that must come out)."""
    if kind == 0:
        text = "".join(rng.choice("0123456789") for _ in range(length))
        return dict(content=text, mode="numeric"), text.encode()
    if kind == 1:
        text = "".join(rng.choice(ALPHANUMERIC) for _ in range(length))
        return dict(content=text, mode="alphanumeric"), text.encode()
    if kind == 2:
        text = "".join(rng.choice(KANJI) for _ in range(length))
        return dict(content=text, mode="kanji"), text.encode("shift_jis")
    text = vietnamese(rng, length)
    return dict(content=text, mode="byte", encoding="utf-8", eci=kind == 3), text.encode()


def largest(kind, version, level, rng):
    """The longest content of a kind that fits, by bisection, with its symbol in mask 0."""
    low, high, best = 1, 7200, None
    while low <= high:
        length = (low + high) // 2
        arguments, payload = content(kind, length, random.Random(rng))
        try:
            symbol = make(arguments, version, level, 0)
            best, low = (arguments, payload, symbol), length + 1
        except segno.DataOverflowError:
            high = length - 1
    return best


def make(arguments, version, level, mask):
    return segno.make(**arguments, version=version, error=level, mask=mask, boost_error=False, micro=False)


def packed(symbol):
    """Modules row by row, eight in a byte, most significant bit first, every row from a new byte."""
    out = bytearray()
    for row in symbol.matrix:
        bits = "".join("1" if module else "0" for module in row)
        bits += "0" * (-len(bits) % 8)
        out += int(bits, 2).to_bytes(len(bits) // 8, "big")
    return bytes(out)


def write_all(path):
    """For each version and level: payload length and payload. Then mask 0, then masks 1 to 7 as differences from mask 0."""
    out = bytearray()
    for version in range(1, 41):
        made = []
        for number, level in enumerate(LEVELS):
            seed = version * 4 + number
            kind = (version + number) % 5
            arguments, payload, symbol = largest(kind, version, level, seed)
            if seed % 3 == 0:  # not full: padding behind the data
                arguments, payload = content(kind, max(1, len(arguments["content"]) * 2 // 3), random.Random(seed))
                symbol = make(arguments, version, level, 0)
            first = packed(symbol)
            out += struct.pack(">H", len(payload)) + payload + first
            made.append((arguments, level, int.from_bytes(first, "big"), len(first)))
        for mask in range(1, 8):
            for arguments, level, first, length in made:
                other = packed(make(arguments, version, level, mask))
                out += (int.from_bytes(other, "big") ^ first).to_bytes(length, "big")
    with open(path, "wb") as file:
        file.write(gzip.compress(bytes(out), 9, mtime=0))


if __name__ == "__main__":
    write_all("all.bin.gz")
