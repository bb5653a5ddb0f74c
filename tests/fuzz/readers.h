// The readers of what comes from outside, each as one function of any bytes: for the fuzzer, and for a test that gives
// them its seeds and whatever once broke them.
// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string_view>

namespace myoatlas::fuzz {

// Reads any bytes without a crash. What must hold of every answer is asked inside: a broken promise aborts.
struct Reader {
    std::string_view name; // of its seeds in tests/fuzz/seeds, and of its dictionary
    void (*read)(std::string_view bytes);
};
std::span<const Reader> readers();

}
