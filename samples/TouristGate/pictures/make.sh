#!/usr/bin/env bash
# Takes the pictures of README.md anew: the browser tests write them, ImageMagick makes them small.
set -eu
cd "$(dirname "$0")"
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
SAMPLES_SCREENSHOTS=$shots dotnet run -c Release --project ../../../tests/Samples.BrowserTests -- -namespace Samples.BrowserTests.Gate
for name in lane-idle lane-welcome lane-already-inside lane-ask-staff lane-camera lane-offline supervisor-conflict report; do
    convert "$shots/$name.png" -resize 640x -strip -colors 48 "PNG8:$name.png"
done
