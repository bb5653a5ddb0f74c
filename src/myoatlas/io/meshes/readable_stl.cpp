// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_lines.h"
#include "myoatlas/io/meshes/readable_mesh.h"

#include <cstdint>
#include <cstring>

namespace myoatlas::io {
namespace {

constexpr std::size_t k_head = 80, k_count = 4, k_facet = 50; // bytes of a binary STL

// The word "solid" tells nothing: binary files begin with it too.
bool is_text(std::string_view bytes) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == bytes.npos || lower(bytes.substr(begin, 5)) != "solid") return false;
    return bytes.substr(0, 4096).find('\0') == bytes.npos;
}

core::Result<ReadableMesh> readable_binary(std::string_view bytes) {
    if (bytes.size() < k_head + k_count) return core::Problem{"", "The file ends before the number of its triangles."};
    std::uint32_t count = 0;
    std::memcpy(&count, bytes.data() + k_head, k_count);
    const std::size_t whole = k_head + k_count + k_facet * count;
    if (count == 0 && bytes.size() > whole)
        return core::Problem{"", "The file announces no triangle, yet bytes follow."};
    if (bytes.size() < whole)
        return core::Problem{"", "The file announces " + std::to_string(count) + " triangles and ends after " +
                                     std::to_string((bytes.size() - k_head - k_count) / k_facet) + "."};
    if (bytes.size() - whole >= k_facet)
        return core::Problem{"", "The file announces " + std::to_string(count) + " triangles, yet bytes for " +
                                     std::to_string((bytes.size() - whole) / k_facet) + " more follow."};
    std::string head(k_head, '\0'); // no word of it can be taken for the text form
    return ReadableMesh{bytes_of(head.append(bytes.substr(k_head, whole - k_head))), count, {}};
}

class StlLines {
public:
    core::Problems problems;
    std::string text = "solid mesh\n";
    std::size_t facets = 0;

    void see(std::string_view line, std::size_t number) {
        split(line, words_);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::string word = lower(words_[i]);
            if (word == "solid" || word == "endsolid") return; // a name follows
            if (word == "facet") begin_ = number, corners_ = 0, is_open_ = true;
            if (word == "vertex") i = take_corner(i, number);
            if (word == "endfacet") end_facet();
        }
    }

private:
    std::size_t take_corner(std::size_t i, std::size_t number) {
        if (i + 3 >= words_.size()) {
            fault(number, "a vertex needs three numbers");
            return words_.size();
        }
        if (corners_ == 0) text += "facet normal 0 0 0\nouter loop\n";
        text += "vertex ";
        for (std::size_t k = 1; k <= 3; ++k) append_number(words_[i + k], text);
        text += '\n';
        ++corners_;
        return i + 3;
    }
    void end_facet() {
        if (corners_ != 3)
            return fault(begin_, "a facet needs three vertices, and this has " + std::to_string(corners_));
        text += "endloop\nendfacet\n";
        corners_ = 0;
        is_open_ = false;
        ++facets;
    }
    void fault(std::size_t number, const std::string& what) {
        if (problems.empty()) problems.push_back({"line " + std::to_string(number), what});
    }

public:
    // Call when all lines are seen.
    void end() {
        if (corners_ != 0 || is_open_) fault(begin_, "the file ends within this facet");
        text += "endsolid mesh\n";
    }

private:
    std::vector<std::string_view> words_;
    std::size_t begin_ = 0, corners_ = 0;
    bool is_open_ = false; // within a facet
};

}

core::Result<ReadableMesh> readable_stl(std::string_view bytes) {
    if (!is_text(bytes)) return readable_binary(bytes);
    StlLines lines;
    each_line(bytes, [&](std::string_view line, std::size_t number) { lines.see(line, number); });
    lines.end();
    if (!lines.problems.empty()) return lines.problems;
    if (lines.facets == 0) return core::Problem{"", "The mesh has no triangles."};
    return ReadableMesh{bytes_of(lines.text), lines.facets, {}};
}

}
