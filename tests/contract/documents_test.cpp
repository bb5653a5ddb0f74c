// Documents lead where they say: every link of a page, every file and every test that it names is there.
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
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = myoatlas::support::repository();

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_of_the_repository(const fs::path& path) {
    const std::string name = path.filename().string();
    return name != ".git" && name != "build" && name != "__pycache__";
}

// Every file of the repository, relative to it.
std::vector<fs::path> files_of_repository() {
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(k_root), end; at != end; ++at) {
        if (!is_of_the_repository(at->path()))
            at.disable_recursion_pending();
        else if (at->is_regular_file())
            files.push_back(fs::relative(at->path(), k_root));
    }
    return files;
}

// Each way to say a file's place by its last folders: "apply/apply.cpp", "session/apply/apply.cpp" ...
std::set<std::string> endings_of(const std::vector<fs::path>& files) {
    std::set<std::string> endings;
    for (const fs::path& file : files) {
        fs::path ending;
        std::vector<fs::path> names(file.begin(), file.end());
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
            ending = ending.empty() ? *name : *name / ending;
            endings.insert(ending.generic_string());
        }
    }
    return endings;
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

const std::set<std::string> k_not_ours = {
    "imgui.h",          "room/file.h",       "myoatlas/room/file.h", "patterns/mine.json", "said/LANGUAGE.json",
    "bodies/NAME.json", "bodies/female.json"};

TEST(Documents, lead_where_their_links_say) {
    static const std::regex link(R"(\]\(([^)#\s]+)(#[^)]*)?\))");
    int count = 0;
    for (const fs::path& page : files_of_repository()) {
        if (page.extension() != ".md") continue;
        const std::string text = content_of(k_root / page);
        for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
            const std::string target = (*at)[1].str();
            if (target.find(':') != std::string::npos) continue; // another site
            EXPECT_TRUE(fs::exists(k_root / page.parent_path() / target)) << page << " links to " << target;
            ++count;
        }
    }
    EXPECT_GT(count, 50);
}

TEST(Documents, name_source_files_that_exist) {
    static const std::regex named(R"(`([\w./-]+\.(?:cpp|h|py|cmake|glsl|apt)|[\w.-]+/[\w./-]+\.(?:json|sh|txt|md))`)");
    const std::vector<fs::path> files = files_of_repository();
    const std::set<std::string> endings = endings_of(files);
    int count = 0;
    for (const fs::path& page : files) {
        if (page.extension() != ".md" || page.filename() == "CHANGELOG.md") continue;
        const std::string text = content_of(k_root / page);
        for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at, ++count) {
            const std::string file = (*at)[1].str();
            EXPECT_TRUE(endings.contains(file) || k_not_ours.contains(file)) << page << " names " << file;
        }
    }
    EXPECT_GT(count, 200);
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
