#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Time from start to a visible window and resident memory a second later: ours with an open report
# beside KeePassXC's, in turn on one virtual screen.
# Usage: startup.sh PROGRAM REPORT [RUNS]. Needs xvfb, xdotool and keepassxc.
set -euo pipefail
program=$1 report=$2 runs=${3:-9}
for tool in Xvfb xdotool keepassxc; do
    command -v "$tool" >/dev/null || { echo "startup.sh: $tool is missing" >&2; exit 2; }
done
work=$(mktemp -d)
Xvfb -noreset -displayfd 8 -screen 0 1366x768x24 8>"$work/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.05; done
DISPLAY=:$(<"$work/display")
export DISPLAY QT_QPA_PLATFORM=xcb HOME=$work XDG_CONFIG_HOME=$work/config XDG_RUNTIME_DIR=$work
# KeePassXC's first start asks about updates in a window of its own.
mkdir -p "$work/config/keepassxc"
printf '[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n' \
    >"$work/config/keepassxc/keepassxc.ini"

measure() { # NAME-OF-WINDOW COMMAND…: prints milliseconds until it is visible, and kilobytes
    local name=$1 begin end pid
    shift
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    pid=$!
    until xdotool search --onlyvisible --name "$name" >/dev/null 2>&1; do
        kill -0 "$pid" 2>/dev/null || { echo "startup.sh: $1 ended early" >&2; return 1; }
    done
    end=$(date +%s%N)
    sleep 1
    echo "$(((end - begin) / 1000000)) $(awk '/^VmRSS/ {print $2}' "/proc/$pid/status")"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

for _ in $(seq "$runs"); do
    measure '2021' "$program" "$report" >>"$work/ours"
    measure 'KeePassXC' keepassxc >>"$work/theirs"
done
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
summary() { # LABEL FILE
    local ms kb
    ms=$(cut -d' ' -f1 "$2" | median)
    kb=$(cut -d' ' -f2 "$2" | median)
    echo "$1 median $ms ms ($(cut -d' ' -f1 "$2" | sort -n | paste -sd' ')), $((kb / 1024)) MB resident"
}
summary "nianbao:  " "$work/ours"
summary "KeePassXC:" "$work/theirs"
