# cmake -D BUILD=folder -D SOURCE=folder -D CXX=compiler -D GENERATOR=name -P example.cmake
set(work "${BUILD}/package-test")
file(REMOVE_RECURSE "${work}")
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "failed: ${ARGN}")
  endif()
endfunction()
run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${work}/installed" --component library)
run(${CMAKE_COMMAND} -G "${GENERATOR}" -S "${SOURCE}/examples/find_sources" -B "${work}/build" -D CMAKE_BUILD_TYPE=Release
  -D "CMAKE_PREFIX_PATH=${work}/installed" -D "CMAKE_CXX_COMPILER=${CXX}")
run(${CMAKE_COMMAND} --build "${work}/build")
run("${work}/build/find_sources" "${BUILD}/data" head_temporal)
