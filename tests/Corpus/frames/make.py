#!/usr/bin/python3
"""Makes the pictures of this folder: make.py FOLDER_OF_GEN_CARDS. Needs python3-numpy python3-opencv python3-pil qrencode fonts-dejavu-core.

gen_cards.py (of the project's measuring corpus) draws 1280 x 720 photographs of specimen cards of invented people, seed 11. Two levels of
each axis are kept, cut to the symbol and 40 pixels around it, as PNG without loss. expected.tsv: file, axis, payload in hexadecimal.
"""
import os
import sys

sys.path.insert(0, sys.argv[1])
import cv2
import gen_cards

SEED = 11
MARGIN = 40
AXES = "small tilt rotate blur motion noise contrast light glare dirt invert quiet mixed".split()
LEVELS = (2, 4)

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "expected.tsv"), "w") as expected:
    for axis in AXES:
        for level in LEVELS:
            settings = dict(gen_cards.BASE)
            settings.update(gen_cards.AXES[axis][level - 1])
            picture, text, meta = gen_cards.render(axis, level, 0, settings, SEED)
            xs, ys = zip(*meta["corners"])
            left, top = max(0, int(min(xs)) - MARGIN), max(0, int(min(ys)) - MARGIN)
            name = f"{axis}-{level}.png"
            cv2.imwrite(os.path.join(here, name), picture[top:int(max(ys)) + MARGIN, left:int(max(xs)) + MARGIN], [cv2.IMWRITE_PNG_COMPRESSION, 9])
            expected.write(f"{name}\t{axis}\t{text.encode().hex()}\n")
