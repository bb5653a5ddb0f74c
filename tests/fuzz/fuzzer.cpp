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

const myoatlas::fuzz::Reader& reader() {
    static const myoatlas::fuzz::Reader& asked = reader_asked_for();
    return asked;
}

}

// What a reader loads once, the atlas, counts as no input's time.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    reader().read({});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    reader().read({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
