# cmake -D BUILD=folder -D WORK=folder -D EXAMPLE=folder -D CXX=compiler -D LAUNCHER=program or nothing -D GENERATOR=name
#   -D NAME=word -D OPTIONS=option [-D IS_ADDED=1] -P example.cmake
# Nothing is optimized: it is to be built soon, and runs briefly.
set(work "${WORK}/${NAME}")
file(REMOVE_RECURSE "${work}")
file(COPY "${EXAMPLE}/" DESTINATION "${work}/source")
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "failed: ${ARGN}")
  endif()
endfunction()
run(${CMAKE_COMMAND} -G "${GENERATOR}" -S "${work}/source" -B "${work}/build" -D CMAKE_BUILD_TYPE=None -D CMAKE_UNITY_BUILD=ON
  -D "CMAKE_CXX_COMPILER=${CXX}" -D "CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" "${OPTIONS}")
run(${CMAKE_COMMAND} --build "${work}/build" --parallel)
run("${work}/build/find_sources" "${BUILD}/data" head_temporal)

# With the sources added there is the library and no more: nothing else is built, and nothing of it installed.
if(IS_ADDED)
  execute_process(COMMAND ${CMAKE_COMMAND} --build "${work}/build" --target help OUTPUT_VARIABLE targets)
  if(NOT targets MATCHES "myoatlas_library")
    message(FATAL_ERROR "failed: the targets are not told: ${targets}")
  endif()
  foreach(other myoatlas data sculpt surface_map myoatlas_scene myoatlas_io_data myoatlas_ui)
    if(targets MATCHES "(^|[\n /])${other}(:|\n)")
      message(FATAL_ERROR "failed: the target ${other} is made in another's project")
    endif()
  endforeach()
  run(${CMAKE_COMMAND} --install "${work}/build" --prefix "${work}/installed")
  file(GLOB_RECURSE installed "${work}/installed/*")
  if(installed)
    message(FATAL_ERROR "failed: in another's project these are installed: ${installed}")
  endif()
endif()
