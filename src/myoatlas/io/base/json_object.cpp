// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_object.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

using nlohmann::json;

std::string kind_of(const json& value) {
    switch (value.type()) {
    case json::value_t::null:
        return "nothing (null)";
    case json::value_t::boolean:
        return "true or false";
    case json::value_t::string:
        return "a text";
    case json::value_t::array:
        return "a list";
    case json::value_t::object:
        return "an object";
    default:
        return "a number";
    }
}

// False for what is no number, or more than a float holds.
bool read_number(const json& value, float& number) {
    if (!value.is_number()) return false;
    const double read = value.get<double>();
    if (!(std::abs(read) <= static_cast<double>(std::numeric_limits<float>::max()))) return false;
    number = static_cast<float>(read);
    return true;
}

std::string not_one_of(std::span<const std::string_view> words, const std::string& word) {
    const auto best = core::nearest(word, {words.begin(), words.end()}, 1);
    return "\"" + word + "\" is not one of: " + core::joined(words) +
           (word.empty() || best.empty() ? "" : "; the nearest is \"" + best.front() + "\"");
}

std::string escaped(std::string_view key) {
    std::string token;
    for (const char c : key) token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return token;
}

}

void read_object_file(const std::filesystem::path& path, const std::string& name, core::Problems& problems,
                      const std::function<void(JsonObject&)>& read, Reading reading) {
    const auto document = read_json_file(path, name, reading);
    if (!document) {
        problems.insert(problems.end(), document.problems().begin(), document.problems().end());
        return;
    }
    JsonObject root(*document, name, "", problems);
    if (root.is_valid()) read(root);
}

std::string place_of(std::string_view file, std::string_view pointer) {
    std::string place(file);
    if (!pointer.empty()) place.append("#").append(pointer);
    return place;
}

JsonObject::JsonObject(const json& value, std::string file, std::string pointer, core::Problems& problems)
    : file_(std::move(file)), pointer_(std::move(pointer)), problems_(&problems) {
    if (value.is_object())
        value_ = &value;
    else if (!value.is_discarded())
        problem("", "this is " + kind_of(value) + "; expected an object");
}

std::string JsonObject::pointer_to(std::string_view key) const {
    return key.empty() ? pointer_ : pointer_ + "/" + escaped(key);
}

std::string JsonObject::pointer_to(std::string_view key, std::size_t index) const {
    return pointer_to(key) + "/" + std::to_string(index);
}

void JsonObject::problem(std::string_view key, std::string what) {
    problems_->push_back({place_of(file_, pointer_to(key)), std::move(what)});
}

void JsonObject::problem_at(std::string_view key, std::size_t index, std::string what) {
    problems_->push_back({place_of(file_, pointer_to(key, index)), std::move(what)});
}

const json* JsonObject::find(std::string_view key, Need need, std::string_view expected) {
    asked_.emplace_back(key);
    if (!value_) return nullptr;
    const auto found = value_->find(std::string(key));
    if (found != value_->end()) return &*found;
    if (need == Required) problem(key, "this field is missing; expected " + std::string(expected));
    return nullptr;
}

std::vector<std::string> JsonObject::keys() const {
    std::vector<std::string> keys;
    if (value_)
        for (const auto& [key, field] : value_->items()) keys.push_back(key);
    return keys;
}

bool JsonObject::has(std::string_view key) {
    return find(key, Optional, "") != nullptr;
}

std::string JsonObject::text(std::string_view key, Need need) {
    const json* value = find(key, need, "a text");
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    problem(key, "this is " + kind_of(*value) + "; expected a text");
    return {};
}

std::optional<std::size_t> JsonObject::row_of_word(std::string_view key, std::span<const std::string_view> words,
                                                   Need need) {
    const json* value = find(key, Optional, "");
    if (value && value->is_string()) {
        const auto& word = value->get_ref<const std::string&>();
        const auto found = std::find(words.begin(), words.end(), word);
        if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
        problem(key, not_one_of(words, word));
    } else if (value) {
        problem(key, "this is " + kind_of(*value) + "; expected one of: " + core::joined(words));
    } else if (need == Required && value_) {
        problem(key, "this field is missing; expected one of: " + core::joined(words));
    }
    return std::nullopt;
}

std::vector<std::string> JsonObject::words(std::string_view key, std::span<const std::string_view> known, Need need) {
    std::vector<std::string> found;
    const std::size_t count = size_of_array(key, need);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string* word = text_at(key, i);
        if (word && std::find(known.begin(), known.end(), *word) != known.end())
            found.push_back(*word);
        else
            problem_at(key, i, word ? not_one_of(known, *word) : "expected one of: " + core::joined(known));
    }
    return found;
}

std::vector<std::string> JsonObject::texts(std::string_view key, Need need) {
    std::vector<std::string> texts;
    const json* value = find(key, need, "a list of texts");
    if (!value) return texts;
    if (!value->is_array()) {
        problem(key, "this is " + kind_of(*value) + "; expected a list of texts");
        return texts;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        const json& element = (*value)[i];
        if (element.is_string())
            texts.push_back(element.get<std::string>());
        else
            problem_at(key, i, "this is " + kind_of(element) + "; expected a text");
    }
    return texts;
}

std::map<std::string, std::string> JsonObject::text_map(std::string_view key, Need need) {
    std::map<std::string, std::string> texts;
    const json* value = find(key, need, "an object of texts");
    if (!value) return texts;
    if (!value->is_object()) {
        problem(key, "this is " + kind_of(*value) + "; expected an object of texts");
        return texts;
    }
    for (const auto& [name, element] : value->items()) {
        if (element.is_string())
            texts.emplace(name, element.get<std::string>());
        else
            problems_->push_back({place_of(file_, pointer_to(key) + "/" + escaped(name)),
                                  "this is " + kind_of(element) + "; expected a text"});
    }
    return texts;
}

bool JsonObject::flag(std::string_view key, bool fallback) {
    const json* value = find(key, Optional, "");
    if (!value) return fallback;
    if (value->is_boolean()) return value->get<bool>();
    problem(key, "this is " + kind_of(*value) + "; expected true or false");
    return fallback;
}

int JsonObject::whole_number(std::string_view key, int fallback, Need need) {
    const json* value = find(key, need, "a whole number");
    if (!value) return fallback;
    if (value->is_number_integer() && *value >= -1'000'000'000 && *value <= 1'000'000'000) return value->get<int>();
    problem(key, "this is " + (value->is_number() ? value->dump() : kind_of(*value)) + "; expected a whole number");
    return fallback;
}

void JsonObject::note_no_number(const json& value, const std::string& pointer) {
    problems_->push_back({place_of(file_, pointer), "this is " + (value.is_number() ? value.dump() : kind_of(value)) +
                                                        "; expected a number" +
                                                        (value.is_number() ? " that is not so large" : "")});
}

std::vector<float> JsonObject::read_numbers(const json& value, const std::string& pointer) {
    std::vector<float> numbers;
    if (!value.is_array()) {
        problems_->push_back({place_of(file_, pointer), "this is " + kind_of(value) + "; expected a list of numbers"});
        return numbers;
    }
    numbers.assign(value.size(), 0.0f);
    for (std::size_t i = 0; i < value.size(); ++i)
        if (!read_number(value[i], numbers[i])) note_no_number(value[i], pointer + "/" + std::to_string(i));
    return numbers;
}

bool JsonObject::read_few(std::string_view key, Need need, std::span<float> numbers, std::string_view expected) {
    const json* value = find(key, need, "a list of " + std::string(expected));
    if (!value) return false;
    if (!value->is_array() || value->size() != numbers.size()) {
        problem(key, "this is " + (value->is_array() ? value->dump() : kind_of(*value)) + "; expected a list of " +
                         std::string(expected));
        return false;
    }
    bool is_sound = true;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!read_number((*value)[i], numbers[i])) {
            note_no_number((*value)[i], pointer_to(key, i));
            is_sound = false;
        }
    return is_sound;
}

float JsonObject::number(std::string_view key, float fallback, Need need) {
    const json* value = find(key, need, "a number");
    if (value && !read_number(*value, fallback)) note_no_number(*value, pointer_to(key));
    return fallback;
}

std::vector<float> JsonObject::numbers(std::string_view key, Need need) {
    const json* value = find(key, need, "a list of numbers");
    return value ? read_numbers(*value, pointer_to(key)) : std::vector<float>{};
}

std::vector<float> JsonObject::numbers_at(std::string_view key, std::size_t index) {
    return read_numbers((*value_)[std::string(key)][index], pointer_to(key, index));
}

glm::vec2 JsonObject::pair(std::string_view key, const glm::vec2& fallback, Need need) {
    std::array<float, 2> numbers{};
    return read_few(key, need, numbers, "two numbers") ? glm::vec2{numbers[0], numbers[1]} : fallback;
}

glm::vec3 JsonObject::vector(std::string_view key, const glm::vec3& fallback, Need need) {
    std::array<float, 3> numbers{};
    return read_few(key, need, numbers, "three numbers") ? glm::vec3{numbers[0], numbers[1], numbers[2]} : fallback;
}

JsonObject JsonObject::object(std::string_view key, Need need) {
    static const json k_nothing(json::value_t::discarded);
    const json* value = find(key, need, "an object");
    return {value ? *value : k_nothing, file_, pointer_to(key), *problems_};
}

std::size_t JsonObject::size_of_array(std::string_view key, Need need) {
    const json* value = find(key, need, "a list");
    if (!value) return 0;
    if (value->is_array()) return value->size();
    problem(key, "this is " + kind_of(*value) + "; expected a list");
    return 0;
}

JsonObject JsonObject::object_at(std::string_view key, std::size_t index) {
    const json& array = (*value_)[std::string(key)];
    return {array[index], file_, pointer_to(key, index), *problems_};
}

const std::string* JsonObject::text_at(std::string_view key, std::size_t index) {
    return (*value_)[std::string(key)][index].get_ptr<const std::string*>();
}

bool JsonObject::check_version(std::string_view key, int expected) {
    const std::size_t before = problems_->size();
    const int version = whole_number(key, 0, Required);
    if (problems_->size() > before || version == expected) return true;
    const bool is_newer = version > expected;
    problem(key, "the version is " + std::to_string(version) + (is_newer ? ", of a newer Myoatlas" : "") +
                     "; expected " + std::to_string(expected));
    if (is_newer) skip_rest();
    return !is_newer;
}

bool JsonObject::check_schema_version(int expected) {
    return check_version("schema_version", expected);
}

void JsonObject::skip_rest() {
    lets_rest_pass_ = true;
}

void JsonObject::finish() {
    if (!value_ || lets_rest_pass_) return;
    for (const auto& [key, element] : value_->items()) {
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        const auto best = core::nearest(key, asked_, 1);
        problem(key, "the field \"" + key + "\" is not known here" +
                         (best.empty() ? "" : "; the nearest is \"" + best.front() + "\""));
    }
}

}
