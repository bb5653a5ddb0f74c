// Documents lead where they say: every link of a page and every file it names is there.
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

// A newcomer takes a file in at a sitting.
TEST(Sources, are_400_lines_at_most) {
    static const std::set<std::string> kinds = {".cpp", ".h", ".py", ".sh", ".vert", ".frag", ".glsl", ".cmake"};
    int count = 0;
    for (const fs::path& file : files_of_repository()) {
        if (!kinds.contains(file.extension().string())) continue;
        const std::string text = content_of(k_root / file);
        EXPECT_LE(std::ranges::count(text, '\n'), 400) << file;
        ++count;
    }
    EXPECT_GT(count, 1000);
}

}
