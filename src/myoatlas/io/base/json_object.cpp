// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_object.h"

#include "myoatlas/core/text.h"

#include <algorithm>
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

std::string escaped(std::string_view key) {
    std::string token;
    for (const char c : key) token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return token;
}

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

void JsonObject::problem(std::string_view key, std::string what) {
    problems_->push_back({place_of(file_, pointer_to(key)), std::move(what)});
}

const json* JsonObject::find(std::string_view key, Need need, std::string_view expected) {
    asked_.emplace_back(key);
    if (!value_) return nullptr;
    const auto found = value_->find(std::string(key));
    if (found != value_->end()) return &*found;
    if (need == Required) problem(key, "this field is missing; expected " + std::string(expected));
    return nullptr;
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
    const std::string known = core::joined(words);
    const json* value = find(key, need, "one of: " + known);
    if (!value) return std::nullopt;
    if (!value->is_string()) {
        problem(key, "this is " + kind_of(*value) + "; expected one of: " + known);
        return std::nullopt;
    }
    const auto& word = value->get_ref<const std::string&>();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    const auto best = core::nearest(word, {words.begin(), words.end()}, 1);
    problem(key, "\"" + word + "\" is not one of: " + known +
                     (word.empty() || best.empty() ? "" : "; the nearest is \"" + best.front() + "\""));
    return std::nullopt;
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
            problems_->push_back({place_of(file_, pointer_to(key) + "/" + std::to_string(i)),
                                  "this is " + kind_of(element) + "; expected a text"});
    }
    return texts;
}

std::map<std::string, std::string> JsonObject::text_map(std::string_view key) {
    std::map<std::string, std::string> texts;
    const json* value = find(key, Optional, "");
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

float JsonObject::number(std::string_view key, float fallback, Need need) {
    const json* value = find(key, need, "a number");
    if (!value) return fallback;
    if (value->is_number()) return static_cast<float>(value->get<double>());
    problem(key, "this is " + kind_of(*value) + "; expected a number");
    return fallback;
}

std::vector<float> JsonObject::numbers(std::string_view key, Need need) {
    std::vector<float> numbers;
    const json* value = find(key, need, "a list of numbers");
    if (!value) return numbers;
    const auto is_number = [](const json& element) { return element.is_number(); };
    if (value->is_array() && std::all_of(value->begin(), value->end(), is_number))
        for (const json& element : *value) numbers.push_back(element.get<float>());
    else
        problem(key, "this is " + kind_of(*value) + "; expected a list of numbers");
    return numbers;
}
glm::vec3 JsonObject::vector(std::string_view key, const glm::vec3& fallback, Need need) {
    const json* value = find(key, need, "three numbers");
    if (!value) return fallback;
    const auto is_number = [](const json& element) { return element.is_number(); };
    if (value->is_array() && value->size() == 3 && std::all_of(value->begin(), value->end(), is_number))
        return {(*value)[0].get<float>(), (*value)[1].get<float>(), (*value)[2].get<float>()};
    problem(key,
            "this is " + (value->is_array() ? value->dump() : kind_of(*value)) + "; expected a list of three numbers");
    return fallback;
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
    return {array[index], file_, pointer_to(key) + "/" + std::to_string(index), *problems_};
}

const std::string* JsonObject::text_at(std::string_view key, std::size_t index) {
    return (*value_)[std::string(key)][index].get_ptr<const std::string*>();
}

void JsonObject::check_schema_version(int expected) {
    const std::size_t before = problems_->size();
    const int version = whole_number("schema_version", 0, Required);
    if (problems_->size() == before && version != expected)
        problem("schema_version",
                "the version is " + std::to_string(version) + "; expected " + std::to_string(expected));
}

void JsonObject::finish() {
    if (!value_) return;
    for (const auto& [key, element] : value_->items()) {
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        const auto best = core::nearest(key, asked_, 1);
        problem(key, "the field \"" + key + "\" is not known here" +
                         (best.empty() ? "" : "; the nearest is \"" + best.front() + "\""));
    }
}

}
