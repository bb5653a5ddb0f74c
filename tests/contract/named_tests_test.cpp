// Documents say by which tests a fault is kept away; each test they name exists.
// SPDX-License-Identifier: MIT
#include "support/places.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = myoatlas::support::repository();

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> tests_of_sources() {
    std::set<std::string> tests;
    static const std::regex macro(R"(\bTEST(?:_[FP])?\(\s*(\w+),\s*(\w+)\s*\))");
    for (const auto& entry : fs::recursive_directory_iterator(k_root / "tests")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = content_of(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), macro), end; at != end; ++at)
            tests.insert((*at)[1].str() + "." + (*at)[2].str());
    }
    return tests;
}

// Suite.name, or Suite.* for all of a suite, between backquotes.
TEST(Documents, name_tests_that_exist) {
    const std::set<std::string> tests = tests_of_sources();
    ASSERT_GT(tests.size(), 500u);
    static const std::regex named(R"(`(\w+)\.(\*|\w+)`)");
    const std::string text =
        content_of(k_root / "docs" / "window_tests.md") + content_of(k_root / "docs" / "reliability.md");
    int count = 0;
    for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at, ++count) {
        const std::string suite = (*at)[1].str() + ".", name = (*at)[2].str();
        const bool exists =
            name == "*" ? std::ranges::any_of(tests, [&](const std::string& test) { return test.starts_with(suite); })
                        : tests.contains(suite + name);
        EXPECT_TRUE(exists) << "a document names " << suite << name;
    }
    EXPECT_GT(count, 50);
}

}
