// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/about.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstdlib>
#include <filesystem>
#ifdef __unix__
#include <sys/utsname.h>
#endif

namespace myoatlas::cli {
namespace {

std::string without_home(const std::filesystem::path& path) {
    const char* home = std::getenv("HOME");
    const std::string text = path.string();
    return home && *home && text.starts_with(home) ? "~" + text.substr(std::string(home).size()) : text;
}

std::string system_name() {
#ifdef __unix__
    utsname names{};
    if (uname(&names) == 0) return std::string(names.sysname) + " " + names.release + ", " + names.machine;
#endif
    return "unknown";
}

std::string body_of(const loading::Context& context) {
    const auto body = io::read_body_pack(context.body_pack());
    if (!body) return body.problems().front().what;
    return body->name + ", " + std::to_string(body->parts.size()) + " parts";
}

std::string map_of(const loading::Context& context) {
    const auto map = io::read_surface_map_pack(context.surface_map_pack());
    if (!map) return map.problems().front().what;
    return std::to_string(map->areas.size()) + " areas, " + std::to_string(map->zones.size()) + " zones";
}

}

std::string about_of(loading::Context& context, const AboutRows& drawing) {
    core::Table table({"myoatlas", MYOATLAS_VERSION});
    table.add({"compiler", __VERSION__});
    table.add({"system", system_name()});
    for (const auto& [what, which] : drawing) table.add({what, which});
    table.add({"data", without_home(context.data_folder())});
    table.add({"body", body_of(context)});
    table.add({"surface map", map_of(context)});
    table.add({"your folder", without_home(io::user_folder())});
    table.add({"language", context.language().code});
    return table.text();
}

}
