// What libFuzzer calls: the reader that the environment variable MYOATLAS_READER names.
// SPDX-License-Identifier: MIT
#include "readers.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const myoatlas::fuzz::Reader& reader_asked_for() {
    const char* name = std::getenv("MYOATLAS_READER");
    for (const auto& reader : myoatlas::fuzz::readers())
        if (name != nullptr && reader.name == name) return reader;
    std::fputs("MYOATLAS_READER must be one of:", stderr);
    for (const auto& reader : myoatlas::fuzz::readers()) std::fprintf(stderr, " %s", reader.name.data());
    std::fputs("\n", stderr);
    std::exit(2);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const myoatlas::fuzz::Reader& reader = reader_asked_for();
    reader.read({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
