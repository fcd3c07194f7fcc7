#!/bin/sh
# Makes the picture files in this folder and, beside each, NAME.pgm: its luminance as other programs decode it.
# Debian packages: libjpeg-turbo-progs (cjpeg, djpeg, jpegtran), netpbm, imagemagick, libimage-exiftool-perl, python3-pil, python3-numpy.
#   jpg   djpeg -grayscale; turned ones with what jpegtran or PIL made of it
#   png   netpbm's pngtopam, converted with the weights of BT.601, over white; see expect.py
#   bmp   ImageMagick's reader, then the same conversion
#   p?m   PIL or netpbm's pamtopnm, then the same conversion
set -eu
cd "$(dirname "$0")"
rm -f -- *.jpg *.png *.bmp *.pgm *.ppm *.pbm
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
py=/usr/bin/python3

# A scene with edges, gradients, noise and saturated colours; sizes that are no multiple of 8 or 16.
$py scene.py 75 53 "$tmp/scene.ppm"
$py scene.py 16 16 "$tmp/small.ppm"
$py scene.py 203 149 "$tmp/photo.ppm"
ppmtopgm "$tmp/scene.ppm" > "$tmp/scene-grey.pgm"

# JPEG
for s in 1x1 2x1 1x2 2x2 4x1 1x4 4x2 2x4; do
  cjpeg -quality 90 -sample $s "$tmp/scene.ppm" > "j-sample-$s.jpg"
  cjpeg -quality 85 -progressive -sample $s "$tmp/scene.ppm" > "j-progressive-$s.jpg"
done
cjpeg -quality 90 -sample 1x1,2x2,2x2 "$tmp/scene.ppm" > j-luminance-half.jpg
cjpeg -quality 90 -sample 1x1,2x1,1x1 "$tmp/scene.ppm" > j-luminance-half-width.jpg
cjpeg -quality 90 -sample 1x1,1x2,1x1 "$tmp/scene.ppm" > j-luminance-half-height.jpg
cjpeg -quality 90 -sample 2x1,1x2,1x1 "$tmp/scene.ppm" > j-sample-mixed.jpg
cjpeg -quality 90 -progressive -sample 1x1,2x2,1x1 "$tmp/scene.ppm" > j-progressive-luminance-half.jpg
cjpeg -quality 90 -grayscale "$tmp/scene.ppm" > j-grey.jpg
cjpeg -quality 90 -grayscale -sample 2x2 "$tmp/scene.ppm" > j-grey-2x2.jpg
cjpeg -quality 90 -grayscale -progressive "$tmp/scene.ppm" > j-grey-progressive.jpg
cjpeg -quality 90 -rgb "$tmp/scene.ppm" > j-rgb.jpg
cjpeg -quality 90 -rgb -progressive "$tmp/scene.ppm" > j-rgb-progressive.jpg
cjpeg -quality 90 -restart 1 "$tmp/scene.ppm" > j-restart-row.jpg
cjpeg -quality 90 -restart 1B "$tmp/scene.ppm" > j-restart-mcu.jpg
cjpeg -quality 90 -restart 3B -progressive "$tmp/scene.ppm" > j-restart-progressive.jpg
cjpeg -quality 90 -optimize "$tmp/scene.ppm" > j-optimized.jpg
cjpeg -quality 100 -sample 1x1 "$tmp/scene.ppm" > j-quality-100.jpg
cjpeg -quality 100 -progressive -sample 1x1 "$tmp/scene.ppm" > j-quality-100-progressive.jpg
cjpeg -quality 5 "$tmp/scene.ppm" > j-quality-5.jpg
cjpeg -quality 1 "$tmp/scene.ppm" > j-quality-1-16-bit-tables.jpg
cjpeg -quality 92 "$tmp/photo.ppm" > j-photo.jpg
printf '0;\n1;\n2;\n' > "$tmp/separate.txt"
cjpeg -quality 90 -scans "$tmp/separate.txt" "$tmp/scene.ppm" > j-separate-scans.jpg
printf '2;\n1;\n0;\n' > "$tmp/separate.txt"
cjpeg -quality 90 -scans "$tmp/separate.txt" "$tmp/scene.ppm" > j-separate-scans-luminance-last.jpg
printf '0,1,2: 0-0, 0, 3;\n0: 1-5, 0, 4;\n2: 1-63, 0, 0;\n1: 1-63, 0, 0;\n0: 6-63, 0, 2;\n0: 1-5, 4, 3;\n0: 1-5, 3, 2;\n0,1,2: 0-0, 3, 2;\n0: 1-63, 2, 1;\n0,1,2: 0-0, 2, 1;\n0,1,2: 0-0, 1, 0;\n0: 1-63, 1, 0;\n' > "$tmp/bits.txt"
cjpeg -quality 95 -scans "$tmp/bits.txt" "$tmp/scene.ppm" > j-progressive-many-bits.jpg
cjpeg -quality 90 "$tmp/small.ppm" > j-small.jpg
$py scene.py 1 1 "$tmp/one.ppm"
cjpeg "$tmp/one.ppm" > j-one-pixel.jpg
$py oddities.py j-sample-2x2.jpg j-fill-bytes.jpg j-garbage-between-markers.jpg j-no-eoi.jpg
# djpeg ends with 2 where it only warns, as it does about the garbage.
for f in j-*.jpg; do djpeg -grayscale -pnm "$f" > "${f%.jpg}.pgm" 2> /dev/null || [ $? -eq 2 ]; done

# Orientations: the same stored picture; the expected one is turned by PIL.
cjpeg -quality 90 -sample 2x2 "$tmp/scene.ppm" > "$tmp/o.jpg"
for o in 1 2 3 4 5 6 7 8; do
  cp "$tmp/o.jpg" "o-$o.jpg"
  exiftool -q -q -overwrite_original -n "-Orientation=$o" "o-$o.jpg"
  djpeg -grayscale -pnm "o-$o.jpg" > "$tmp/stored.pgm"
  $py expect.py orient "$o" "$tmp/stored.pgm" "o-$o.pgm"
done

# PNG: every colour type, depth and interlace, written by hand in python; every filter occurs.
$py pngs.py
for f in p-*.png; do $py expect.py png "$f" "${f%.png}.pgm"; done

# BMP
c() { convert "$tmp/scene.ppm" "$@"; }
c -colors 2 -type palette -depth 1 -define bmp:format=bmp3 BMP3:b-1.bmp
c -colors 16 -compress none BMP3:b-4.bmp
c -colors 200 -compress none BMP3:b-8.bmp
c -colors 200 -compress rle BMP3:b-rle8.bmp
c -define bmp:subtype=RGB555 BMP3:b-555.bmp
c -define bmp:subtype=RGB565 BMP:b-565.bmp
c -type truecolor BMP3:b-24.bmp
c -type truecolor BMP2:b-os2-24.bmp
c -colors 100 -compress none BMP2:b-os2-8.bmp
c -alpha on -channel A -evaluate set 100% +channel BMP:b-v5-32.bmp
ppmtobmp -windows "$tmp/scene.ppm" > b-netpbm-24.bmp 2> /dev/null
pnmquant 12 "$tmp/scene.ppm" 2> /dev/null | ppmtobmp -windows > b-netpbm-4.bmp 2> /dev/null
$py bmps.py
for f in b-*.bmp; do
  case "$f" in
    b-hand-*) ;;
    *) convert "$f" -alpha off -depth 8 "$tmp/b.ppm"; $py expect.py pnm "$tmp/b.ppm" "${f%.bmp}.pgm" ;;
  esac
done

# Netpbm: the source is n-*, the expected luminance e-*.
cp "$tmp/scene.ppm" n-p6.ppm
pnmtoplainpnm "$tmp/small.ppm" > n-p3.ppm
cp "$tmp/scene-grey.pgm" n-p5.pgm
ppmtopgm "$tmp/small.ppm" | pnmtoplainpnm > n-p2.pgm
pamdepth 65535 "$tmp/small.ppm" > n-p6-65535.ppm 2> /dev/null
pamdepth 1000 "$tmp/scene-grey.pgm" > n-p5-1000.pgm 2> /dev/null
pamdepth 31 "$tmp/scene-grey.pgm" > n-p5-31.pgm 2> /dev/null
pgmtopbm -threshold "$tmp/scene-grey.pgm" > n-p4.pbm
pnmtoplainpnm n-p4.pbm > n-p1.pbm
for f in n-*; do
  pamdepth 255 "$f" 2> /dev/null | pamtopnm > "$tmp/n.pnm"
  case "$f" in *.pbm) pamdepth 255 "$f" 2> /dev/null | pamtopnm | pgmtopgm > "$tmp/n.pnm" ;; esac
  $py expect.py pnm "$tmp/n.pnm" "e-$f.pgm"
done

# Formats that are only named.
convert "$tmp/small.ppm" u-gif.gif
convert "$tmp/small.ppm" u-tiff.tif
convert "$tmp/small.ppm" u-webp.webp
convert "$tmp/small.ppm" -colorspace CMYK u-cmyk.jpg
cjpeg -arithmetic "$tmp/small.ppm" > u-arithmetic.jpg
