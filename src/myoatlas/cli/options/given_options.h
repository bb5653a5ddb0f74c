// What holds of every option of every command: none is given empty, and one that is not known is told the nearest.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace myoatlas::cli {

// Throws Failure(k_exit_bad_input) when a value that was given is empty, as that of a variable that was never set: it
// would count as not given. To be called when the command line is read. What is only written may be empty: a label, a
// name. A search for nothing finds nothing.
void refuse_empty_values(const CLI::App& program);

// Returns a line that names the option or command nearest to the first one that is not known; empty where all are.
std::string nearest_to_unknown(const CLI::App& program);

}
