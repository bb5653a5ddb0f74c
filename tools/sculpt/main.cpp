// sculpt: makes the body pack of the built-in body from its measurement tables.
// SPDX-License-Identifier: MIT
#include "attachments.h"
#include "depths.h"
#include "fibers.h"
#include "joints.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/sculpt/ends/tendon_slips.h"
#include "myoatlas/sculpt/finish/ambient.h"
#include "myoatlas/sculpt/finish/levels.h"
#include "myoatlas/sculpt/packing/contact_resolution.h"
#include "packing.h"
#include "table_parts.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <string>
#if __has_include(<sys/resource.h>)
#include <sys/resource.h>

using namespace myoatlas;
#endif

namespace {

int refuse(const core::Problems& problems) {
    for (const auto& problem : problems) fmt::print(stderr, "{}: {}\n", problem.where, problem.what);
    return 2;
}

void report(const scene::MeshLibrary& library) {
    std::size_t triangles[3] = {0, 0, 0};
    for (const auto& part : library.parts)
        for (std::size_t level = 0; level < 3; ++level) triangles[level] += part.levels[level].index_count / 3;
    fmt::print("{} parts, {} vertices, {} / {} / {} triangles\n", library.parts.size(), library.vertices.size(),
               triangles[0], triangles[1], triangles[2]);
}

// In MB; zero where the system does not tell.
long peak_memory() {
#if __has_include(<sys/resource.h>)
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return usage.ru_maxrss / (1 << 20);
#else
    return usage.ru_maxrss >> 10;
#endif
#else
    return 0;
#endif
}

// Tells how long each step took.
class StepClock {
public:
    void tell(const char* step) {
        const auto now = std::chrono::steady_clock::now();
        fmt::print("{}: {:.1f} s\n", step, std::chrono::duration<double>(now - last_).count());
        last_ = now;
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}

int main(int argc, char** argv) {
    std::string tables, data, out, packing, attachments;
    bool skips_ambient_occlusion = false;
    CLI::App program{"Makes the body pack of Myoatlas."};
    program.add_option("--tables", tables, "A folder of measurement tables (assets/body)")->required();
    program.add_option(
        "--data", data,
        "The atlas data (assets/data); tells the course of the fibers and the layers for ambient occlusion");
    program.add_option("--out", out, "The pack to write")->required();
    program.add_option("--report", packing, "Write how much parts overlap before and after packing, as JSON");
    program.add_option("--attachments", attachments,
                       "Write how far each muscle's ends lie from what they are named to be fixed to, as JSON");
    program.add_flag("--no-ambient-occlusion,--no-openness", skips_ambient_occlusion, "Leave every part fully open");
    CLI11_PARSE(program, argc, argv);

    StepClock clock;
    constexpr std::size_t k_finest_triangles = 716'000;
    auto parts = sculpt_tool::parts_of_tables(tables);
    if (!parts) return refuse(parts.problems());
    if (!data.empty()) sculpt_tool::lay_fibers(*parts, data);
    sculpt::limit_triangles(*parts, k_finest_triangles);
    clock.tell("shapes");
    const auto resolved = sculpt::resolve_contacts(*parts);
    clock.tell("packing");
    sculpt_tool::print_packing(*parts, resolved);
    if (!packing.empty())
        if (const auto written = sculpt_tool::write_packing(packing, *parts, resolved); !written)
            return refuse(written.problems());
    if (const auto catalog = io::load_catalog(data); catalog) {
        const auto named = sculpt_tool::attachments_of(*parts, *catalog);
        sculpt_tool::print_gaps("as packed", sculpt::add_tendon_slips(*parts, named));
        const auto gaps = sculpt::find_gaps(*parts, named);
        sculpt_tool::print_gaps("with slips of tendon", gaps);
        if (!attachments.empty())
            if (const auto written = sculpt_tool::write_gaps(attachments, *parts, named, gaps); !written)
                return refuse(written.problems());
        clock.tell("ends");
    }
    if (!skips_ambient_occlusion) sculpt::add_ambient_occlusion(*parts, sculpt_tool::depths_of(*parts, data));
    clock.tell("ambient occlusion");
    sculpt::add_levels(*parts);
    clock.tell("levels of detail");
    // Ligaments, nerves and vessels are too thin and small to lose triangles; they cast no shadow on what is seen
    // without them.
    if (const auto joints = sculpt_tool::add_joints(*parts, tables); !joints) return refuse(joints.problems());
    if (const auto courses = sculpt_tool::add_courses(*parts, tables); !courses) return refuse(courses.problems());
    if (!skips_ambient_occlusion) sculpt::add_ambient_occlusion(*parts, sculpt_tool::depths_of(*parts, data));
    clock.tell("joints, nerves and vessels");
    const auto library = scene::build_library(std::move(*parts), "built-in");
    if (const auto written = io::write_body_pack(out, library); !written) return refuse(written.problems());
    report(library);
    if (const long megabytes = peak_memory(); megabytes > 0) fmt::print("{} MB of memory at most\n", megabytes);
    return 0;
}
