// How the C library keeps memory. All of it does nothing on systems other than Linux with the GNU C library.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::core {

// Drawing in software takes and frees large buffers many times a frame. Handed back to the system each time, they are
// cleared and mapped again each time: an eighth of a picture's time. From now on they are kept.
void keep_freed_memory();

// What was freed so far goes back to the system, once: after reading, whose buffers are not needed again.
void hand_back_freed_memory();

// For programs that take much memory at once, draw and end: from now on what the program allocates comes out of one
// heap that the system fills in large pages where it can, and keeps: a page of 4 KB costs a fault each, a tenth of all
// the time that a picture takes. Does nothing where address space is scarce.
void use_large_pages();

}
