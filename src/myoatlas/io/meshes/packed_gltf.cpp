// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/packed_gltf.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <limits>
#include <meshoptimizer.h>
#include <nlohmann/json.hpp>

namespace myoatlas::io {

namespace {

using Json = nlohmann::json;

constexpr int k_byte = 5120, k_unsigned_byte = 5121, k_unsigned_short = 5123, k_unsigned_int = 5125;
constexpr int k_array_buffer = 34962, k_element_array_buffer = 34963;
constexpr float k_steps = 16383.0f; // along the longest side of the box: a tenth of a millimeter on a body

// As the file has it; what its bits cannot hold is not worth its bytes.
struct PackedVertex {
    std::uint16_t position[4]; // the last one is padding
    std::int8_t normal[4];
    std::uint16_t fiber[2];
    std::uint8_t shade[4];
};
static_assert(sizeof(PackedVertex) == 20);

struct Box {
    glm::vec3 low{std::numeric_limits<float>::max()}, high{std::numeric_limits<float>::lowest()};
    float step() const {
        const glm::vec3 size = high - low;
        return std::max({size.x, size.y, size.z, 1.0f}) / k_steps;
    }
};

Box box_of(const scene::MeshLibrary& body, std::span<const PackedMesh> meshes) {
    Box box;
    for (const PackedMesh& mesh : meshes)
        for (const std::uint32_t part : mesh.parts) {
            box.low = glm::min(box.low, body.parts[part].bounds_min);
            box.high = glm::max(box.high, body.parts[part].bounds_max);
        }
    return box;
}

PackedVertex packed(const scene::Vertex& vertex, const Box& box) {
    PackedVertex small{};
    for (int axis = 0; axis < 3; ++axis) {
        const float steps = (vertex.position[axis] - box.low[axis]) / box.step();
        small.position[axis] = static_cast<std::uint16_t>(std::lround(std::clamp(steps, 0.0f, k_steps)));
        small.normal[axis] = static_cast<std::int8_t>(std::lround(static_cast<float>(vertex.normal[axis]) / 258.0f));
    }
    constexpr unsigned k_fiber_bits = 0xFFC0, k_shade_bits = 0xFC; // streaks and shades look alike with fewer
    small.fiber[0] = static_cast<std::uint16_t>(vertex.along & k_fiber_bits);
    small.fiber[1] = static_cast<std::uint16_t>(vertex.fiber_coordinate & k_fiber_bits);
    small.shade[0] = static_cast<std::uint8_t>(vertex.tendon & k_shade_bits);
    small.shade[1] = static_cast<std::uint8_t>(vertex.ambient_occlusion & k_shade_bits);
    small.shade[2] = static_cast<std::uint8_t>(vertex.ambient_occlusion_deep & k_shade_bits);
    return small;
}

// The file while it grows.
class Writer {
public:
    // Each returns the view's index.
    std::size_t add_vertices(const void* values, std::size_t count, std::size_t stride) {
        std::vector<unsigned char> bytes(meshopt_encodeVertexBufferBound(count, stride));
        bytes.resize(meshopt_encodeVertexBuffer(bytes.data(), bytes.size(), values, count, stride));
        return add_view(bytes, count, stride, "ATTRIBUTES", k_array_buffer);
    }
    std::size_t add_triangles(const std::vector<unsigned>& indices, std::size_t vertices) {
        std::vector<unsigned char> bytes(meshopt_encodeIndexBufferBound(indices.size(), vertices));
        bytes.resize(meshopt_encodeIndexBuffer(bytes.data(), bytes.size(), indices.data(), indices.size()));
        return add_view(bytes, indices.size(), sizeof(unsigned), "TRIANGLES", k_element_array_buffer);
    }
    // Returns the accessor's index.
    std::size_t add_accessor(std::size_t view, std::size_t offset, int type, bool is_normalized, std::size_t count,
                             const char* shape) {
        Json accessor{{"bufferView", view}, {"componentType", type}, {"count", count}, {"type", shape}};
        if (offset > 0) accessor["byteOffset"] = offset;
        if (is_normalized) accessor["normalized"] = true;
        accessors_.push_back(std::move(accessor));
        return accessors_.size() - 1;
    }
    Json& accessor(std::size_t index) { return accessors_[index]; }
    std::string file(Json document) const;

private:
    std::size_t add_view(const std::vector<unsigned char>& bytes, std::size_t count, std::size_t stride,
                         const char* mode, int target) {
        const std::size_t length = count * stride;
        Json view{{"buffer", 1}, {"byteOffset", unpacked_}, {"byteLength", length}, {"target", target}};
        if (target == k_array_buffer) view["byteStride"] = stride;
        view["extensions"]["EXT_meshopt_compression"] = {{"buffer", 0},
                                                         {"byteOffset", binary_.size()},
                                                         {"byteLength", bytes.size()},
                                                         {"byteStride", stride},
                                                         {"count", count},
                                                         {"mode", mode}};
        views_.push_back(std::move(view));
        unpacked_ += (length + 3) / 4 * 4;
        binary_.append(bytes.begin(), bytes.end());
        binary_.resize((binary_.size() + 3) / 4 * 4);
        return views_.size() - 1;
    }

    Json views_ = Json::array(), accessors_ = Json::array();
    std::string binary_;
    std::size_t unpacked_ = 0;
};

void append_word(std::string& bytes, std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

std::string Writer::file(Json document) const {
    document["bufferViews"] = views_;
    document["accessors"] = accessors_;
    document["buffers"] = {
        {{"byteLength", binary_.size()}},
        {{"byteLength", unpacked_}, {"extensions", {{"EXT_meshopt_compression", {{"fallback", true}}}}}}};
    std::string text = document.dump();
    text.resize((text.size() + 3) / 4 * 4, ' ');
    std::string bytes = "glTF";
    append_word(bytes, 2);
    append_word(bytes, 12 + 8 + text.size() + 8 + binary_.size());
    append_word(bytes, text.size());
    bytes += "JSON" + text;
    append_word(bytes, binary_.size());
    bytes += std::string("BIN\0", 4) + binary_;
    return bytes;
}

Json add_mesh(Writer& writer, const scene::MeshLibrary& body, const PackedMesh& mesh, const Box& box) {
    std::vector<PackedVertex> vertices;
    std::vector<unsigned> indices;
    Json ranges = Json::array();
    for (const std::uint32_t index : mesh.parts) {
        const scene::Part& part = body.parts[index];
        const scene::LevelOfDetail& level = part.levels[mesh.level];
        const auto moved = static_cast<std::uint32_t>(vertices.size()) - part.first_vertex;
        const std::uint32_t used = vertices_used(body, part, mesh.level);
        for (std::uint32_t i = 0; i < used; ++i) vertices.push_back(packed(body.vertices[part.first_vertex + i], box));
        ranges.push_back({index, indices.size(), level.index_count});
        for (std::uint32_t i = 0; i < level.index_count; ++i)
            indices.push_back(body.indices[level.first_index + i] + moved);
    }
    const std::size_t count = vertices.size();
    const std::size_t view = writer.add_vertices(vertices.data(), count, sizeof(PackedVertex));
    Json attributes{
        {"POSITION", writer.add_accessor(view, 0, k_unsigned_short, false, count, "VEC3")},
        {"NORMAL", writer.add_accessor(view, offsetof(PackedVertex, normal), k_byte, true, count, "VEC3")},
        {"TEXCOORD_0", writer.add_accessor(view, offsetof(PackedVertex, fiber), k_unsigned_short, true, count, "VEC2")},
        {"COLOR_0", writer.add_accessor(view, offsetof(PackedVertex, shade), k_unsigned_byte, true, count, "VEC4")}};
    Json& places = writer.accessor(attributes["POSITION"].get<std::size_t>());
    for (const char* end : {"min", "max"}) places[end] = Json::array();
    for (int axis = 0; axis < 3; ++axis) {
        const auto by_axis = [axis](const PackedVertex& a, const PackedVertex& b) {
            return a.position[axis] < b.position[axis];
        };
        const auto [low, high] = std::minmax_element(vertices.begin(), vertices.end(), by_axis);
        places["min"].push_back(low->position[axis]);
        places["max"].push_back(high->position[axis]);
    }
    for (const PackedStream& stream : mesh.streams) {
        const std::size_t values = writer.add_vertices(stream.values.data(), stream.values.size(), 4);
        attributes[stream.name] = writer.add_accessor(values, 0, k_unsigned_byte, true, stream.values.size(), "VEC4");
    }
    const std::size_t triangles = writer.add_triangles(indices, count);
    Json primitive{{"attributes", std::move(attributes)},
                   {"indices", writer.add_accessor(triangles, 0, k_unsigned_int, false, indices.size(), "SCALAR")}};
    return {{"name", mesh.name},
            {"primitives", Json::array({std::move(primitive)})},
            {"extras", {{"parts", std::move(ranges)}}}};
}

}

std::uint32_t vertices_used(const scene::MeshLibrary& body, const scene::Part& part, std::size_t level) {
    const scene::LevelOfDetail& detail = part.levels[level];
    const auto indices = body.indices.subspan(detail.first_index, detail.index_count);
    return indices.empty() ? 0 : *std::ranges::max_element(indices) + 1 - part.first_vertex;
}

std::string packed_gltf(const scene::MeshLibrary& body, std::span<const PackedMesh> meshes) {
    meshopt_encodeVertexVersion(0); // what the extension names; newer libraries write a newer one by themselves
    meshopt_encodeIndexVersion(1);
    const Box box = box_of(body, meshes);
    Writer writer;
    Json all = Json::array(), nodes = Json::array(), roots = Json::array();
    for (const PackedMesh& mesh : meshes) {
        if (mesh.parts.empty()) continue;
        roots.push_back(nodes.size());
        nodes.push_back({{"mesh", all.size()},
                         {"name", mesh.name},
                         {"translation", {box.low.x, box.low.y, box.low.z}},
                         {"scale", {box.step(), box.step(), box.step()}}});
        all.push_back(add_mesh(writer, body, mesh, box));
    }
    const Json extensions{"EXT_meshopt_compression", "KHR_mesh_quantization"};
    return writer.file({{"asset", {{"version", "2.0"}, {"generator", "Myoatlas"}}},
                        {"extensionsUsed", extensions},
                        {"extensionsRequired", extensions},
                        {"meshes", std::move(all)},
                        {"nodes", std::move(nodes)},
                        {"scenes", {{{"nodes", std::move(roots)}}}},
                        {"scene", 0}});
}

}
