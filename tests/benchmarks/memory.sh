#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Memory of several windows at once, each a program with a report of its own: what each holds
# resident, and what all of them take together when shared pages are counted once (Pss).
# Usage: memory.sh PROGRAM REPORT…; without a screen it runs on Qt's offscreen platform.
set -euo pipefail
program=$1
shift
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; wait; rm -rf "$work"' EXIT
[ -n "${DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work
for report in "$@"; do
    cp "$report" "$work/${#pids[@]}.nianbao" # locks and journals stay out of the way
    "$program" "$work/${#pids[@]}.nianbao" >/dev/null 2>&1 &
    pids+=($!)
done
sleep 5
total=0
for pid in "${pids[@]}"; do
    kill -0 "$pid" 2>/dev/null || { echo "memory.sh: a window closed early" >&2; exit 1; }
    rss=$(awk '/^Rss/ {print $2}' "/proc/$pid/smaps_rollup")
    pss=$(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup")
    anonymous=$(awk '/^Anonymous/ {print $2}' "/proc/$pid/smaps_rollup")
    total=$((total + pss))
    echo "window: $((rss / 1024)) MB resident, $((pss / 1024)) MB its share, $((anonymous / 1024)) MB its own"
done
echo "together: $((total / 1024)) MB"
