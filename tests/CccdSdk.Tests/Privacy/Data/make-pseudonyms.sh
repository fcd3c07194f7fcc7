#!/bin/sh
# Writes pseudonyms.txt: what OpenSSL says of the construction that NumberPseudonymizer documents. The messages are put together
# here, byte by byte, and not by our code. Columns: key in hex, key id, purpose, epoch, number, HMAC-SHA-256 in hex.
# Usage: sh make-pseudonyms.sh > pseudonyms.txt        (Debian: openssl, coreutils)
part() { # a text with its length in bytes before it, 4 bytes big-endian
    length=$(printf '%s' "$1" | wc -c)
    printf "\\000\\000\\000\\$(printf '%03o' "$length")"
    printf '%s' "$1"
}
row() {
    hmac=$({ part CccdSdk.NumberPseudonymizer.v1; part "$2"; part "$3"; part "$4"; part "$5"; } |
        openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d' ' -f1)
    printf '%s|%s|%s|%s|%s|%s\n' "$1" "$2" "$3" "$4" "$5" "$hmac"
}
K1=0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20
K2=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
row $K1 k1 anti-passback 2026-07-01 051089000111
row $K1 k1 anti-passback 2026-07-02 051089000111
row $K1 k1 statistics 2026-07-01 051089000111
row $K1 k2 anti-passback 2026-07-01 051089000111
row $K1 k1 anti-passback 2026-07-01 034303000222
row $K2 gate_7-A 'lễ hội' 'cổng A' 000000000000
