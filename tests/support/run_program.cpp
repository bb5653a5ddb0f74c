// SPDX-License-Identifier: MIT
#include "support/run_program.h"
#include "support/places.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/wait.h>

namespace myoatlas::support {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& text) {
    std::string all = "'";
    for (const char c : text) all += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return all + "'";
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}

Said run_myoatlas(const std::vector<std::string>& arguments, const std::string& typed, const std::string& limits) {
    setenv("MYOATLAS_OWN", "0", 0); // unless a UserFolder stands in for the person's own
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    const std::string name = std::string(test->test_suite_name()) + "." + test->name();
    const fs::path out = fs::path(testing::TempDir()) / (name + ".out"),
                   err = fs::path(testing::TempDir()) / (name + ".err"),
                   in = fs::path(testing::TempDir()) / (name + ".in");
    std::ofstream{in, std::ios::binary} << typed;
    std::string line = limits + (limits.empty() ? "" : "; exec ") + quoted(support::build_folder() / "myoatlas");
    for (const std::string& argument : arguments) line += " " + quoted(argument);
    line += " >" + quoted(out.string()) + " 2>" + quoted(err.string()) + " <" + quoted(in.string());
    const int status = std::system(line.c_str());
    Said said{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out), text_of(err)};
    fs::remove(out);
    fs::remove(err);
    fs::remove(in);
    return said;
}

}
