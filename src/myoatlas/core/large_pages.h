// Memory in large pages, for programs that take much of it at once, draw and end.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::core {

// From now on what the program allocates comes out of one heap that the system fills in large pages where it can, and
// keeps: a page of 4 KB costs a fault each, a tenth of all the time that a picture takes. Does nothing on systems other
// than Linux with the GNU C library, and where address space is scarce.
void use_large_pages();

}
