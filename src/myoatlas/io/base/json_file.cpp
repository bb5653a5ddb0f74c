// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_file.h"

#include "myoatlas/io/base/json_object.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

namespace myoatlas::io {
namespace {

using nlohmann::json;

// Follows the parser to say where a field is written twice, which the finished value no longer shows.
class DuplicateFinder {
public:
    DuplicateFinder(const std::string& name, core::Problems& problems) : name_(name), problems_(problems) {}

    void see(json::parse_event_t event, const json& parsed) {
        switch (event) {
        case json::parse_event_t::object_start:
            open(false);
            break;
        case json::parse_event_t::array_start:
            open(true);
            break;
        case json::parse_event_t::object_end:
        case json::parse_event_t::array_end:
            levels_.pop_back();
            break;
        case json::parse_event_t::value:
            step();
            break;
        case json::parse_event_t::key: {
            Level& level = levels_.back();
            level.token = parsed.get<std::string>();
            if (!level.keys.insert(level.token).second)
                problems_.push_back({place_of(name_, pointer()), "the field \"" + level.token + "\" is written twice"});
            break;
        }
        }
    }

private:
    struct Level {
        bool is_array = false;
        std::size_t count = 0;
        std::string token;
        std::set<std::string> keys;
    };

    void step() {
        if (!levels_.empty() && levels_.back().is_array) levels_.back().token = std::to_string(levels_.back().count++);
    }
    void open(bool is_array) {
        step();
        levels_.push_back({is_array, 0, {}, {}});
    }
    std::string pointer() const {
        std::string pointer;
        for (const Level& level : levels_) pointer += "/" + level.token;
        return pointer;
    }

    const std::string& name_;
    core::Problems& problems_;
    std::vector<Level> levels_;
};

std::string line_and_column(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(at - line_start + 1);
}

// nlohmann's own words after its prefix: "syntax error while parsing value - unexpected ']'; expected ...".
std::string reason_of(const std::string& what) {
    const std::size_t start = what.find("syntax error");
    return start == std::string::npos ? what : what.substr(start);
}

// Returns the number of fields written in the text, which must be JSON: the colons outside of texts.
std::size_t count_written_fields(std::string_view text) {
    std::size_t count = 0;
    bool is_inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_inside && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            is_inside = !is_inside;
        else if (!is_inside && text[i] == ':')
            ++count;
    }
    return count;
}

std::size_t count_kept_fields(const json& value) {
    if (!value.is_structured()) return 0;
    std::size_t count = value.is_object() ? value.size() : 0;
    for (const json& element : value) count += count_kept_fields(element);
    return count;
}

core::Problems duplicates_in(std::string_view text, const std::string& name) {
    core::Problems problems;
    DuplicateFinder duplicates(name, problems);
    [[maybe_unused]] const json value = json::parse(text, [&](int, json::parse_event_t event, json& parsed) {
        duplicates.see(event, parsed);
        return true;
    });
    return problems;
}

// What the parser or its values could not bear, or would pass over: a NUL ends the text for some, and deep nesting ends
// the stack.
std::optional<core::Problem> find_trap(std::string_view text, const std::string& name) {
    constexpr std::size_t k_deepest = 200;
    bool is_inside = false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\0') return core::Problem{name + ": " + line_and_column(text, i), "a NUL was found; expected text"};
        if (is_inside && c == '\\')
            ++i;
        else if (c == '"')
            is_inside = !is_inside;
        else if (!is_inside && (c == '[' || c == '{') && ++depth > k_deepest)
            return core::Problem{name + ": " + line_and_column(text, i),
                                 "the nesting is deeper than " + std::to_string(k_deepest)};
        else if (!is_inside && (c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return std::nullopt;
}

}

core::Result<json> parse_json(std::string_view text, const std::string& name) {
    if (const auto trap = find_trap(text, name)) return *trap;
    try {
        json value = json::parse(text);
        // Following the parser for duplicates takes several times as long as parsing, so it is done only when some are
        // there.
        if (count_written_fields(text) == count_kept_fields(value)) return value;
        return duplicates_in(text, name);
    } catch (const json::parse_error& error) {
        const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
        const std::string end = at >= text.size() ? "the file ends too early: " : "";
        return core::Problem{name + ": " + line_and_column(text, at),
                             "this is not JSON: " + end + reason_of(error.what())};
    } catch (const json::exception& error) {
        // The one other failure while parsing: a number that no double holds; the message quotes it.
        const std::string what = error.what();
        const std::size_t open = what.find('\''), close = what.rfind('\'');
        const std::string number = close > open ? what.substr(open + 1, close - open - 1) : "";
        const std::size_t at = number.empty() ? std::string_view::npos : text.find(number);
        return core::Problem{at == std::string_view::npos ? name : name + ": " + line_and_column(text, at),
                             "the number " + number + " is too large; expected a plain number"};
    }
}

core::Result<json> read_json_file(const std::filesystem::path& path, const std::string& name, Reading reading) {
    const auto text = read_file(path, name, reading);
    if (!text) return text.problems();
    return parse_json(*text, name);
}

}
