"""Turns a specimen picture into something like a photo of it on a table: tilted, uneven light, blur, noise, JPEG.

Usage: photo.py [--without-symbol] specimen.png photo.jpg
With --without-symbol the symbol is painted over first, as on the side of a card that has none.
"""
import sys

import cv2
import numpy as np

WIDTH, HEIGHT = 1280, 960
without_symbol = sys.argv[1] == "--without-symbol"
source, target = sys.argv[-2:]
random = np.random.default_rng(20261122)

card = cv2.imread(source)
rows, columns = card.shape[:2]
if without_symbol:
    card[rows * 14 // 100 : rows * 9 // 16, columns * 2 // 3 : columns * 199 // 200] = card[rows * 3 // 4, columns // 2]

# A wooden table: long bands of brown.
bands = cv2.resize(random.normal(0, 1, (40, 6)), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
table = np.array([70, 105, 140]) + 12 * bands[:, :, None]

# The card, turned by 11 degrees and seen from below.
corners = np.float32([[0, 0], [columns, 0], [columns, rows], [0, rows]])
seen = np.float32([[215, 235], [1070, 92], [1128, 668], [205, 812]])
turn = cv2.getPerspectiveTransform(corners, seen)
mask = cv2.warpPerspective(np.ones((rows, columns), np.float32), turn, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)[:, :, None]
laid = cv2.warpPerspective(card, turn, (WIDTH, HEIGHT), flags=cv2.INTER_AREA).astype(np.float64)
picture = table * (1 - mask) + laid * mask

# Light from the upper left, a soft lens, the noise of a sensor.
down, right = np.mgrid[0:HEIGHT, 0:WIDTH]
picture *= (1.05 - 0.35 * (right / WIDTH) * (0.4 + 0.6 * down / HEIGHT))[:, :, None]
picture = cv2.GaussianBlur(picture, (0, 0), 0.9)
picture += random.normal(0, 5, picture.shape)
cv2.imwrite(target, np.clip(picture, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 82])
