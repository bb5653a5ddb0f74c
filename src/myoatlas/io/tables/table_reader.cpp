// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/table_reader.h"

#include "myoatlas/io/base/json_object.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace myoatlas::io {

using nlohmann::json;

void TableReader::problem(const std::string& at, std::string what) {
    problems_.push_back({place_of(file_, at), std::move(what)});
}

const json* TableReader::field(const json& object, const char* key, const std::string& at) {
    if (object.is_object() && object.contains(key)) return &object[key];
    problem(at, std::string("Expected the field \"") + key + "\".");
    return nullptr;
}

float TableReader::number(const json& value, const std::string& at) {
    if (value.is_number()) {
        const auto number = value.get<float>();
        if (std::isfinite(number)) return number;
    }
    problem(at, "Expected a number, found " + value.dump() + ".");
    return 0.0f;
}

float TableReader::number(const json& object, const char* key, const std::string& at) {
    const json* value = field(object, key, at);
    return value ? number(*value, at + "/" + key) : 0.0f;
}

std::vector<float> TableReader::row(const json& value, const std::string& at) {
    std::vector<float> numbers;
    if (!value.is_array()) {
        problem(at, "Expected a list of numbers.");
        return numbers;
    }
    for (std::size_t i = 0; i < value.size(); ++i) numbers.push_back(number(value[i], at + "/" + std::to_string(i)));
    return numbers;
}

std::vector<float> TableReader::row(const json& object, const char* key, const std::string& at) {
    const json* value = field(object, key, at);
    return value ? row(*value, at + "/" + key) : std::vector<float>{};
}

std::vector<float> TableReader::row(const json& object, const char* key, const std::string& at, std::size_t size) {
    const json* value = field(object, key, at);
    if (!value) return std::vector<float>(size, 0.0f);
    std::vector<float> numbers = row(*value, at + "/" + key);
    if (numbers.size() != size) {
        problem(at + "/" + key,
                "Expected " + std::to_string(size) + " numbers, found " + std::to_string(numbers.size()) + ".");
        numbers.resize(size, 0.0f);
    }
    return numbers;
}

glm::vec3 TableReader::vector(const json& object, const char* key, const std::string& at) {
    const std::vector<float> v = row(object, key, at, 3);
    return {v[0], v[1], v[2]};
}

glm::vec2 TableReader::pair(const json& object, const char* key, const std::string& at) {
    const std::vector<float> v = row(object, key, at, 2);
    return {v[0], v[1]};
}

void TableReader::each(const json& object, const char* key, const std::string& at, Need need, const ReadElement& read) {
    if (!object.is_object() || !object.contains(key)) {
        if (need == Required) field(object, key, at);
        return;
    }
    const json& list = object[key];
    if (!list.is_array()) return problem(at + "/" + key, "Expected a list.");
    for (std::size_t i = 0; i < list.size(); ++i) read(list[i], at + "/" + key + "/" + std::to_string(i));
}

std::string TableReader::text(const json& object, const char* key, const std::string& at, Need need) {
    if (need == Optional && !object.contains(key)) return {};
    const json* value = field(object, key, at);
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    problem(at + "/" + key, "Expected a text.");
    return {};
}

bool is_set(const json& object, const char* key) {
    return object.contains(key) && object[key] == true;
}

}
