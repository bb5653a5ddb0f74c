// Every reader bears its seeds, cut at any place and with any bit turned: what a fuzzer starts with, and what it found.
// SPDX-License-Identifier: MIT
#include "readers.h"
#include "support/places.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>
#include <string>

namespace myoatlas {

namespace {

std::filesystem::path seeds_of(const fuzz::Reader& reader) {
    return support::repository() / "tests/fuzz/seeds" / reader.name;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Readers : public testing::TestWithParam<fuzz::Reader> {};

}

TEST_P(Readers, have_seeds) {
    EXPECT_FALSE(std::filesystem::is_empty(seeds_of(GetParam())));
}

TEST_P(Readers, bear_their_seeds_cut_and_changed) {
    const auto& reader = GetParam();
    std::mt19937 random(17); // the same each time
    for (const auto& entry : std::filesystem::directory_iterator(seeds_of(reader))) {
        const std::string seed = content_of(entry.path());
        SCOPED_TRACE(entry.path().filename().string());
        reader.read(seed);
        reader.read({});
        for (int i = 0; i < 30 && !seed.empty(); ++i) {
            reader.read(std::string_view(seed).substr(0, random() % seed.size()));
            std::string changed = seed;
            changed[random() % changed.size()] ^= static_cast<char>(1u << random() % 8);
            reader.read(changed);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzzed, Readers, testing::ValuesIn(fuzz::readers().begin(), fuzz::readers().end()),
                         [](const auto& reader) { return std::string(reader.param.name); });

}
