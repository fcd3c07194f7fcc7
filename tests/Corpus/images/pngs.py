"""Writes PNG files of every colour type, depth and interlace, with every filter, palette, transparency and orientation."""
import struct
import zlib
import numpy

ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pack(samples, depth):
    """One row of samples as bytes."""
    if depth == 16:
        return numpy.asarray(samples, ">u2").tobytes()
    bits = "".join(format(int(s), "0%db" % depth) for s in samples)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))


def paeth(a, b, c):
    p = a + b - c
    return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]


def filtered(rows, step):
    out, above = b"", None
    for n, row in enumerate(rows):
        above = above or bytes(len(row))
        kind = n % 5
        line = bytearray()
        for i, value in enumerate(row):
            a = row[i - step] if i >= step else 0
            c = above[i - step] if i >= step else 0
            b = above[i]
            line.append((value - (0, a, b, (a + b) // 2, paeth(a, b, c))[kind]) & 255)
        out += bytes([kind]) + bytes(line)
        above = row
    return out


def write(name, samples, colour, depth, interlace, extra=b"", pieces=1):
    height, width, _ = samples.shape
    step = max(1, CHANNELS[colour] * depth // 8)
    data = b""
    for x, y, dx, dy in ADAM7 if interlace else [(0, 0, 1, 1)]:
        part = samples[y::dy, x::dx]
        if part.size:
            data += filtered([pack(row.reshape(-1), depth) for row in part], step)
    data = zlib.compress(data, 9)
    cut = -(-len(data) // pieces)
    with open(name, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)) + extra)
        for i in range(0, len(data), cut):
            out.write(chunk(b"IDAT", data[i : i + cut]))
        out.write(chunk(b"IEND", b""))


rng = numpy.random.default_rng(7)
for interlace in (0, 1):
    mark = "-interlaced" if interlace else ""
    for colour, depths in {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}.items():
        for depth in depths:
            most = (1 << depth) - 1
            y, x = numpy.mgrid[0:19, 0:29]
            waves = [(numpy.sin(x / (3.0 + k) + y / 5.0 * k) + 1) / 2 * most for k in range(CHANNELS[colour])]
            samples = numpy.clip(numpy.stack(waves, 2) + rng.normal(0, most / 9, (19, 29, CHANNELS[colour])), 0, most).round().astype(int)
            palette = chunk(b"PLTE", rng.integers(0, 256, 3 * (most + 1)).astype(numpy.uint8).tobytes()) if colour == 3 else b""
            write("p-%d-%d%s.png" % (colour, depth, mark), samples, colour, depth, interlace, palette)
            if colour == 3:
                some = chunk(b"tRNS", rng.integers(0, 256, most // 2 + 1).astype(numpy.uint8).tobytes())
                write("p-%d-%d-trns%s.png" % (colour, depth, mark), samples, colour, depth, interlace, palette + some, 3)
            if colour in (0, 2):
                value = samples[9, 14]
                some = chunk(b"tRNS", struct.pack(">%dH" % len(value), *value))
                write("p-%d-%d-trns%s.png" % (colour, depth, mark), samples, colour, depth, interlace, some, 3)
samples = rng.integers(0, 256, (3, 5, 3))
exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
write("p-orientation.png", samples, 2, 8, 0, chunk(b"eXIf", exif))
write("p-one-pixel-interlaced.png", samples[:1, :1], 2, 8, 1)
write("p-gamma.png", samples, 2, 8, 0, chunk(b"gAMA", struct.pack(">I", 100000)))
