// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_lines.h"
#include "myoatlas/io/meshes/readable_mesh.h"

#include <charconv>

namespace myoatlas::io {
namespace {

// Only corners and faces are of use here, and texture, normals, groups and materials are where programs differ most:
// what is handed on has none of them.
class ObjLines {
public:
    core::Problems problems;
    std::string text;
    std::size_t polygons = 0;

    void see(std::string_view line, std::size_t number) {
        if (!is_going_on_) begin_ = number;
        line = line.substr(0, line.find('#'));
        const std::size_t last = line.find_last_not_of(" \t");
        is_going_on_ = last != line.npos && line[last] == '\\';
        if (is_going_on_) {
            (whole_ += line.substr(0, last)) += ' ';
            return;
        }
        if (whole_.empty()) return take(line);
        whole_ += line;
        const std::string whole = std::exchange(whole_, {});
        take(whole);
    }

private:
    void take(std::string_view line) {
        split(line, words_);
        if (words_.size() < 2) return;
        if (words_[0] == "v" || words_[0] == "V") take_corner();
        if (words_[0] == "f" || words_[0] == "F" || words_[0] == "fo") take_face();
    }

    // "x y z", "x y z w", and "x y z r g b" with a color, which is dropped.
    void take_corner() {
        if (words_.size() < 4) return fault("a corner needs three numbers");
        text += "v ";
        for (std::size_t i = 1; i < (words_.size() == 5 ? 5u : 4u); ++i) append_number(words_[i], text);
        text += '\n';
        ++corners_;
    }

    // "1", "1/2", "1//3", "1/2/3"; numbers below zero count from the last corner back.
    void take_face() {
        if (words_.size() < 4) return; // a point or a line
        text += "f ";
        for (std::size_t i = 1; i < words_.size(); ++i) {
            const std::string_view word = words_[i].substr(0, words_[i].find('/'));
            long long corner = 0;
            const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), corner);
            if (corner < 0) corner += static_cast<long long>(corners_) + 1;
            if (error != std::errc() || end != word.data() + word.size() || corner < 1)
                return fault("\"" + std::string(words_[i]) + "\" is no corner of a face");
            (text += std::to_string(corner)) += ' ';
        }
        text += '\n';
        ++polygons;
    }

    void fault(const std::string& what) {
        if (problems.empty()) problems.push_back({"line " + std::to_string(begin_), what});
    }

    std::vector<std::string_view> words_;
    std::string whole_;
    bool is_going_on_ = false;
    std::size_t begin_ = 0, corners_ = 0;
};

}

core::Result<ReadableMesh> readable_obj(std::string_view text) {
    ObjLines lines;
    lines.text.reserve(text.size());
    each_line(text, [&](std::string_view line, std::size_t number) { lines.see(line, number); });
    if (!lines.problems.empty()) return lines.problems;
    if (lines.polygons == 0) return core::Problem{"", "The mesh has no triangles."};
    return ReadableMesh{bytes_of(lines.text), lines.polygons, {}};
}

}
