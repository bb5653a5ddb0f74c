// Reads the numbers of a measurement table out of JSON and notes every fault with its file and JSON pointer.
// A faulty value yields zeros, so that reading goes on and one run finds every problem.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <functional>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace myoatlas::io {

// `at` is always the pointer of the value or object handed over with it.
class TableReader {
public:
    enum class Need : unsigned char { Required, Optional };
    using enum Need;
    using ReadElement = std::function<void(const nlohmann::json& element, const std::string& at)>;

    // Borrows the problems.
    TableReader(std::string file, core::Problems& problems) : file_(std::move(file)), problems_(problems) {}

    void problem(const std::string& at, std::string what);
    // Returns the field, or null after noting that it is missing.
    const nlohmann::json* field(const nlohmann::json& object, const char* key, const std::string& at);
    float number(const nlohmann::json& value, const std::string& at);
    float number(const nlohmann::json& object, const char* key, const std::string& at);
    std::vector<float> row(const nlohmann::json& value, const std::string& at);
    std::vector<float> row(const nlohmann::json& object, const char* key, const std::string& at);
    // Always returns `size` numbers.
    std::vector<float> row(const nlohmann::json& object, const char* key, const std::string& at, std::size_t size);
    glm::vec3 vector(const nlohmann::json& object, const char* key, const std::string& at);
    glm::vec2 pair(const nlohmann::json& object, const char* key, const std::string& at);
    // Calls `read` for each element of a list; a missing optional list is empty.
    void each(const nlohmann::json& object, const char* key, const std::string& at, Need, const ReadElement& read);
    std::string text(const nlohmann::json& object, const char* key, const std::string& at, Need = Required);

private:
    std::string file_;
    core::Problems& problems_;
};

// A missing flag is false.
bool is_set(const nlohmann::json& object, const char* key);

}
