// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/about.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "myoatlas/ui/platform/window_library.h"

#include <stdexcept>

namespace myoatlas::cli {

AboutRows drawing_rows() {
    AboutRows rows{{"Dear ImGui", ui::imgui_versions::version()}, {"GLFW", ui::window_library()}};
    try {
        const ui::OffscreenContext context;
        rows.emplace_back("OpenGL", context.driver());
    } catch (const std::runtime_error& error) {
        rows.emplace_back("OpenGL", error.what());
    }
    return rows;
}

}
