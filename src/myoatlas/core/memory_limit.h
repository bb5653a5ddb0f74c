// What becomes of faults where the memory that the program may take is limited.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::core {

// Drivers of OpenGL, fonts and typesetters that get no memory fall over null pointers or abort. Where the address space
// is limited (`ulimit -v`), such a fault from now on ends the program with a sentence that tells the limit and with
// this exit code; elsewhere, and where something else looks after faults already, they stay what they are. Called once,
// by the main thread.
void explain_faults_under_a_memory_limit(int exit_code);

}
