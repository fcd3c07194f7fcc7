#!/bin/sh
# Makes the files of this folder from ../mutation/symbol.png (its text is ../mutation/payload.txt): formats that ImageMagick
# writes and only ImageSharp reads here, and symbols of rare modes by segno. Needs Debian's imagemagick and python3-segno.
set -eu
cd "$(dirname "$0")"
symbol=../mutation/symbol.png
convert "$symbol" -strip -define webp:lossless=true symbol-lossless.webp
convert "$symbol" -strip -quality 60 symbol-lossy.webp
convert "$symbol" -strip -alpha off -compress none symbol-none.tif
convert "$symbol" -strip -alpha off -compress lzw -colorspace gray symbol-lzw.tif
convert "$symbol" -strip -compress zip -type TrueColor symbol-zip.tif
convert "$symbol" -strip -monochrome -compress group4 symbol-group4.tif
convert "$symbol" -strip symbol.gif
convert "$symbol" -strip -colorspace CMYK -quality 80 symbol-cmyk.jpg
convert -delay 10 \( "$symbol" -strip -threshold 100% \) \( "$symbol" -strip \) second-frame.gif
/usr/bin/python3 - <<'PY'
import segno
segno.make('书读百遍', mode='hanzi', error='m', micro=False).save('hanzi.png', scale=4)
segno.make('漢字テスト', mode='kanji', error='m', micro=False).save('kanji.png', scale=4)
segno.make('Ngô Văn Mẫu', encoding='utf-8', eci=True, error='q', micro=False).save('eci-26.png', scale=4)
segno.make('Příliš', encoding='iso-8859-2', eci=True, error='l', micro=False).save('eci-4.png', scale=4)
segno.make_sequence('034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu|18092021', symbol_count=2, error='m')[0].save('part-1-of-2.png', scale=4)
PY
