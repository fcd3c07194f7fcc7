"""Writes a PPM of an invented scene: scene.py WIDTH HEIGHT FILE."""
import sys
import numpy

width, height, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rng = numpy.random.default_rng(20240701)
y, x = numpy.mgrid[0:height, 0:width]
scene = numpy.zeros((height, width, 3))
scene[..., 0] = 255 * x / max(width - 1, 1)
scene[..., 1] = 127 + 127 * numpy.sin(x / 7.0 + y / 11.0)
scene[..., 2] = 255 * y / max(height - 1, 1)
modules = rng.integers(0, 2, (height // 3 + 1, width // 3 + 1)).repeat(3, 0).repeat(3, 1)[:height, :width]
inside = (x > width // 3) & (x < 2 * width // 3) & (y > height // 4) & (y < 3 * height // 4)
scene[inside] = (modules[inside] * 255)[:, None]
scene[: height // 8, : width // 8] = (255, 0, 0)
scene[: height // 8, width // 8 : width // 4] = (0, 0, 255)
scene += rng.normal(0, 6, scene.shape) * (~inside)[..., None]
with open(path, "wb") as out:
    out.write(b"P6\n%d %d\n255\n" % (width, height))
    out.write(numpy.clip(scene, 0, 255).astype(numpy.uint8).tobytes())
