# cmake -D WORK=folder -D CXX=compiler -P headers.cmake
# Each installed header compiles by itself with what is installed and the system's libraries, and draws in nothing of
# what the library is made with.
file(GLOB_RECURSE headers "${WORK}/installed/include/*.h")
list(LENGTH headers count)
if(count LESS 10)
  message(FATAL_ERROR "failed: ${count} headers are installed in ${WORK}/installed")
endif()
foreach(header IN LISTS headers)
  execute_process(
    COMMAND "${CXX}" -std=c++20 -fsyntax-only -x c++ -I "${WORK}/installed/include" -MD -MF "${WORK}/drawn_in.d" "${header}"
    RESULT_VARIABLE code ERROR_VARIABLE said)
  if(NOT code EQUAL 0)
    message(SEND_ERROR "failed: ${header} does not stand by itself: ${said}")
    continue()
  endif()
  file(READ "${WORK}/drawn_in.d" drawn_in)
  if(drawn_in MATCHES "[^ ]*/(nlohmann|Eigen|eigen3|GL|epoxy|fmt|imgui|embree[0-9]*|assimp|png[.]h|utf8proc[.]h)[^ ]*")
    message(SEND_ERROR "failed: ${header} draws in ${CMAKE_MATCH_0}")
  endif()
endforeach()
