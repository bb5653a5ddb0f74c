# What a fault can do less with: the program lies where nobody can tell before, its tables of functions are read-only once it
# runs, and a smashed stack or an overrun copy of the C library ends it.
include(CheckPIESupported)
check_pie_supported()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(UNIX AND NOT APPLE)
  add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()
if(NOT MSVC)
  add_compile_options(-fstack-protector-strong "$<$<CONFIG:Release>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
endif()
