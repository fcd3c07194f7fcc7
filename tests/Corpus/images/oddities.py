"""Changes a JPEG in ways that decoders tolerate: oddities.py IN FILL GARBAGE NOEOI."""
import sys

source, fill, garbage, noeoi = sys.argv[1:]
data = open(source, "rb").read()
dqt, sos = data.index(b"\xff\xdb"), data.index(b"\xff\xda")
open(fill, "wb").write(data[:dqt] + b"\xff\xff\xff" + data[dqt:sos] + b"\xff" + data[sos:-2] + b"\xff\xff" + data[-2:])
open(garbage, "wb").write(data[:dqt] + b"\x00\x11\x22" + data[dqt:sos] + b"abc" + data[sos:])
open(noeoi, "wb").write(data[:-2])
