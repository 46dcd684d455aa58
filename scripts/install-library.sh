#!/usr/bin/env bash
# Installs libgnpix with its headers, pkg-config and CMake files: scripts/install-library.sh PREFIX
# DESTDIR, if set, is put before every path (for packages). LIBDIR is PREFIX/lib unless set. Needs nothing but cargo and
# a C compiler to link with.
set -euo pipefail
destdir=${DESTDIR:-}
prefix=${1:?where to install, such as /usr/local}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
. "$(dirname "$0")/say.sh"
libdir=${LIBDIR:-$prefix/lib}

say "building libgnpix, optimized"
cargo build --locked --release --quiet -p gnpix-ffi
built=${CARGO_TARGET_DIR:-target}/release
version=$(sed -n 's/^version *= *"\(.*\)"/\1/p' Cargo.toml | head -n 1)
abi=${version%%.*}

# What a static library leaves to the system, as rustc tells it for this platform.
private='-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc'

lib=$destdir$libdir
install -Dm755 "$built/libgnpix_ffi.so" "$lib/libgnpix.so.$version"
ln -sf "libgnpix.so.$version" "$lib/libgnpix.so.$abi"
ln -sf "libgnpix.so.$abi" "$lib/libgnpix.so"
install -Dm644 "$built/libgnpix_ffi.a" "$lib/libgnpix.a"
(cd include && find . -type f) | while read -r header; do
    install -Dm644 "include/$header" "$destdir$prefix/include/$header"
done

install -Dm644 ffi/valgrind.supp "$destdir$prefix/share/gnpix/valgrind.supp"

# Both find the rest of the tree from where they are, so that it may be moved.
up=$(realpath -m --relative-to="$libdir/pkgconfig" "$prefix")
mkdir -p "$lib/pkgconfig" "$lib/cmake/gnpix"
cat >"$lib/pkgconfig/gnpix.pc" <<PC
prefix=\${pcfiledir}/$up
libdir=\${prefix}/$(realpath -m --relative-to="$prefix" "$libdir")
includedir=\${prefix}/include

Name: gnpix
Description: Authorized calls to the Gerencianet / Efí Pix API
URL: $(sed -n 's/^homepage *= *"\(.*\)"/\1/p' Cargo.toml)
Version: $version
Libs: -L\${libdir} -lgnpix
Libs.private: $private
Cflags: -I\${includedir}
PC
up=$(realpath -m --relative-to="$libdir/cmake/gnpix" "$prefix")
libs=$(realpath -m --relative-to="$libdir/cmake/gnpix" "$libdir")
sed -e "s|@VERSION@|$version|g" -e "s|@ABI@|$abi|g" -e "s|@UP@|$up|g" -e "s|@LIBS@|$libs|g" \
    -e "s|@PRIVATE@|${private//-l/}|g" ffi/cmake/gnpixConfig.cmake.in >"$lib/cmake/gnpix/gnpixConfig.cmake"
sed -e "s|@VERSION@|$version|g" ffi/cmake/gnpixConfigVersion.cmake.in >"$lib/cmake/gnpix/gnpixConfigVersion.cmake"
say "installed: libgnpix $version in $lib, its headers, gnpix.pc and gnpixConfig.cmake"
