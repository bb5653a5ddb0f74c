// SPDX-License-Identifier: MIT
#include "readers.h"

#include "facts_readers.h"
#include "mesh_readers.h"

#include <array>

namespace myoatlas::fuzz {

std::span<const Reader> readers() {
    static constexpr std::array k_readers{
        Reader{"json", read_json},
        Reader{"csv", read_csv},
        Reader{"drawing", read_drawing},
        Reader{"own_patterns", read_own_patterns},
        Reader{"lesson", read_lesson},
        Reader{"session", read_session},
        Reader{"body_table", read_body_table},
        Reader{"script", read_script},
        Reader{"said", read_said},
        Reader{"obj", read_obj},
        Reader{"stl", read_stl},
        Reader{"ply", read_ply},
        Reader{"gltf", read_gltf},
        Reader{"mesh_answer", read_mesh_answer},
        Reader{"body_pack", read_body_pack},
        Reader{"surface_map", read_surface_map},
        Reader{"picture", read_picture},
    };
    return k_readers;
}

}
