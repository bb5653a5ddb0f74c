# What a package installs beside the program and its data: desktop entry, icons, MIME type, AppStream metadata, manual page,
# completions of shells; and the packages themselves, by `cpack` in the build folder: a .deb of the program, one for those who
# build on it, and a relocatable archive. The same sources give the same bytes (SOURCE_DATE_EPOCH).
include(GNUInstallDirs)
if(NOT MYOATLAS_CORE_ONLY AND UNIX AND NOT APPLE)
  set(packaging "${PROJECT_SOURCE_DIR}/packaging")
  set(made "${PROJECT_BINARY_DIR}/packaging")
  file(MAKE_DIRECTORY "${made}")
  set(icons)
  foreach(size 48 64 128 256)
    add_custom_command(OUTPUT "${made}/${size}.png" COMMAND myoatlas icon --size ${size} --out "${made}/${size}.png"
      DEPENDS myoatlas VERBATIM)
    list(APPEND icons "${made}/${size}.png")
    install(FILES "${made}/${size}.png" RENAME myoatlas.png
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
  endforeach()
  # Compressed as packages of Debian are: without a name and a time.
  configure_file("${packaging}/changelog.in" "${made}/changelog" @ONLY)
  add_custom_command(OUTPUT "${made}/myoatlas.1.gz" "${made}/NEWS.gz" "${made}/changelog.gz" "${made}/myoatlas.bash" "${made}/_myoatlas" "${made}/myoatlas.fish"
    COMMAND myoatlas manual | gzip -9n > "${made}/myoatlas.1.gz"
    COMMAND gzip -9nc "${PROJECT_SOURCE_DIR}/CHANGELOG.md" > "${made}/NEWS.gz"
    COMMAND gzip -9nc "${made}/changelog" > "${made}/changelog.gz"
    COMMAND myoatlas completion bash > "${made}/myoatlas.bash"
    COMMAND myoatlas completion zsh > "${made}/_myoatlas"
    COMMAND myoatlas completion fish > "${made}/myoatlas.fish"
    DEPENDS myoatlas "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${made}/changelog" COMMENT "Writing the manual page and the completions")
  add_custom_target(packaging ALL DEPENDS ${icons} "${made}/myoatlas.1.gz")
  install(FILES "${packaging}/myoatlas.desktop" "${packaging}/myoatlas-session.desktop"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES "${packaging}/myoatlas.mime.xml" RENAME myoatlas.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES "${packaging}/org.myoatlas.Myoatlas.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES "${made}/myoatlas.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES "${made}/myoatlas.bash" RENAME myoatlas DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES "${made}/_myoatlas" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
  install(FILES "${made}/myoatlas.fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  install(FILES "${packaging}/copyright" "${made}/changelog.gz" "${made}/NEWS.gz"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/myoatlas)
  install(FILES "${packaging}/copyright" "${made}/changelog.gz"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libmyoatlas-dev COMPONENT library)
  install(FILES "${packaging}/lintian-overrides" RENAME myoatlas DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME myoatlas)
set(CPACK_PACKAGE_VENDOR "The Myoatlas authors")
set(CPACK_PACKAGE_CONTACT "The Myoatlas authors <authors@myoatlas.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "atlas of muscles and of the pain they refer")
set(CPACK_COMPONENT_UNSPECIFIED_DESCRIPTION "A layered 3D model of the muscles: trigger points, the zones to which they
refer pain, and, from painted or described pain, the muscles that may be
behind it, ranked and explained, with a source for every claim. It
teaches; it does not diagnose.")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "The engine without the window, for programs of one's own: muscles, trigger
points and zones with their sources, which muscles refer pain to an area,
and what a drawing of pain may come from. Headers, a static library and
its CMake package.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL Unspecified library)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_NAME myoatlas)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SECTION science)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_DEPENDS "fonts-inter, fonts-noto-core, libgl1-mesa-dri")
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SUGGESTS espeak-ng)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libmyoatlas-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libglm-dev, nlohmann-json3-dev, libfmt-dev, libutf8proc-dev, pkg-config")
include(CPack)
