// Reads one JSON object field by field and notes everything that is wrong with it: wrong type, missing, unknown field.
// A faulty field yields its default, so that reading goes on and one run finds every problem.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/io/base/read_file.h"

#include <filesystem>
#include <functional>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

class JsonObject;

// Reads a JSON file and hands its object to `read`; a file that cannot be read, or holds no object, is a problem.
// `name` is how problems call it.
void read_object_file(const std::filesystem::path&, const std::string& name, core::Problems&,
                      const std::function<void(JsonObject&)>& read, Reading = Reading::Files);

// A place in a file, "areas/head.json#/areas/3/strokes/0"; `pointer` is empty for the whole document.
std::string place_of(std::string_view file, std::string_view pointer);

class JsonObject {
public:
    enum class Need : unsigned char { Required, Optional };
    using enum Need;

    // Borrows all three; a value that is no object is noted as a problem and reads as an empty one.
    JsonObject(const nlohmann::json& value, std::string file, std::string pointer, core::Problems& problems);

    bool has(std::string_view key);
    // The names of all fields, for an object whose fields are called as its author likes.
    std::vector<std::string> keys() const;
    std::string text(std::string_view key, Need = Optional);
    // A word of a closed vocabulary; any other is a problem that lists the known ones and the nearest.
    template <class Enum, std::size_t N>
    Enum word(std::string_view key, const core::WordTable<Enum, N>& table, Enum fallback,
              Need need = Need::Required) { // in full, for g++ 12 trips over the short name in a template
        const std::optional<std::size_t> row = row_of_word(key, table.words(), need);
        return row ? table.rows[*row].value : fallback;
    }
    // The same where the word itself is kept.
    std::string word(std::string_view key, std::span<const std::string_view> words, std::string_view fallback,
                     Need need = Required) {
        const std::optional<std::size_t> row = row_of_word(key, words, need);
        return std::string(row ? words[*row] : fallback);
    }
    // A list of such words; an unknown one is left out.
    std::vector<std::string> words(std::string_view key, std::span<const std::string_view> known, Need = Optional);
    std::vector<std::string> texts(std::string_view key, Need = Optional);
    std::map<std::string, std::string> text_map(std::string_view key, Need = Optional);
    bool flag(std::string_view key, bool fallback = false);
    int whole_number(std::string_view key, int fallback, Need = Optional);
    float number(std::string_view key, float fallback, Need = Optional);
    glm::vec3 vector(std::string_view key, const glm::vec3& fallback, Need = Optional);
    glm::vec2 pair(std::string_view key, const glm::vec2& fallback, Need = Optional);
    // A list of numbers; one that is none is noted and reads as 0, so that the others keep their places.
    std::vector<float> numbers(std::string_view key, Need = Optional);
    // Calls `read(i, numbers)` for each element of a list of lists of numbers.
    template <class Read> void each_numbers(std::string_view key, Need need, const Read& read) {
        const std::size_t count = size_of_array(key, need);
        for (std::size_t i = 0; i < count; ++i) read(i, numbers_at(key, i));
    }
    JsonObject object(std::string_view key, Need = Required);
    // Calls `read(JsonObject&)` for each element; an element that is no object is noted and skipped.
    template <class Read> void each_object(std::string_view key, Need need, const Read& read) {
        const std::size_t count = size_of_array(key, need);
        for (std::size_t i = 0; i < count; ++i) {
            JsonObject element = object_at(key, i);
            if (!element.is_valid()) continue;
            read(element);
            element.finish();
        }
    }
    // The number of elements of an array, 0 when it is absent or no array.
    std::size_t size_of_array(std::string_view key, Need);
    JsonObject object_at(std::string_view key, std::size_t index);
    // Returns the element's text, or null when it is not a text (which is no problem by itself).
    const std::string* text_at(std::string_view key, std::size_t index);
    std::vector<float> numbers_at(std::string_view key, std::size_t index);

    // Reads the version of a file's form and notes a problem unless it is `expected`. Of a newer one nothing else is
    // worth saying: false, and what it holds passes.
    bool check_version(std::string_view key, int expected);
    bool check_schema_version(int expected);
    // Notes every field that was never asked for, with the nearest that was. Call when all is read.
    void finish();
    // Lets all other fields pass, where what they should be is not known.
    void skip_rest();

    bool is_valid() const { return value_ != nullptr; }
    // How many problems have been noted so far, here and elsewhere.
    std::size_t problem_count() const { return problems_->size(); }
    const std::string& file() const { return file_; }
    const std::string& pointer() const { return pointer_; }
    // Notes a problem at a field of this object; an empty key means the object itself.
    void problem(std::string_view key, std::string what);
    // The same at an element of a list.
    void problem_at(std::string_view key, std::size_t index, std::string what);

private:
    const nlohmann::json* find(std::string_view key, Need, std::string_view expected);
    std::string pointer_to(std::string_view key) const;
    std::string pointer_to(std::string_view key, std::size_t index) const;
    void note_no_number(const nlohmann::json& value, const std::string& pointer);
    std::vector<float> read_numbers(const nlohmann::json& value, const std::string& pointer);
    // Reads a list of just so many numbers; false when it is something else.
    bool read_few(std::string_view key, Need need, std::span<float> numbers, std::string_view expected);
    std::optional<std::size_t> row_of_word(std::string_view key, std::span<const std::string_view> words, Need);

    const nlohmann::json* value_ = nullptr;
    std::string file_, pointer_;
    core::Problems* problems_;
    std::vector<std::string> asked_;
    bool lets_rest_pass_ = false;
};

}
