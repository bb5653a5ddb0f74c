// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_lines.h"
#include "myoatlas/io/meshes/readable_mesh.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace myoatlas::io {
namespace {

struct Type {
    std::string_view name, other_name;
    std::size_t size;
    char kind; // i: whole, u: whole from 0, f: floating point
};
constexpr std::array<Type, 8> k_types = {{{"char", "int8", 1, 'i'},
                                          {"uchar", "uint8", 1, 'u'},
                                          {"short", "int16", 2, 'i'},
                                          {"ushort", "uint16", 2, 'u'},
                                          {"int", "int32", 4, 'i'},
                                          {"uint", "uint32", 4, 'u'},
                                          {"float", "float32", 4, 'f'},
                                          {"double", "float64", 8, 'f'}}};

const Type* type_named(std::string_view name) {
    const auto found =
        std::ranges::find_if(k_types, [&](const Type& type) { return type.name == name || type.other_name == name; });
    return found == k_types.end() ? nullptr : &*found;
}

struct Property {
    const Type *value = nullptr, *count = nullptr; // the second of lists
};
struct Element {
    std::string_view name;
    std::size_t count = 0;
    std::vector<Property> properties;
};

// The header's lines again, without comments, each ended by one byte.
class PlyHeader {
public:
    core::Problems problems;
    std::string text;
    std::optional<std::size_t> polygons;
    std::vector<Element> elements;
    bool is_binary = false, is_big_endian = false, is_ended = false;

    void see(std::string_view line) {
        split(line, words_);
        if (words_.empty() || words_[0] == "comment" || words_[0] == "obj_info") return;
        if (words_[0] == "element" && words_.size() == 3) see_element();
        if (words_[0] == "property" && words_.size() > 2 && !elements.empty()) see_property();
        if (words_[0] == "format" && words_.size() > 1) {
            is_binary = words_[1] != "ascii";
            is_big_endian = words_[1] == "binary_big_endian";
        }
        for (const std::string_view word : words_) (text += word) += ' ';
        text.back() = '\n';
        is_ended = words_[0] == "end_header";
    }

private:
    void see_element() {
        std::size_t count = 0;
        std::from_chars(words_[2].data(), words_[2].data() + words_[2].size(), count);
        elements.push_back({words_[1], count, {}});
        if (words_[1] == "face") polygons = count;
        if (words_[1] == "tristrips" && count > 0)
            problems.push_back({"",
                                "The file holds triangle strips (\"element tristrips\"), which are not read; save it "
                                "with faces."});
    }
    void see_property() {
        const bool is_list = words_[1] == "list" && words_.size() == 5;
        const Property property =
            is_list ? Property{type_named(words_[3]), type_named(words_[2])} : Property{type_named(words_[1]), nullptr};
        if (!property.value || (is_list && !property.count))
            problems.push_back(
                {"", "The header has a property of a type that is none: \"" + std::string(words_.back()) + "\"."});
        elements.back().properties.push_back(property);
    }

    std::vector<std::string_view> words_;
};

// Goes through the numbers of a binary PLY; writes them as text where that is asked for.
class PlyNumbers {
public:
    PlyNumbers(std::string_view bytes, bool is_big_endian) : rest_(bytes), is_big_endian_(is_big_endian) {}

    bool write(const Element& element, std::string& text) {
        for (std::size_t i = 0; i < element.count && !is_cut_; ++i) {
            for (const Property& property : element.properties) write(property, text);
            text += '\n';
        }
        return !is_cut_;
    }

    bool skip(const Element& element) {
        std::size_t fixed = 0;
        bool has_lists = false;
        for (const Property& property : element.properties) {
            fixed += property.value->size;
            has_lists = has_lists || property.count;
        }
        if (!has_lists) {
            is_cut_ = is_cut_ || (fixed > 0 && element.count > rest_.size() / fixed);
            if (!is_cut_) rest_.remove_prefix(element.count * fixed);
            return !is_cut_;
        }
        for (std::size_t i = 0; i < element.count && !is_cut_; ++i)
            for (const Property& property : element.properties) skip(property);
        return !is_cut_;
    }
    std::string_view rest() const { return rest_; }

private:
    void skip(const Property& property) {
        std::size_t size = property.value->size;
        if (property.count) {
            std::string number;
            put(*property.count, number);
            std::size_t count = 0;
            std::from_chars(number.data(), number.data() + number.size(), count); // one below zero is of an empty list
            size = count > rest_.size() / size ? rest_.size() + 1 : count * size;
        }
        is_cut_ = is_cut_ || size > rest_.size();
        if (!is_cut_) rest_.remove_prefix(size);
    }

    void write(const Property& property, std::string& text) {
        long long count = 1;
        if (property.count) {
            const std::size_t begin = text.size();
            put(*property.count, text);
            std::from_chars(text.data() + begin, text.data() + text.size(), count);
        }
        for (long long k = 0; k < count && !is_cut_; ++k) put(*property.value, text);
    }

    void put(const Type& type, std::string& text) {
        is_cut_ = is_cut_ || rest_.size() < type.size;
        if (is_cut_) return;
        std::array<char, 8> bytes{};
        std::memcpy(bytes.data(), rest_.data(), type.size);
        rest_.remove_prefix(type.size);
        if (is_big_endian_) std::reverse(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(type.size));
        std::array<char, 32> word{};
        const char* end = type.kind != 'f' ? written(whole(type, bytes), word)
                          : type.size == 4 ? written(as<float>(bytes), word)
                                           : written(as<double>(bytes), word);
        (text.append(word.data(), static_cast<std::size_t>(end - word.data()))) += ' ';
    }

    template <class T> static T as(const std::array<char, 8>& bytes) {
        T value;
        std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    template <class T> static const char* written(T value, std::array<char, 32>& word) {
        return std::to_chars(word.data(), word.data() + word.size(), value).ptr;
    }
    static long long whole(const Type& type, const std::array<char, 8>& bytes) {
        if (type.size == 1) return type.kind == 'u' ? as<std::uint8_t>(bytes) : as<std::int8_t>(bytes);
        if (type.size == 2) return type.kind == 'u' ? as<std::uint16_t>(bytes) : as<std::int16_t>(bytes);
        return type.kind == 'u' ? as<std::uint32_t>(bytes) : as<std::int32_t>(bytes);
    }

    std::string_view rest_;
    bool is_big_endian_, is_cut_ = false;
};

// Workaround "ply_first_byte": Assimp takes a first data byte of a binary PLY that looks like the end of a line for
// just that, and misreads all that follows (its issue 5341). Such a file is handed on as text.
bool is_misread(std::string_view data) {
    return !data.empty() && std::string_view("\n\r\f\0", 4).find(data.front()) != std::string_view::npos;
}

core::Result<ReadableMesh> as_text(const PlyHeader& header, std::string_view data) {
    std::string text = header.text;
    const std::size_t format = text.find("format "), end = text.find('\n', format);
    text.replace(format, end - format, "format ascii 1.0");
    PlyNumbers numbers(data, header.is_big_endian);
    for (const Element& element : header.elements)
        if (!numbers.write(element, text)) return core::Problem{"", "The file ends before its last element."};
    return ReadableMesh{bytes_of(text), header.polygons, {}};
}

// Nothing in a file bounds how many there are of what takes no byte of it, so a few bytes could announce all the
// memory.
core::Status check_properties(const PlyHeader& header) {
    for (const Element& element : header.elements)
        if (element.count > 0 && element.properties.empty())
            return core::Problem{"", "The header announces " + std::to_string(element.count) + " of \"" +
                                         std::string(element.name) + "\", which has no property."};
    return core::Done{};
}

// Elements may stand several in a line, so words count and not lines.
bool has_all_words(const PlyHeader& header, std::string_view data) {
    constexpr std::string_view k_between = " \t\r\n\v\f";
    std::size_t at = 0;
    const auto next = [&] {
        const std::size_t begin = std::min(data.find_first_not_of(k_between, at), data.size());
        at = std::min(data.find_first_of(k_between, begin), data.size());
        return data.substr(begin, at - begin);
    };
    for (const Element& element : header.elements)
        for (std::size_t i = 0; i < element.count && !element.properties.empty(); ++i)
            for (const Property& property : element.properties) {
                std::string_view word = next();
                std::size_t count = 0;
                if (property.count) std::from_chars(word.data(), word.data() + word.size(), count);
                for (; count > 0 && !word.empty(); --count) word = next();
                if (word.empty()) return false;
            }
    return true;
}

// A header that announces less than what follows would give a part of a mesh in silence; of one that announces more,
// nothing says what is missing.
core::Status check_announced(const PlyHeader& header, std::string_view data) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0'; };
    const std::string announced = "The file announces " + std::to_string(header.polygons.value_or(0)) + " faces, yet ";
    if (header.is_binary) {
        PlyNumbers numbers(data, header.is_big_endian);
        for (const Element& element : header.elements)
            if (!numbers.skip(element)) return core::Problem{"", "The file ends before its last element."};
        if (std::ranges::all_of(numbers.rest(), is_blank)) return core::Done{};
        return core::Problem{"", announced + std::to_string(numbers.rest().size()) + " bytes more follow."};
    }
    std::size_t lines = 0, expected = 0;
    for (const Element& element : header.elements) expected += element.properties.empty() ? 0 : element.count;
    each_line(data, [&](std::string_view line, std::size_t) { lines += std::ranges::all_of(line, is_blank) ? 0 : 1; });
    if (lines <= expected && !has_all_words(header, data))
        return core::Problem{"", "The file ends before its last element."};
    if (lines <= expected) return core::Done{};
    return core::Problem{"", announced + std::to_string(lines - expected) + " lines more follow than it announces."};
}

}

core::Result<ReadableMesh> readable_ply(std::string_view bytes) {
    if (!bytes.starts_with("ply")) return core::Problem{"", "This is no PLY: it does not begin with \"ply\"."};
    PlyHeader header;
    std::size_t at = 0;
    while (!header.is_ended && at < bytes.size()) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
        header.see(bytes.substr(at, end - at));
        const bool is_pair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        at = end + (is_pair ? 2 : 1);
    }
    if (!header.is_ended) return core::Problem{"", "The file ends within its header."};
    if (!header.problems.empty()) return header.problems;
    if (header.polygons.value_or(0) == 0) return core::Problem{"", "The mesh has no triangles: it announces no face."};
    if (const core::Status bounded = check_properties(header); !bounded) return bounded.problems();
    const std::string_view data = bytes.substr(std::min(at, bytes.size()));
    if (const core::Status whole = check_announced(header, data); !whole) return whole.problems();
    if (header.is_binary && is_misread(data)) return as_text(header, data);
    return ReadableMesh{bytes_of(header.text + std::string(data)), header.polygons, {}};
}

}
