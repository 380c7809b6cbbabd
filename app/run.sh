#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the program needs, builds it and opens the sample report. Without a display it does
# the main job from the command line instead: checks the sample, exports it and prints where.
# On Debian 12, as root: bash app/run.sh [FILE.nianbao]
set -euo pipefail
cd "$(dirname "$0")/.."
. app/setup.sh

say "1/3 Packages / 安装依赖"
install_packages "${build_packages[@]}" "${run_packages[@]}"

say "2/3 Build / 编译 (build/)"
configure build -DCMAKE_BUILD_TYPE=Release -DREPORT_TESTS=OFF
build build nianbao nianbao-cli

sample=resources/samples/bureau-2021-summary.nianbao
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "3/3 Open / 打开 ${1:-$sample}"
    exec build/app/nianbao "${1:-$sample}"
fi

say "3/3 No display: check and export the sample / 无显示环境：检查并导出示例"
file=${1:-$sample}
out=$PWD/build/sample-export
status=0
build/app/nianbao-cli check "$file" || status=$?
[ "$status" -le 1 ] || exit "$status" # 1: findings, which the sample is meant to have
build/app/nianbao-cli export "$file" --format docx,html,xlsx,png,svg,signoff,reader,json,csv \
    --to "$out"
say "Exported to / 已导出到: $out"
