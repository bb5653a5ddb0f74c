# Warnings for our own code; each flag with its reason.
add_library(myoatlas_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(myoatlas_warnings INTERFACE
    -Wall -Wextra     # the common mistakes
    -Wpedantic        # stay within the standard, so that other compilers agree
    -Wshadow          # a name means one thing in its scope
    -Wnon-virtual-dtor # deleting through a base must be safe
    $<$<BOOL:${MYOATLAS_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
