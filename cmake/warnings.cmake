# Warnings for our own code; each flag with its reason.
add_library(myoatlas_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(myoatlas_warnings INTERFACE
    -Wall -Wextra     # the common mistakes
    -Wpedantic        # stay within the standard, so that other compilers agree
    -Wshadow          # a name means one thing in its scope
    -Wnon-virtual-dtor # deleting through a base must be safe
    # Compiled several files at once, a test's fixture in an unnamed namespace is no fault; GCC tells only the first file.
    $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
    # GCC 12 reports "x" + std::string as an overlapping copy (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${MYOATLAS_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
