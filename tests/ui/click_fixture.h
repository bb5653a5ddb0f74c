// A person's clicks and keys: the built program in a real window under Xvfb, pointer and keyboard moved by xdotool.
// What came of it is read from --log-commands. Where to click is worked out from the body, so no pixel is looked at.
// Skips, and says so, without Xvfb, xdotool, openbox or the packs.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/loading/loader.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/body_chart/chart_plan.h"
#include "myoatlas/ui/interface.h"
#include "support/places.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <optional>
#include <sstream>
#include <utility>

namespace myoatlas {

namespace support {

namespace fs = std::filesystem;
constexpr int k_width = 1280, k_height = 800;

inline bool has_tool(const char* name) {
    return std::system((std::string("command -v ") + name + " >/dev/null 2>&1").c_str()) == 0;
}

class ClickTest : public testing::Test {
protected:
    void SetUp() override {
        for (const char* tool : {"xvfb-run", "xdotool"})
            if (!has_tool(tool)) GTEST_SKIP() << tool << " is not installed; ./check installs it.";
        for (const char* pack : {"built-in.body", "built-in.chart"})
            if (!fs::exists(support::build_folder() / "data" / pack)) GTEST_SKIP() << pack << " is not built yet.";
        loaded = loading::load_all(context);
        ASSERT_TRUE(loaded.world.body && loaded.world.surface_map && loaded.world.catalog && loaded.picker)
            << (loaded.failures.empty() ? "" : loaded.failures.front());
        // The window as it will be once the view is reached.
        const ui::Layout layout = ui::layout_for(k_width, k_height, 1.0f, false);
        session.viewport = {k_width, k_height};
        session.insets = layout.insets();
        free = layout.free();
    }

    void look(std::string_view view) {
        const auto camera = session::find_view(view, loaded.world, session::free_aspect(session));
        ASSERT_TRUE(camera);
        session.camera = session::fitted(*camera, session);
    }

    // Returns where in the window a place of the body appears.
    glm::vec2 pixel_of(glm::vec3 place) const {
        const scene::Camera camera = session::drawn_camera(session);
        const glm::vec4 clip =
            camera.projection(session.viewport.x / session.viewport.y) * camera.view() * glm::vec4(place, 1.0f);
        return {(clip.x / clip.w * 0.5f + 0.5f) * session.viewport.x,
                (0.5f - clip.y / clip.w * 0.5f) * session.viewport.y};
    }

    // Returns the place of the part that lies most in the middle of what is seen of it: the one with most of its like
    // around it.
    std::optional<glm::vec2> place_to_click(std::string_view structure, core::Side side) {
        const scene::MeshLibrary& body = *loaded.world.body;
        const scene::Part* wanted = body.find_part(structure, side);
        if (!wanted) return std::nullopt;
        std::vector<bool> visible(body.parts.size());
        for (std::size_t i = 0; i < visible.size(); ++i) visible[i] = body.parts[i].kind != scene::PartKind::Skin;
        loaded.picker->set_visible(visible);
        const scene::Camera camera = session::drawn_camera(session);
        const auto is_hit = [&](glm::vec2 pixel) {
            if (!free.contains(pixel.x, pixel.y)) return false;
            const auto hit = loaded.picker->pick(scene::ray_through(camera, pixel, session.viewport));
            return hit && &body.parts[hit->part] == wanted;
        };
        std::optional<glm::vec2> best;
        int most = 0;
        for (std::uint32_t i = 0; i < wanted->vertex_count; i += 7) {
            const glm::vec2 pixel = glm::round(pixel_of(body.position(wanted->first_vertex + i)));
            if (!is_hit(pixel)) continue;
            int around = 0;
            for (int y = -12; y <= 12; y += 4)
                for (int x = -12; x <= 12; x += 4) around += is_hit(pixel + glm::vec2(x, y));
            if (around > most) {
                most = around;
                best = pixel;
            }
        }
        return best;
    }

    // Returns where an area lies on a figure of the body chart, in the window as it will be once the chart is open.
    std::optional<glm::vec2> place_on_chart(std::string_view page_id, std::string_view figure_id, std::string_view area,
                                            core::Side side) const {
        const body_chart::Page& page = *body_chart::find_page(page_id);
        std::vector<body_chart::FigureSpec> specs;
        std::vector<std::vector<ui::ChartSlot>> rows;
        for (const auto& row : page.rows) {
            auto& slots = rows.emplace_back(); // captions are narrower than figures in a window of this size
            for (const body_chart::FigureSpec& spec : row) {
                slots.push_back(
                    {body_chart::size_of(loaded.chart_body->skin, body_chart::view_of(spec, *loaded.world.surface_map)),
                     0.0f});
                specs.push_back(spec);
            }
        }
        const ui::Rect room = ui::chart_room(ui::layout_for(k_width, k_height, 1.0f, false, true).free(), 1.0f);
        const ui::ChartPlan plan = ui::plan_chart(rows, room, 1.0f);
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (specs[i].id != figure_id) continue;
            const body_chart::Figure figure = body_chart::draw_figure(
                loaded.chart_body->skin, body_chart::view_of(specs[i], *loaded.world.surface_map), plan.mm_per_point);
            for (const body_chart::Place& place :
                 body_chart::places_of(figure, *loaded.world.surface_map, loaded.chart_body->areas).list) {
                const anatomy::SkinArea& found = loaded.world.surface_map->areas[place.area];
                if (found.area == area && found.side == side)
                    return glm::vec2(plan.figures[i].x, plan.figures[i].y) + place.at;
            }
        }
        return std::nullopt;
    }

    static std::string move_to(glm::vec2 pixel) {
        return "xdotool mousemove --window $window " + std::to_string(std::lround(pixel.x)) + " " +
               std::to_string(std::lround(pixel.y)) + "; sleep 0.5\n";
    }

    // Opens the window, carries out the script, types a key, clicks, and returns the log of commands.
    std::string click_in_window(const std::string& script, glm::vec2 pixel, const std::string& name,
                                const std::string& key = {}) {
        return in_window(script,
                         (key.empty() ? "" : move_to({640.0f, 790.0f}) + "xdotool key " + key + "; sleep 3\n") +
                             move_to(pixel) +
                             "lines=$(wc -l < log.txt); xdotool click 1\n"
                             "for i in $(seq 40); do [ $(wc -l < log.txt) -gt $lines ] && break; sleep 0.25; done\n",
                         name);
    }

    // Opens the window, carries out the script, which ends with an empty search, and then what the hands do: lines of
    // shell. Returns the log of commands. The picture of the screen is kept beside the log when ImageMagick is there.
    std::string in_window(const std::string& script, const std::string& hands, const std::string& name,
                          const std::string& before = {}, const std::string& options = {}) {
        const fs::path folder = fs::path(testing::TempDir()) / ("myoatlas_click_" + name);
        fs::create_directories(folder);
        const fs::path log = folder / "log.txt";
        fs::remove(log);
        std::ofstream(folder / "script.txt") << script;
        std::ofstream(folder / "run.sh")
            << "cd '" << folder.string() << "'\n"
            << before << "'" + support::build_folder().string() + "/myoatlas' --size " << k_width << 'x' << k_height
            << " --scale 1 " << options << " --script script.txt --log-commands log.txt & app=$!\n"
            << "until grep -q '^search' log.txt 2>/dev/null; do sleep 0.2; kill -0 $app || exit 1; done\n"
            << "window=$(xdotool search --pid $app --name Myoatlas | head -1)\n"
            << hands << "sleep 2; command -v import >/dev/null && import -window root screen.png\n"
            << "kill $app; wait $app 2>/dev/null; exit 0\n";
        const std::string line = "timeout 300 xvfb-run -a -s '-screen 0 1400x900x24' bash '" +
                                 (folder / "run.sh").string() + "' > '" + (folder / "out.txt").string() + "' 2>&1";
        EXPECT_EQ(std::system(line.c_str()), 0) << content_of(folder / "out.txt");
        return content_of(log);
    }

    loading::Context context{support::build_folder() / "myoatlas"};
    loading::Loaded loaded;
    session::Session session;
    ui::Rect free;
};

// With a window manager, which gives the window the keyboard as on a person's desk.
class KeysTest : public ClickTest {
protected:
    void SetUp() override {
        if (!has_tool("openbox")) GTEST_SKIP() << "openbox is not installed; ./check installs it.";
        ClickTest::SetUp();
    }

    // Returns what the hands asked for: the log after the script's empty search.
    std::string asked_by(const std::string& script, const std::string& hands, const std::string& name,
                         const std::string& options = {}) {
        const std::string log =
            in_window(script + "wait 0.5\nsearch\n",
                      "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 1\n" + hands, name,
                      "openbox & sleep 1\n", options);
        const std::size_t end = ("\n" + log).find("\nsearch\n");
        return end == std::string::npos ? log : log.substr(end + 7);
    }

    static std::string typed(const std::string& keys) {
        return "for key in " + keys + "; do xdotool key $key; sleep 0.3; done; sleep 2\n";
    }
};

}
}
