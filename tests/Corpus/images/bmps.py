"""Writes BMP files that no tool here writes, each with its expected luminance: run-length encoding of 4 bits with moves, rows from the top."""
import struct


def info(width, height, depth, compression, size, colours):
    return struct.pack("<IiiHHIIiiII", 40, width, height, 1, depth, compression, size, 0, 0, colours, 0)


def save(name, header, palette, data, width, rows):
    start = 14 + len(header) + len(palette)
    with open(name + ".bmp", "wb") as out:
        out.write(b"BM" + struct.pack("<IHHI", start + len(data), 0, 0, start) + header + palette + data)
    with open(name + ".pgm", "wb") as out:
        out.write(b"P5\n%d %d\n255\n" % (width, len(rows)) + b"".join(bytes(row) for row in rows))


greys = [17 * i for i in range(16)]
palette = b"".join(bytes((g, g, g, 0)) for g in greys)
# From the bottom: a run of 5 of two colours in turn; 3 plain; end of row; a move by (2, 1); 4 of colour 7; end.
runs = bytes((5, 0x12, 0, 3, 0x9A, 0xB0, 0, 0, 0, 2, 2, 1, 4, 0x77, 0, 1))
rows = [[0, 0] + [7 * 17] * 4 + [0, 0], [0] * 8, [17, 34, 17, 34, 17, 9 * 17, 10 * 17, 11 * 17]]
save("b-hand-rle4", info(8, 3, 4, 2, len(runs), 16), palette, runs, 8, rows)

runs8 = bytes((3, 5, 0, 4, 1, 2, 3, 4, 0, 0, 0, 3, 9, 8, 7, 0, 200, 1, 0, 0, 0, 1))
rows8 = [[0] * 7, [9 * 17, 8 * 17, 7 * 17] + [17] * 4, [85] * 3 + [17, 34, 51, 68]]
save("b-hand-rle8", info(7, 3, 8, 1, len(runs8), 16), palette, runs8, 7, rows8)

save("b-hand-top-down", info(2, -2, 8, 0, 0, 16), palette, bytes((1, 2, 0, 0, 3, 4)), 2, [[17, 34], [51, 68]])

pixels = struct.pack("<4I", 0x3FF00000, 0x000FFC00, 0x000003FF, 0x3FFFFFFF)
masks = struct.pack("<3I", 0x3FF00000, 0x000FFC00, 0x000003FF)
save("b-hand-10-bit-masks", info(2, 2, 32, 3, 0, 0), masks, pixels, 2, [[29, 255], [76, 150]])
