// Readers of meshes, packs and pictures.
// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace myoatlas::fuzz {

void read_obj(std::string_view bytes);
void read_stl(std::string_view bytes);
void read_ply(std::string_view bytes);
void read_gltf(std::string_view bytes);
// The frame around the bytes is made right, so that what lies behind its checksums is tried. Of packs the first four
// bytes say how long the table is, the rest are table and arrays.
void read_mesh_answer(std::string_view bytes);
void read_body_pack(std::string_view bytes);
void read_surface_map(std::string_view bytes);
void read_picture(std::string_view bytes);

}
