// Runs the built program as a person would, and hands back what it said.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

namespace myoatlas::support {

struct Said {
    int code = -1;
    std::string out, err; // standard output and standard error
};

// Runs <build folder>/myoatlas with these arguments and waits for it; it reads `typed` as its standard input. A program
// that dies of a signal has a code over 128. `limits`: a line of the shell before it, as "ulimit -f 40".
Said run_myoatlas(const std::vector<std::string>& arguments, const std::string& typed = "",
                  const std::string& limits = "");

}
