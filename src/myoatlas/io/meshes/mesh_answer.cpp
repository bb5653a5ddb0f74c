// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_answer.h"

#include "myoatlas/io/base/bytes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace myoatlas::io {
namespace {

constexpr std::uint64_t k_magic = 0x31'48'53'45'4D'4F'59'4Dull; // "MYOMESH1"

struct AnswerHeader {
    std::uint64_t magic = k_magic, length = 0, checksum = 0;
};

std::string one_line(const std::string& words) {
    constexpr std::size_t k_longest = 300;
    std::string line = words.substr(0, k_longest);
    for (char& c : line)
        if (c < ' ' || c > '~') c = c == '\n' || c == '\t' ? ' ' : '?';
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

bool is_sound(const geometry::MeshData& mesh) {
    const auto is_finite = [](const glm::vec3& p) {
        return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z);
    };
    const auto is_there = [&](const std::array<std::uint32_t, 3>& triangle) {
        return std::all_of(triangle.begin(), triangle.end(),
                           [&](auto corner) { return corner < mesh.positions.size(); });
    };
    return !mesh.triangles.empty() && std::all_of(mesh.positions.begin(), mesh.positions.end(), is_finite) &&
           std::all_of(mesh.triangles.begin(), mesh.triangles.end(), is_there);
}

}

core::Problem unreadable_mesh(const std::filesystem::path& path, const std::string& why) {
    return {path.string(), "The mesh cannot be read: " + why};
}

std::vector<std::byte> frame_answer(std::span<const std::byte> content) {
    const AnswerHeader header{k_magic, content.size(), checksum_of(content)};
    std::vector<std::byte> answer(sizeof header + content.size());
    std::memcpy(answer.data(), &header, sizeof header);
    std::copy(content.begin(), content.end(), answer.begin() + sizeof header);
    return answer;
}

std::vector<std::byte> pack_answer(const core::Result<geometry::MeshData>& mesh) {
    ByteWriter content;
    content.put_text(mesh ? "" : mesh.problems().front().what);
    if (mesh) {
        content.put_all(mesh->positions);
        content.put_all(mesh->triangles);
    }
    return frame_answer(content.bytes());
}

core::Result<geometry::MeshData> unpack_answer(std::span<const std::byte> answer, const std::filesystem::path& path) {
    const auto damaged = unreadable_mesh(path, "the answer of its reader is damaged.");
    const auto cut = unreadable_mesh(path, "its reader broke off.");
    AnswerHeader header;
    if (answer.size() < sizeof header) return cut;
    std::memcpy(&header, answer.data(), sizeof header);
    const auto bytes = answer.subspan(sizeof header);
    if (header.magic != k_magic) return damaged;
    if (bytes.size() < header.length) return cut;
    if (bytes.size() > header.length || checksum_of(bytes) != header.checksum) return damaged;
    ByteReader content{bytes};
    const std::string problem = content.get_text();
    if (!content.is_sound()) return damaged;
    if (!problem.empty()) {
        const std::string line = one_line(problem);
        return line.empty() ? damaged : core::Problem{path.string(), line};
    }
    geometry::MeshData mesh;
    mesh.positions = content.get_all<glm::vec3>();
    mesh.triangles = content.get_all<std::array<std::uint32_t, 3>>();
    if (!content.is_sound() || !content.is_at_end() || !is_sound(mesh)) return damaged;
    return mesh;
}

}
