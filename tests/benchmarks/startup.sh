#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Time from start to a visible window, ours with an open report beside KeePassXC's, in turn on one
# virtual screen. Usage: startup.sh PROGRAM REPORT [RUNS]. Needs xvfb, xdotool and keepassxc.
set -euo pipefail
program=$1 report=$2 runs=${3:-9}
exec 9<>"$(mktemp)"
Xvfb -displayfd 9 -screen 0 1366x768x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
sleep 1
read -r display <&9 || display=$(tr -d '\n' </proc/$$/fd/9)
export DISPLAY=:$display QT_QPA_PLATFORM=xcb HOME=$(mktemp -d)

window_ms() { # PATTERN COMMAND…: milliseconds until a window of that name is visible
    local pattern=$1 begin end pid
    shift
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    pid=$!
    xdotool search --sync --onlyvisible --name "$pattern" >/dev/null
    end=$(date +%s%N)
    kill $pid
    wait $pid 2>/dev/null || true
    echo $(((end - begin) / 1000000))
}

ours=() theirs=()
for _ in $(seq "$runs"); do
    ours+=("$(window_ms '2021' "$program" "$report")")
    theirs+=("$(window_ms 'KeePassXC' keepassxc)")
done
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
echo "nianbao:   median $(median "${ours[@]}") ms of ${ours[*]}"
echo "KeePassXC: median $(median "${theirs[@]}") ms of ${theirs[*]}"
