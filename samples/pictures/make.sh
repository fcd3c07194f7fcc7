#!/bin/sh
# Makes the pictures of this folder again: sh make.sh
# Needs the .NET SDK; the two made by photo.py also need Python 3 with numpy and OpenCV (Debian: python3-opencv).
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cccd() { dotnet run --project ../../src/CccdSdk.Tool -c Release -- "$@"; }

cccd make --seed 1001 --edition cccd2021 --age 37 --sex male --province 036 --issued 2021-08-20 --out "$work"
cp "$work/card-1001-specimen.png" cccd-front.png
cccd make --seed 1002 --edition canCuoc2024 --age 25 --sex female --province 048 --issued 2025-11-28 --out "$work"
cp "$work/card-1002-specimen.png" can-cuoc-back.png
cccd make --seed 1003 --edition canCuoc2024 --age 4 --province 052 --issued 2024-11-20 --out "$work"
cp "$work/card-1003-specimen.png" can-cuoc-child.png
cccd make --seed 1004 --document bhytNew --edition canCuoc2024 --out "$work"
mkdir -p not-cards
cp "$work/bhytNew-1004-specimen.png" not-cards/health-insurance.png
cccd make --seed 1005 --edition cccd2021 --age 61 --sex female --province 092 --issued 2021-05-05 --out "$work"
PYTHON="${PYTHON:-python3}"
"$PYTHON" photo.py "$work/card-1005-specimen.png" cccd-photo.jpg
"$PYTHON" photo.py --without-symbol "$work/card-1005-specimen.png" not-cards/no-symbol.jpg
