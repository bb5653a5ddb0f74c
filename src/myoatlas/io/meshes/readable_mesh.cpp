// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/readable_mesh.h"

#include "myoatlas/core/text.h"

#include <utility>

namespace myoatlas::io {

core::Result<ReadableMesh> make_readable(const std::filesystem::path& path, std::vector<std::byte> bytes) {
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return core::Problem{path.string(), "This is text of UTF-16; save it again as UTF-8."};
    const std::string ending = core::fold(path.extension().string());
    if (text.starts_with(k_mark)) text.remove_prefix(k_mark.size());
    core::Result<ReadableMesh> mesh = ending == "obj"   ? readable_obj(text)
                                      : ending == "stl" ? readable_stl(text)
                                      : ending == "ply" ? readable_ply(text)
                                      : ending == "glb" || ending == "gltf"
                                          ? readable_gltf(text)
                                          : core::Result<ReadableMesh>(ReadableMesh{std::move(bytes), {}, {}});
    if (mesh) return mesh;
    core::Problems problems = mesh.problems();
    for (core::Problem& problem : problems)
        problem.where = problem.where.empty() ? path.string() : path.string() + ", " + problem.where;
    return problems;
}

}
