#!/bin/sh
# Chromium and a Chinese font: the tests that open the HTML page in a browser need them.
# Installed only as root, with apt-get, and where missing; else a hint says what to do.
# Never fails: the tests that need a browser say themselves why they skip.
log=${1:-/dev/null}
have_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
have_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }
have_browser && have_font && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing chromium and fonts-noto-cjk for the browser tests"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends \
        chromium fonts-noto-cjk fontconfig; } >"$log" 2>&1 && exit 0
    tail -n 5 "$log"
fi
echo "no browser or no Chinese font: the browser tests will skip." \
     "Install them with: apt-get install chromium fonts-noto-cjk"
