# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by app/run.sh and tests/run.sh: what to install and how to build. Sourced, not run.

build_packages=(g++ cmake ninja-build qt6-base-dev libqt6opengl6-dev qt6-charts-dev
    qt6-svg-dev libxlsxwriter-dev libzip-dev libxml2-dev libpoppler-cpp-dev libqpdf-dev
    libgmime-3.0-dev pkg-config qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev)
run_packages=(fonts-noto-cjk qt6-translations-l10n)

say() { printf '\n== %s\n' "$*"; }

# Installs the Debian packages that are missing; silent and instant when there are none.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed \
            || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        echo "all installed / 均已安装"
        return
    fi
    echo "installing / 正在安装: ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null
}

# configure DIR OPTION…: CMake with Ninja, quiet unless it fails.
configure() {
    local dir=$1 log
    shift
    mkdir -p "$dir"
    log=$dir/configure.log
    if ! cmake -G Ninja -S . -B "$dir" "$@" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
}

# build DIR TARGET…: shows the build's own progress.
build() {
    local dir=$1
    shift
    cmake --build "$dir" --parallel "$(nproc)" --target "$@"
}
