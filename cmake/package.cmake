# find_package(myoatlas) for other programs: the target myoatlas::referral. `cmake --install BUILD --component library`
# installs just this. Each target has the same name by add_subdirectory.
include(CMakePackageConfigHelpers)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/myoatlas")
set(header_folder "${CMAKE_INSTALL_INCLUDEDIR}/myoatlas")

# myoatlas_export(TARGET NAME): installs a library, known to others as myoatlas::NAME.
function(myoatlas_export target name)
  add_library(myoatlas::${name} ALIAS myoatlas_${target})
  set_property(TARGET myoatlas_${target} PROPERTY EXPORT_NAME ${name})
  target_include_directories(myoatlas_${target} INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
  install(TARGETS myoatlas_${target} EXPORT myoatlas ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
endfunction()
myoatlas_export(core core)
myoatlas_export(anatomy anatomy)
myoatlas_export(referral engine)
myoatlas_export(io_facts facts)
myoatlas_export(library referral)
target_compile_features(myoatlas_core INTERFACE cxx_std_20)

install(FILES "${PROJECT_SOURCE_DIR}/include/myoatlas/referral.h" DESTINATION ${header_folder} COMPONENT library)
foreach(header core/result.h core/side.h referral/engine.h referral/pain_report.h referral/rules.h)
  get_filename_component(room ${header} DIRECTORY)
  install(FILES "${PROJECT_SOURCE_DIR}/src/myoatlas/${header}" DESTINATION ${header_folder}/${room} COMPONENT library)
endforeach()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/myoatlas/anatomy/" DESTINATION ${header_folder}/anatomy COMPONENT library
  FILES_MATCHING PATTERN "*.h")
install(EXPORT myoatlas NAMESPACE myoatlas:: FILE myoatlas-targets.cmake DESTINATION ${package_folder} COMPONENT library)
file(WRITE "${PROJECT_BINARY_DIR}/myoatlas-config.cmake" "include(CMakeFindDependencyMacro)
find_dependency(glm)
find_dependency(nlohmann_json)
find_dependency(fmt)
find_dependency(PkgConfig)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
include(\"\${CMAKE_CURRENT_LIST_DIR}/myoatlas-targets.cmake\")
")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/myoatlas-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/myoatlas-config.cmake" "${PROJECT_BINARY_DIR}/myoatlas-config-version.cmake"
  DESTINATION ${package_folder} COMPONENT library)
