#!/usr/bin/env bash
# Makes the small pictures of one symbol that MutatedPictureTests damages. The card in them is invented.
# Needs: qrencode, netpbm, libjpeg-turbo-progs, imagemagick
set -euo pipefail
cd "$(dirname "$0")"
payload='034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021'
printf '%s' "$payload" > payload.txt
printf '%s' "$payload" | qrencode -8 -l M -s 2 -m 4 -o symbol.png
pngtopnm symbol.png | ppmtopgm > symbol.pgm
pngtopnm symbol.png | pnmtopng -interlace > interlaced.png 2> interlaced.log
ppmtobmp -bpp=8 symbol.pgm > symbol.bmp 2> bmp.log
cjpeg -grayscale -quality 85 symbol.pgm > baseline.jpg
pgmtoppm rgb:20/10/50-white symbol.pgm | cjpeg -quality 80 -sample 2x2 -restart 1B > restart.jpg
cjpeg -grayscale -quality 85 -progressive symbol.pgm > progressive.jpg
pnmtoplainpnm symbol.pgm > plain.pgm
rm -f interlaced.log bmp.log
