// SPDX-License-Identifier: MIT
#include "mesh_readers.h"

#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/io/meshes/mesh_answer.h"
#include "myoatlas/io/meshes/readable_mesh.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/pack_frame.h"
#include "promise.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace myoatlas::fuzz {

namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

std::string framed(std::string_view bytes, const io::PackKind& kind) {
    std::uint32_t table = 0;
    if (bytes.size() >= sizeof table) {
        std::memcpy(&table, bytes.data(), sizeof table);
        bytes.remove_prefix(sizeof table);
    }
    const std::size_t length = std::min<std::size_t>(table, bytes.size());
    const std::string path = file_of({}, "pack");
    const auto written =
        io::write_pack(path, kind, {bytes_of(bytes.substr(0, length)), bytes_of(bytes.substr(length))});
    promise(written.has_value(), "a pack can be written");
    return path;
}

}

void read_obj(std::string_view bytes) {
    promise_words(io::readable_obj(bytes));
}
void read_stl(std::string_view bytes) {
    promise_words(io::readable_stl(bytes));
}
void read_ply(std::string_view bytes) {
    promise_words(io::readable_ply(bytes));
}
void read_gltf(std::string_view bytes) {
    promise_words(io::readable_gltf(bytes));
}

void read_mesh_answer(std::string_view bytes) {
    const auto mesh = io::unpack_answer(io::frame_answer(bytes_of(bytes)), "seed.obj");
    promise_words(mesh);
    if (!mesh) return;
    for (const auto& triangle : mesh->triangles)
        for (const auto corner : triangle)
            promise(corner < mesh->positions.size(), "triangles join vertices there are");
}

void read_body_pack(std::string_view bytes) {
    // As every version that is read.
    for (std::uint32_t version = io::k_body_pack.oldest; version <= io::k_body_pack.version; ++version) {
        io::PackKind kind = io::k_body_pack;
        kind.version = version;
        const auto body = io::read_body_pack(framed(bytes, kind));
        promise_words(body);
        if (!body) continue;
        for (const auto index : body->indices)
            promise(index < body->vertices.size(), "triangles join vertices there are");
    }
}

void read_surface_map(std::string_view bytes) {
    promise_words(io::read_surface_map_pack(framed(bytes, io::k_surface_map_pack)));
}

void read_picture(std::string_view bytes) {
    const auto picture = io::read_png(file_of(bytes, "picture.png"));
    promise_words(picture);
    if (!picture) return;
    const auto pixels = static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height);
    promise(picture->rgba.size() == 4 * pixels, "a picture has all its pixels");
}

}
