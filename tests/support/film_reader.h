// Reads a film back as a player does, by libav's own demuxers and decoders, which know nothing of how it was made.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::support {

struct ReadFilm {
    std::string format, codec; // as libav calls them
    int width = 0, height = 0; // pixels
    double seconds = 0.0;      // from the first picture to the end of the last; 0 where the file does not say
    std::vector<std::vector<std::uint8_t>> frames; // RGB, row by row from the top
};

// Returns a film without frames where it cannot be read.
ReadFilm read_film(const std::filesystem::path&);

// Returns the mean difference of two pictures, 0..255.
double difference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b);

}
