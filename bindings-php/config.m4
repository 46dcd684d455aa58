PHP_ARG_WITH([gnpix],
  [for gnpix support],
  [AS_HELP_STRING([--with-gnpix@<:@=PREFIX@:>@],
    [Include gnpix support. PREFIX is where libgnpix is installed; without it pkg-config is asked])])

if test "$PHP_GNPIX" != "no"; then
  AC_PATH_PROG([PKG_CONFIG], [pkg-config], [no])
  if test "$PKG_CONFIG" = "no"; then
    AC_MSG_ERROR([pkg-config is missing; install it (Debian: apt-get install pkg-config)])
  fi

  gnpix_pkg_config_path=$PKG_CONFIG_PATH
  if test "$PHP_GNPIX" != "yes"; then
    if test ! -r "$PHP_GNPIX/lib/pkgconfig/gnpix.pc"; then
      AC_MSG_ERROR([no libgnpix in $PHP_GNPIX: $PHP_GNPIX/lib/pkgconfig/gnpix.pc is not there. Install it with make install PREFIX=$PHP_GNPIX])
    fi
    gnpix_pkg_config_path="$PHP_GNPIX/lib/pkgconfig:$PKG_CONFIG_PATH"
  fi

  AC_MSG_CHECKING([for libgnpix])
  if ! PKG_CONFIG_PATH=$gnpix_pkg_config_path $PKG_CONFIG --exists gnpix; then
    AC_MSG_ERROR([not found; install it with make install in the gnpix repository, or say where it is: --with-gnpix=PREFIX])
  fi
  gnpix_version=`PKG_CONFIG_PATH=$gnpix_pkg_config_path $PKG_CONFIG --modversion gnpix`
  gnpix_cflags=`PKG_CONFIG_PATH=$gnpix_pkg_config_path $PKG_CONFIG --cflags gnpix`
  gnpix_libs=`PKG_CONFIG_PATH=$gnpix_pkg_config_path $PKG_CONFIG --libs gnpix`
  AC_MSG_RESULT([$gnpix_version])

  PHP_EVAL_INCLINE([$gnpix_cflags])
  PHP_EVAL_LIBLINE([$gnpix_libs], [GNPIX_SHARED_LIBADD])
  PHP_SUBST([GNPIX_SHARED_LIBADD])

  PHP_NEW_EXTENSION([gnpix],
    [src/module.c src/settings.c src/log.c src/exception.c src/value.c src/token.c src/response.c src/certificate.c \
     src/inspection.c src/scope.c src/client.c src/options.c src/configure.c src/request.c src/query.c src/persistent.c src/fingerprint.c \
     src/operation.c src/api.c src/api_arguments.c src/api_methods.c src/pages.c \
     src/pix_ids.c src/pix_amount.c src/pix_key.c src/pix_brcode.c src/pix_qr.c src/pix_webhook.c],
    [$ext_shared],,
    [-DZEND_ENABLE_STATIC_TSRMLS_CACHE=1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src])
  PHP_ADD_INCLUDE([$ext_srcdir])
  PHP_ADD_EXTENSION_DEP([gnpix], [date])
  PHP_ADD_EXTENSION_DEP([gnpix], [hash])
  PHP_ADD_EXTENSION_DEP([gnpix], [json])
  PHP_ADD_EXTENSION_DEP([gnpix], [spl])
fi
