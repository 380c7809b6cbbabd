#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds a Release and a sanitizer build and runs every test.
# On Debian 12, as root: bash tests/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."
. app/setup.sh

# python3-openpyxl is for Debian's own interpreter: another python3 on PATH may lack it.
test_packages=(chromium xvfb xauth poppler-utils qpdf librsvg2-bin unzip tidy python3 python3-openpyxl
    python3-jsonschema libreoffice-writer-nogui libreoffice-calc-nogui clang libclang-rt-dev)

say "1/5 Packages / 安装依赖"
command -v npm >/dev/null || test_packages+=(nodejs npm) # another installation will do
install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
# The accessibility checker, at the version and with the checksum of package-lock.json.
(cd tests/accessibility && (npm ls >/dev/null 2>&1 || npm ci --ignore-scripts --no-audit --no-fund))

say "2/5 Release build / 编译 (build/)"
configure build -DCMAKE_BUILD_TYPE=Release -DREPORT_WERROR=ON -DREPORT_TESTS=ON
build build all

say "3/5 All tests / 全部测试"
ctest --test-dir build --output-on-failure --no-tests=error -j "$(nproc)"

say "4/5 Sanitizer build of model, readers and exporters / 编译 (build-asan/)"
configure build-asan -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" -DREPORT_SANITIZE=ON -DREPORT_FUZZ=ON \
    -DREPORT_GUI=OFF -DREPORT_TESTS=ON
build build-asan all

say "5/5 Tests under AddressSanitizer and UndefinedBehaviorSanitizer, and a minute of each fuzz target"
# LibreOffice round trips prove the files, not the memory: the Release run has done them.
ctest --test-dir build-asan --output-on-failure --no-tests=error -j "$(nproc)" -LE roundtrip
