// What codes films, in a library of its own that is loaded when a film is made: libav brings a hundred others along,
// which no other command should load, nor lack the memory for.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/film_file.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::io {

struct FilmOrder {
    FilmFormat format;
    std::span<const Image> pictures; // at least one, all of one size
    int frames_per_second;
};

}

// Gives the bytes of the film, or says in `fault` why there is none; throws nothing.
extern "C" __attribute__((visibility("default"))) void
myoatlas_code_film(const myoatlas::io::FilmOrder&, std::vector<std::byte>& film, std::string& fault);
