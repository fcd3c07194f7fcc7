#!/usr/bin/env python3
"""Makes the test data of this folder with makers that we did not write; README.md tells the formats.

all.bin.gz   every version x level x mask by segno, which can force all three (python3-segno)
tables.txt   alignment patterns and blocks of every version, as segno has them
makers.txt   ECI, FNC1, structured append, mixed modes by libqrencode (libqrencode4) and zint (zint)
"""
import ctypes
import functools
import gzip
import operator
import random
import struct
import subprocess

import segno
from segno import consts

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


def write_tables(path):
    """A line for each version: number, centres of alignment patterns, then for each level groups of count x (total, data)."""
    with open(path, "w") as file:
        for version in range(1, 41):
            centres = consts.ALIGNMENT_POS[version - 2] if version > 1 else ()
            blocks = []
            for level in (consts.ERROR_LEVEL_L, consts.ERROR_LEVEL_M, consts.ERROR_LEVEL_Q, consts.ERROR_LEVEL_H):
                blocks.append("+".join(f"{b.num_blocks}x({b.num_total},{b.num_data})" for b in consts.ECC[version][level]))
            file.write(f"{version} [{','.join(map(str, centres))}] {' '.join(blocks)}\n")


class QRcode(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


class QRcodeList(ctypes.Structure):
    pass


QRcodeList._fields_ = [("code", ctypes.POINTER(QRcode)), ("next", ctypes.POINTER(QRcodeList))]

MODES = {"Numeric": 0, "Alphanumeric": 1, "Byte": 2, "Kanji": 3}


def qrencode():
    library = ctypes.CDLL("libqrencode.so.4")
    library.QRinput_new2.restype = ctypes.c_void_p
    library.QRinput_new2.argtypes = [ctypes.c_int, ctypes.c_int]
    library.QRinput_append.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_char_p]
    library.QRinput_appendECIheader.argtypes = [ctypes.c_void_p, ctypes.c_uint]
    library.QRinput_setFNC1First.argtypes = [ctypes.c_void_p]
    library.QRinput_setFNC1Second.argtypes = [ctypes.c_void_p, ctypes.c_ubyte]
    library.QRcode_encodeInput.restype = ctypes.POINTER(QRcode)
    library.QRcode_encodeInput.argtypes = [ctypes.c_void_p]
    library.QRcode_encodeString8bitStructured.restype = ctypes.POINTER(QRcodeList)
    library.QRcode_encodeString8bitStructured.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_int]
    return library


def matrix_of(code):
    width = code.width
    return [[code.data[y * width + x] & 1 for x in range(width)] for y in range(width)]


def hex_of(matrix):
    class Symbol:
        pass

    symbol = Symbol()
    symbol.matrix = matrix
    return packed(symbol).hex()


def line(name, payload, segments, headers, matrix, size=None, modules=None):
    """name, payload, segments as mode:eci:length, headers, size and modules, with tabs between."""
    written = ",".join(f"{mode}:{eci}:{length}" for mode, eci, length in segments)
    return "\t".join([name, payload.hex(), written, headers, str(size or len(matrix)), modules or hex_of(matrix)]) + "\n"


def with_qrencode(library, name, version, level, parts, fnc1=""):
    """parts: an int is an ECI, else (mode, what is written, what must come out)."""
    source = library.QRinput_new2(version, LEVELS.index(level))
    payload, segments, eci = b"", [], ""
    if fnc1 == "fnc1=1":
        assert library.QRinput_setFNC1First(source) == 0
    elif fnc1:
        assert library.QRinput_setFNC1Second(source, int(fnc1.split(":")[1])) == 0
    for part in parts:
        if isinstance(part, int):
            assert library.QRinput_appendECIheader(source, part) == 0
            eci = part
            continue
        mode, written, expected = part
        assert library.QRinput_append(source, MODES[mode], len(written), written) == 0
        payload += expected
        segments.append((mode, eci, len(expected)))
    code = library.QRcode_encodeInput(source)
    assert code, name
    return line(name, payload, segments, fnc1, matrix_of(code.contents))


def same(mode, data):
    return (mode, data, data)


def write_makers(path):
    library = qrencode()
    text = "Nguyễn Văn Mẫu|Số 1, Thôn Mẫu".encode()
    kanji = KANJI.encode("shift_jis")
    high = bytes(range(256))
    lines = []
    for version, level in ((4, "L"), (9, "M"), (10, "Q"), (26, "H"), (27, "M"), (40, "L")):
        make_one = functools.partial(with_qrencode, library, version=version, level=level)
        lines += [
            make_one(f"mixed {version}", parts=[same("Numeric", b"0123456"), same("Byte", text[:19]), same("Alphanumeric", b"AC-42 $%")]),
            make_one(f"two bytes {version}", parts=[same("Byte", text[:4]), same("Numeric", b"7"), same("Byte", text[5:30])]),
            make_one(f"kanji {version}", parts=[same("Kanji", kanji[:20]), same("Byte", b"abc")]),
            make_one(f"eci one byte {version}", parts=[26, same("Byte", text[:30])]),
            make_one(f"eci two bytes {version}", parts=[899, same("Byte", b"binary\x00\xff")]),
            make_one(f"eci changes {version}", parts=[same("Byte", b"none"), 3, same("Byte", b"caf\xe9"), 20, same("Byte", kanji[:6])]),
            make_one(f"fnc1 second {version}", parts=[same("Alphanumeric", b"AA1234BBB112"), same("Byte", b"text text")], fnc1="fnc1=2:37"),
        ]
    lines.append(with_qrencode(library, "all bytes", 12, "M", [same("Byte", high)]))
    lines += structured(library, "Thôn Mẫu, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu; ".encode() * 11, 5)
    lines += write_zint()
    with open(path, "w") as file:
        file.writelines(lines)


def structured(library, text, version):
    """libqrencode cuts the text as it likes, so only the whole of it and the headers are known: the expected payload is a part."""
    found, node = [], library.QRcode_encodeString8bitStructured(text, version, 1)
    assert node
    while node:
        found.append(matrix_of(node.contents.code.contents))
        node = node.contents.next
    return parts_of("qrencode", text, found)


def zint(name, payload, headers, *arguments):
    """The hexadecimal dump of zint has a row of modules on each line, as packed() does."""
    dump = subprocess.run(["zint", "-b", "QRCODE", "--dump", *arguments], check=True, capture_output=True, text=True).stdout
    rows = [row.replace(" ", "") for row in dump.split("\n") if row]
    stride = 2 * ((len(rows) + 7) // 8)
    return line(name, payload, [], headers, None, len(rows), "".join(row.ljust(stride, "0")[:stride] for row in rows))


def write_zint():
    """zint writes GS1 data, parts with any parity, and segments with an ECI each."""
    gs1 = "[01]04912345123459[15]970331[30]128[10]ABC%123[30]7"
    separated = b"010491234512345915970331" + b"30128\x1d" + b"10ABC%123\x1d" + b"307"
    latin, vietnamese_text = "café", "Nguyễn Văn Mẫu"
    for version, level in ((4, 1), (10, 4), (27, 3)):
        forced = (f"--vers={version}", f"--secure={level}")
        yield zint(f"gs1 {version}", separated, "fnc1=1", "--gs1", "-d", gs1, *forced)
        yield zint(f"part {version}", b"PART3", "sa=3/16/201", "--structapp=3,16,201", "-d", "PART3", *forced)
        yield zint(f"eci segments {version}", latin.encode("latin-1") + vietnamese_text.encode(), "",
                   "--eci=3", "-d", latin, f"--seg1=26,{vietnamese_text}", *forced)

        # libqrencode 4.1.1 writes designators of three bytes wrong (0C0000 for C00000).
        yield zint(f"eci three bytes {version}", b"private", "", "--eci=999999", "--binary", "-d", "private", *forced)


def parts_of(maker, text, matrices):
    parity = functools.reduce(operator.xor, text)
    return [line(f"part of {maker}", text, [], f"sa={i + 1}/{len(matrices)}/{parity}", matrix) for i, matrix in enumerate(matrices)]


if __name__ == "__main__":
    write_all("all.bin.gz")
    write_tables("tables.txt")
    write_makers("makers.txt")
