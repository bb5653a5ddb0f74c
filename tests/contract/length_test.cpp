// A function is read in one look: none is longer than 75 lines, from its first line to its closing brace. It is found
// by counting braces, so that its layout does not matter. Nor is a file longer than 400.
// SPDX-License-Identifier: MIT
#include "support/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = myoatlas::support::repository();
constexpr int k_most_lines = 75;

struct Function {
    std::string name; // without its arguments
    int lines = 0;
};

// Blanks comments, texts, characters and the preprocessor's lines, and keeps line breaks.
std::string blanked(const std::string& text) {
    static const std::regex aside(R"re(R"([a-z]*)\([^]*?\)\1"|//[^\n]*|/\*[^]*?\*/|"(?:\\.|[^"\\\n])*")re"
                                  R"re(|'(?:\\.|[^'\\\n])+'|(?:^|\n)[ \t]*#(?:\\\n|[^\n])*)re");
    std::string code;
    auto last = text.begin();
    for (std::sregex_iterator it(text.begin(), text.end(), aside), end; it != end; ++it) {
        const auto first = text.begin() + it->position();
        const bool is_digit_mark = *first == '\'' && first != text.begin() && std::isdigit(*(first - 1)); // 1'000'000
        code.append(last, first);
        last = first + it->length();
        if (is_digit_mark)
            code.append(first, last);
        else
            std::copy_if(first, last, std::back_inserter(code), [](char c) { return c == '\n'; });
    }
    return code.append(last, text.end());
}

// What a declaration opens a brace for.
bool opens_scope(const std::string& head) {
    static const std::regex scope(
        R"(^\s*(template\s*<[^]*>\s*)?((inline|typedef)\s+)*(namespace|class|struct|union|enum)\b)");
    return std::regex_search(head, scope) && head.find('(') == std::string::npos;
}

std::string name_in(const std::string& head) {
    std::string name = head.substr(0, head.find('('));
    name.erase(std::find_if_not(name.rbegin(), name.rend(), [](unsigned char c) { return std::isspace(c); }).base(),
               name.end());
    const auto before = name.find_last_of(" \n\t*&");
    return before == std::string::npos ? name : name.substr(before + 1);
}

class Reader {
public:
    std::vector<Function> read(const std::string& text) {
        for (const char c : blanked(text)) take(c);
        return std::move(functions_);
    }

private:
    // A head is what a declaration says before its brace. One goes on after a brace only by what begins none: members
    // that are set before the body, "a_{1}, b_{2} {".
    void take(char c) {
        if (c == '\n') ++line_;
        if (depth_ > 0) {
            depth_ += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth_ == 0) close_block();
            return;
        }
        if (!std::isspace(static_cast<unsigned char>(c))) {
            if (is_after_block_ && std::string_view(",{").find(c) == std::string_view::npos) head_.clear();
            is_after_block_ = false;
            if (head_.empty()) first_line_ = line_;
        } else if (head_.empty()) {
            return;
        }
        if (c == '{')
            open();
        else if (c == ';' || c == '}')
            head_.clear();
        else
            head_ += c;
    }
    void open() {
        if (opens_scope(head_))
            head_.clear();
        else
            depth_ = 1;
    }
    void close_block() {
        is_after_block_ = true;
        if (head_.find('(') == std::string::npos) return; // a table
        const int lines = line_ - first_line_ + 1;
        if (is_counted_twice()) functions_.pop_back();
        functions_.push_back({name_in(head_), lines});
        last_first_line_ = first_line_;
    }
    // The blocks before a constructor's body were taken for its body.
    bool is_counted_twice() const { return !functions_.empty() && last_first_line_ == first_line_; }

    std::vector<Function> functions_;
    std::string head_;
    int line_ = 1, first_line_ = 1, last_first_line_ = 0, depth_ = 0;
    bool is_after_block_ = false;
};

std::vector<Function> functions_in(const std::string& text) {
    return Reader().read(text);
}

std::map<std::string, int> long_functions() {
    std::map<std::string, int> found;
    for (const char* folder : {"src", "tools", "include"})
        for (const auto& entry : fs::recursive_directory_iterator(k_root / folder)) {
            const auto kind = entry.path().extension();
            if (kind != ".cpp" && kind != ".h") continue;
            std::ifstream file(entry.path());
            for (const Function& function : functions_in({std::istreambuf_iterator<char>(file), {}}))
                if (function.lines > k_most_lines)
                    found[entry.path().lexically_relative(k_root).generic_string() + " " + function.name] =
                        function.lines;
        }
    return found;
}

TEST(FunctionLength, is_counted_from_the_first_line_to_the_closing_brace) {
    const auto functions = functions_in(R"(
#define TWO_LINES(x) \
    { x
namespace a {
struct B {
    int short_one() const { return 1'000; } // }
    B();
    int n_ = 0;
    char open = '{';
};
// A table is not a function.
constexpr int k_table[] = {
    1,
    2,
};
B::B()
    : n_{1},
      m_{2} {
    if (n_) {
        n_ = "}"[0];
    }
}
template <typename T>
std::vector<T> made(
    const T& of) {
    const auto inner = [&] {
        return R"x({{{)x";
    };
    return {of};
}
}
)");
    std::vector<std::pair<std::string, int>> told;
    for (const Function& function : functions) told.emplace_back(function.name, function.lines);
    EXPECT_THAT(
        told, testing::ElementsAre(testing::Pair("short_one", 1), testing::Pair("B::B", 7), testing::Pair("made", 8)));
}

TEST(FunctionLength, is_75_lines_at_most) {
    for (const auto& [name, lines] : long_functions())
        ADD_FAILURE() << name << " has " << lines << " lines; at most " << k_most_lines;
}

// A newcomer takes a file in at a sitting.
TEST(FileLength, is_400_lines_at_most) {
    static const std::set<std::string> kinds = {".cpp", ".h", ".py", ".sh", ".vert", ".frag", ".glsl", ".cmake"};
    int count = 0;
    for (const char* folder :
         {"src", "tests", "tools", "include", "shaders", "cmake", "examples", "packaging", "assets"})
        for (const auto& entry : fs::recursive_directory_iterator(k_root / folder)) {
            if (!kinds.contains(entry.path().extension().string())) continue;
            std::ifstream file(entry.path());
            EXPECT_LE(std::count(std::istreambuf_iterator<char>(file), {}, '\n'), 400) << entry.path();
            ++count;
        }
    EXPECT_GT(count, 1000);
}

}
