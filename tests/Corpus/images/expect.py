"""Expected luminance: expect.py png IN OUT | pnm IN OUT | orient N IN OUT. PNG is read by pngtopam, the rest
by PIL; the weights are BT.601 in floating point."""
import subprocess
import sys
import numpy
from PIL import Image


def luminance(rgba):
    rgba = rgba.astype(float)
    grey = rgba[..., :3] @ (0.299, 0.587, 0.114)
    alpha = rgba[..., 3] / 255
    return numpy.floor(grey * alpha + 255 * (1 - alpha) + 0.5).astype(numpy.uint8)


def save(grey, path):
    with open(path, "wb") as out:
        out.write(b"P5\n%d %d\n255\n" % (grey.shape[1], grey.shape[0]) + grey.tobytes())


kind, *rest = sys.argv[1:]
if kind == "orient":
    image = Image.open(rest[1])
    turns = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90"}
    turn = turns.get(int(rest[0]))
    save(numpy.asarray(image.transpose(getattr(Image.Transpose, turn)) if turn else image), rest[2])
elif kind == "png":
    pam = subprocess.run(["pngtopam", "-alphapam", rest[0]], check=True, capture_output=True).stdout
    head, data = pam.split(b"ENDHDR\n", 1)
    field = dict(line.split(None, 1) for line in head.decode().splitlines() if " " in line)
    width, height, depth, most = (int(field[name]) for name in ("WIDTH", "HEIGHT", "DEPTH", "MAXVAL"))
    samples = numpy.frombuffer(data, ">u2" if most > 255 else "u1").reshape(height, width, depth) * (255.0 / most)
    if depth == 4 and "-trns" in rest[0]:  # pngtopam finds other pixels than libpng and ImageMagick when a tRNS chunk names an RGB colour
        raw = subprocess.run(["convert", rest[0], "-depth", "16", "-endian", "MSB", "rgba:-"], check=True, capture_output=True).stdout
        samples = numpy.frombuffer(raw, ">u2").reshape(height, width, 4) / 257.0
    grey = luminance(samples if depth == 4 else samples[..., (0, 0, 0, 1)])
    orientation = Image.open(rest[0]).getexif().get(0x0112, 1)
    save(numpy.rot90(grey, -1).copy() if orientation == 6 else grey, rest[1])
else:
    save(luminance(numpy.asarray(Image.open(rest[0]).convert("RGBA"))), rest[1])
