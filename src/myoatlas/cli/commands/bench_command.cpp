// The command `bench`: the performance table, measured now, on this machine.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/body_chart/colorize.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/body_chart/places.h"
#include "myoatlas/cli/bench/bench_frames.h"
#include "myoatlas/cli/bench/bench_growth.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/process_stats.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/facts/home_care_file.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/loading/program_path.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/print/handout.h"
#include "myoatlas/render/renderer.h"
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/search/search_index.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/study/question_maker.h"
#include "myoatlas/ui/platform/offscreen_context.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <epoxy/gl.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {

namespace {

// One line of the table.
struct BenchRow {
    std::string id, what;
    double value = 0.0;
    std::string unit;
};
using BenchRows = std::vector<BenchRow>;

void bench_cold_start(loading::Context& context, BenchRows& rows) {
    constexpr int k_runs = 5;
    const std::filesystem::path program = loading::executable_path(nullptr);
    const std::filesystem::path picture = std::filesystem::temp_directory_path() / "myoatlas-bench.png";
    std::vector<double> times;
    for (int run = 0; run < k_runs; ++run) {
        const std::optional<double> time =
            core::time_of_program({program.string(), "--data", context.data_folder().string(), "--body",
                                   context.body_name(), "render", "--size", "1280x720", "--out", picture.string()});
        if (time) times.push_back(*time);
    }
    std::error_code error;
    std::filesystem::remove(picture, error);
    if (times.empty()) return;
    rows.push_back(
        {"cold_start_to_png_ms", "Cold start to a finished 1280x720 picture on disk", core::median(times), "ms"});
    rows.push_back({"cold_start_peak_memory_mb", "Its peak memory", core::peak_memory_of_programs_mb(), "MB"});
}

// The window as the program draws it, with a muscle and its pain: what it takes of memory. Asked after the cold start,
// whose peak is lower.
void bench_window(loading::Context& context, BenchRows& rows) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    const std::filesystem::path picture = folder / "myoatlas-bench.png", script = folder / "myoatlas-bench.txt";
    std::ofstream(script) << "select upper_trapezius left\nwait 1\n";
    const auto time =
        core::time_of_program({loading::executable_path(nullptr).string(), "--data", context.data_folder().string(),
                               "--body", context.body_name(), "--headless", "--script", script.string(), "--size",
                               "1280x720", "--shot", picture.string()});
    std::error_code error;
    std::filesystem::remove(picture, error);
    std::filesystem::remove(script, error);
    if (time)
        rows.push_back({"window_peak_memory_mb", "Memory of the window with a muscle and its pain",
                        core::peak_memory_of_programs_mb(), "MB"});
}

void bench_facts(loading::Context& context, BenchRows& rows) {
    core::Stopwatch watch;
    context.catalog();
    rows.push_back({"load_catalog_ms", "Reading the facts", watch.lap_ms(), "ms"});
    context.body();
    rows.push_back({"map_body_ms", "Mapping the body", watch.lap_ms(), "ms"});
    if (!context.has_surface_map()) return;
    context.surface_map();
    rows.push_back({"read_chart_ms", "Reading the chart", watch.lap_ms(), "ms"});
    context.engine();
    rows.push_back({"build_engine_ms", "Preparing the referral engine", watch.lap_ms(), "ms"});
}

void bench_orbit(render::Renderer& renderer, const scene::DrawList& list, const scene::Camera& camera, int width,
                 int height, const std::string& size, BenchRows& rows) {
    const std::vector<double> times = orbit_times_ms(renderer, list, camera, width, height, {});
    rows.push_back(
        {"orbit_" + size + "_median_ms", "Frame while orbiting at " + size + ", median", core::median(times), "ms"});
    rows.push_back({"orbit_" + size + "_p95_ms", "Frame while orbiting at " + size + ", 95th percentile",
                    core::quantile(times, 0.95), "ms"});
    rows.push_back({"orbit_" + size + "_triangles", "Triangles of the last frame",
                    static_cast<double>(renderer.stats().triangles), ""});
}

constexpr int k_width = 1280, k_height = 720;

double value_of(const BenchRows& rows, std::string_view id) {
    const auto row = std::ranges::find(rows, id, &BenchRow::id);
    return row == rows.end() ? 0.0 : row->value;
}

// From the last moving frame to the finished picture, and after it.
void bench_still(render::Renderer& renderer, const scene::DrawList& list, const scene::Camera& camera,
                 BenchRows& rows) {
    double whole = 0.0;
    for (int pass = 0; pass < render::k_still_passes; ++pass) {
        const double time = time_of_frame_ms(renderer, list, camera, k_width, k_height, render::Quality::Still);
        whole += time;
        if (pass == 0) rows.push_back({"still_first_pass_ms", "First still pass at 1280x720", time, "ms"});
    }
    rows.push_back({"still_ms", "All still passes", whole, "ms"});
    rows.push_back({"still_in_moving_frames", "Still picture done after stopping, in moving frames",
                    whole / std::max(value_of(rows, "orbit_1280x720_median_ms"), 1e-3), ""});
    rows.push_back(
        {"still_triangles", "Triangles of the still picture", static_cast<double>(renderer.stats().triangles), ""});
    rows.push_back({"unchanged_frame_ms", "A frame in which nothing changed",
                    time_of_frame_ms(renderer, list, camera, k_width, k_height, render::Quality::Still), "ms"});
}

// What a command changes is in the very next frame: how long that frame takes, with the stage built anew.
void bench_changes(render::Renderer& renderer, session::Session session, const session::World& world,
                   const session::Theme& theme, BenchRows& rows) {
    constexpr int k_frames = 20;
    const auto after = [&](const session::Command& command) {
        core::Stopwatch watch;
        session::apply(session, command, world);
        const scene::DrawList list = session::build_stage(session, world, theme).list;
        renderer.draw(list, session.camera, k_width, k_height, render::Quality::Still);
        glFinish();
        return watch.lap_ms();
    };
    rows.push_back({"select_frame_ms", "The next frame after a muscle is chosen",
                    after(session::Select{"infraspinatus", core::Side::Left}), "ms"});
    rows.push_back({"layer_frame_ms", "The next frame after a layer is peeled off",
                    after(session::PeelTo{anatomy::Layer::MuscleIntermediate}), "ms"});
    if (!world.surface_map) return;
    after(session::ShowReferral{"infraspinatus", core::Side::Left});
    std::vector<double> times;
    for (int frame = 0; frame <= k_frames; ++frame) {
        session.time_s = 2.0f * static_cast<float>(frame) / static_cast<float>(k_frames);
        const scene::DrawList list = session::build_stage(session, world, theme).list;
        times.push_back(time_of_frame_ms(renderer, list, session.camera, k_width, k_height, render::Quality::Moving));
    }
    rows.push_back({"growing_zone_ms", "A frame while a zone grows, median", core::median(times), "ms"});
    rows.push_back({"growing_zone_in_orbit_frames", "The same, in frames while orbiting",
                    core::median(times) / std::max(value_of(rows, "orbit_1280x720_median_ms"), 1e-3), ""});
}

void bench_pictures(const session::World& world, const session::Theme& theme, BenchRows& rows) {
    core::Stopwatch watch;
    const ui::OffscreenContext context;
    rows.push_back({"open_context_ms", "Opening OpenGL", watch.lap_ms(), "ms"});
    render::Renderer renderer(*world.body);
    renderer.build_shaders();
    glFinish();
    rows.push_back({"upload_ms", "Building shaders and uploading the body", watch.lap_ms(), "ms"});
    session::Session session;
    session.camera =
        session::find_view("anterior", world, static_cast<float>(k_width) / k_height).value_or(scene::Camera{});
    const scene::DrawList list = session::build_stage(session, world, theme).list;
    rows.push_back({"build_stage_ms", "Building the stage", watch.lap_ms(), "ms"});
    renderer.draw(list, session.camera, k_width, k_height, render::Quality::Moving);
    renderer.read_pixels();
    rows.push_back({"first_frame_ms", "First moving frame at 1280x720, read back", watch.lap_ms(), "ms"});

    bench_orbit(renderer, list, session.camera, k_width, k_height, "1280x720", rows);
    bench_orbit(renderer, list, session.camera, 1920, 1080, "1920x1080", rows);

    bench_still(renderer, list, session.camera, rows);
    bench_changes(renderer, session, world, theme, rows);
}

void bench_pick(const session::World& world, BenchRows& rows) {
    constexpr int k_rays = 4000, k_side = 64;
    core::Stopwatch watch;
    const scene::RayPicker picker(*world.body);
    rows.push_back({"build_picker_ms", "Preparing the picker", watch.lap_ms(), "ms"});
    const scene::Camera camera = session::find_view("anterior", world, 1.0f).value_or(scene::Camera{});
    std::vector<double> times;
    for (int i = 0; i < k_rays; ++i) {
        const glm::vec2 pixel{static_cast<float>(i % k_side) + 0.5f, static_cast<float>(i / k_side % k_side) + 0.5f};
        const scene::Ray ray = scene::ray_through(camera, pixel, glm::vec2(k_side));
        watch.lap_ms();
        const auto hit = picker.pick(ray);
        if (hit || i % 7 == 0) times.push_back(watch.lap_ms() * 1000.0);
    }
    rows.push_back({"pick_median_us", "Picking what lies under the pointer", core::median(times), "us"});
}

void bench_search(const session::World& world, BenchRows& rows) {
    core::Stopwatch watch;
    const search::SearchIndex index(*world.catalog);
    rows.push_back({"build_search_ms", "Preparing the search", watch.lap_ms(), "ms"});
    std::vector<double> times;
    for (int round = 0; round < 20; ++round)
        for (const char* text : {"t", "trap", "upper trap", "headache", "glutaeus", "sternocleidomastiod", "knee"}) {
            watch.lap_ms();
            const auto hits = index.find(text);
            times.push_back(watch.lap_ms());
        }
    rows.push_back({"search_median_ms", "One search", core::median(times), "ms"});
    rows.push_back({"search_p95_ms", "One search, 95th percentile", core::quantile(times, 0.95), "ms"});
}

void bench_trace(const session::World& world, BenchRows& rows) {
    if (!world.engine) return;
    const auto add = [&](const std::string& id, const std::string& what, const referral::PainReport& report) {
        constexpr int k_warm_up = 20, k_rounds = 400;
        std::vector<double> times;
        for (int round = 0; round < k_warm_up + k_rounds; ++round) {
            core::Stopwatch watch;
            const referral::Answer answer = world.engine->candidates_for(report);
            if (round >= k_warm_up) times.push_back(watch.lap_ms());
        }
        rows.push_back({id + "_ms", what + ", median", core::median(times), "ms"});
        rows.push_back({id + "_p99_ms", what + ", 99th percentile", core::quantile(times, 0.99), "ms"});
    };
    referral::PainReport named, painted;
    named.areas.push_back({"head_temporal", core::Side::Left});
    add("trace_area", "Tracing a named area", named);
    if (world.surface_map->positions.empty()) return;
    // Ten marks spread over the skin.
    for (std::size_t i = 0; i < 10; ++i)
        painted.marks.emplace_back().at_mm =
            world.surface_map->positions[i * (world.surface_map->positions.size() / 10)];
    add("trace_painted", "Tracing ten painted marks", painted);
}

// The facts that questions need, and one question for each card of a deck of all muscles; with a picker at hand, as a
// window has it.
void bench_study(loading::Context& context, BenchRows& rows) {
    if (!context.has_surface_map()) return;
    context.engine();
    scene::RayPicker picker(context.body());
    core::Stopwatch watch;
    const loading::Studies studies = loading::load_studies(context, &picker);
    rows.push_back({"study_facts_ms", "Preparing to ask questions", watch.lap_ms(), "ms"});
    const std::vector<study::Card> cards = study::cards_of(*studies.facts, studies.deck_or_fail("all_muscles"));
    std::size_t asked = 0;
    for (const study::Card& card : cards) asked += study::make_question(*studies.facts, card, 1).has_value();
    rows.push_back({"study_all_muscles_ms", "A deck of all muscles with every question made", watch.lap_ms(), "ms"});
    rows.push_back({"study_all_muscles_questions", "Its questions", static_cast<double>(asked), ""});
    std::vector<double> times;
    for (const auto& kind : study::k_question_kinds.rows) {
        watch.lap_ms();
        study::deal(*studies.facts, studies.deck_or_fail("all"), {kind.value}, 1, 7);
        times.push_back(watch.lap_ms());
    }
    rows.push_back({"study_next_question_ms", "Dealing one question out of everything, the longest of every kind",
                    core::quantile(times, 1.0), "ms"});
}

// The body chart as a window of 1360x860 draws it.
void bench_body_chart(const session::World& world, BenchRows& rows) {
    constexpr float k_mm_per_pixel = 2.9f;
    core::Stopwatch watch;
    const auto body = body_chart::body_of(*world.body, *world.surface_map);
    if (!body) return;
    rows.push_back({"flat_prepare_ms", "Preparing the body chart", watch.lap_ms(), "ms"});
    std::vector<body_chart::Figure> figures;
    std::vector<body_chart::Places> places;
    for (const body_chart::FigureSpec& spec : body_chart::pages().front().rows.front()) {
        figures.push_back(
            body_chart::draw_figure(body->skin, body_chart::view_of(spec, *world.surface_map), k_mm_per_pixel));
        places.push_back(body_chart::places_of(figures.back(), *world.surface_map, body->areas));
    }
    rows.push_back({"flat_draw_ms", "Drawing its four figures", watch.lap_ms(), "ms"});
    const std::vector<body_chart::Overlay> overlays{{body->areas.by_vertex(0), glm::vec3(1.0f, 0.0f, 0.0f)}};
    watch.lap_ms();
    for (std::size_t i = 0; i < figures.size(); ++i) body_chart::colorized(figures[i], places[i].borders, overlays, {});
    rows.push_back({"flat_tint_ms", "Coloring them anew", watch.lap_ms(), "ms"});
}

// Three muscles for a drawing, from the answer to the pages of a PDF.
void bench_handout(loading::Context& context, const session::World& world, BenchRows& rows) {
    if (!world.engine) return;
    const auto book = io::load_home_care(context.atlas_folder(), *world.catalog);
    const auto body = body_chart::body_of(*world.body, *world.surface_map);
    if (!book || !body) return;
    const session::Theme theme;
    const print::PrintContext means{world, *body, context.texts(), theme};
    print::HandoutRequest request;
    request.report.areas.push_back({"shoulder_front", core::Side::Left});
    request.date = "2026-11-29";
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "myoatlas-bench.pdf";
    std::vector<double> times;
    for (int round = 0; round < 3; ++round) {
        core::Stopwatch watch;
        const core::Status written = io::write_document(file, print::handout_document(request, means, *book));
        if (written) times.push_back(watch.lap_ms());
    }
    std::error_code error;
    std::filesystem::remove(file, error);
    if (!times.empty()) rows.push_back({"handout_ms", "A handout of three muscles, as PDF", core::median(times), "ms"});
}

void bench(loading::Context& context, bool is_json) {
    BenchRows rows;
    bench_cold_start(context, rows);
    bench_window(context, rows);
    bench_facts(context, rows);
    const session::World world = context.world();
    std::size_t triangles = 0;
    for (const scene::Part& part : world.body->parts) triangles += part.levels[0].index_count / 3;
    rows.push_back({"body_parts", "Parts of the body", static_cast<double>(world.body->parts.size()), ""});
    rows.push_back({"body_triangles", "Triangles of the body, finest level", static_cast<double>(triangles), ""});
    try {
        bench_pictures(world, desktop::theme_or_fail(context.data_folder(), session::Theme{}.id), rows);
    } catch (const loading::Failure&) {
        throw;
    } catch (const std::runtime_error& error) {
        throw loading::Failure(loading::k_exit_cannot, error.what());
    }
    bench_pick(world, rows);
    bench_search(world, rows);
    bench_trace(world, rows);
    bench_body_chart(world, rows);
    bench_handout(context, world, rows);
    bench_study(context, rows);
    rows.push_back({"peak_memory_mb", "Peak memory of this program", core::peak_memory_mb(), "MB"});

    if (is_json) {
        Json json;
        for (const BenchRow& row : rows) json[row.id] = std::round(row.value * 1000.0) / 1000.0;
        print_json(json);
        return;
    }
    core::Table table({"measured", "value", "unit"});
    for (const BenchRow& row : rows) {
        char text[32];
        std::snprintf(text, sizeof(text), row.unit.empty() ? "%.0f" : row.value < 10.0 ? "%.2f" : "%.1f", row.value);
        table.add({row.what, text, row.unit});
    }
    std::cout << table.text();
}

// How frames grow with triangles and pixels, as a table or JSON.
void bench_growth(loading::Context& context, bool is_json) {
    context.catalog();
    context.body();
    const std::vector<GrowthRow> rows =
        measure_growth(context.world(), desktop::theme_or_fail(context.data_folder(), session::Theme{}.id));
    Json json = Json::array();
    core::Table table({"triangles", "picture", "moving, ms", "still pass, ms"});
    for (const GrowthRow& row : rows) {
        const std::string size = std::to_string(row.width) + "x" + std::to_string(row.height);
        char moving[32], still[32];
        std::snprintf(moving, sizeof(moving), "%.1f", row.orbit_ms);
        std::snprintf(still, sizeof(still), "%.1f", row.still_ms);
        table.add({std::to_string(row.triangles), size, moving, still});
        json.push_back({{"triangles", row.triangles},
                        {"width", row.width},
                        {"height", row.height},
                        {"orbit_ms", row.orbit_ms},
                        {"still_pass_ms", row.still_ms}});
    }
    if (is_json) return print_json(json);
    std::cout << table.text();
}

}

void add_bench_command(CLI::App& program, loading::Context& context) {
    const auto is_json = std::make_shared<bool>(false), is_growth = std::make_shared<bool>(false);
    CLI::App* command = program.add_subcommand("bench", "Measure how fast the atlas is on this machine");
    command->add_flag("--json", *is_json, "Print one JSON document");
    command->add_flag("--growth", *is_growth, "How frames grow with the triangles of the body and the pixels instead");
    command->callback([is_json, is_growth, &context] {
        if (*is_growth) return bench_growth(context, *is_json);
        bench(context, *is_json);
    });
}

}
