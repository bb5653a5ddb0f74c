// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_body.h"

#include "myoatlas/core/language.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/core/process_stats.h"
#include "myoatlas/import/import_frame.h"
#include "myoatlas/import/import_meshes.h"
#include "myoatlas/import/import_plan.h"
#include "myoatlas/io/base/file_lock.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/part_store.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/scene/part_mesh.h"
#include "myoatlas/sculpt/ends/tendon_slips.h"
#include "myoatlas/sculpt/fibers/transfer_fibers.h"
#include "myoatlas/sculpt/finish/ambient.h"
#include "myoatlas/sculpt/finish/levels.h"
#include "myoatlas/surface_map/fingerprint.h"
#include "myoatlas/surface_map/part_depths.h"
#include "myoatlas/surface_map/surface_map.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace myoatlas::importing {
namespace {

namespace fs = std::filesystem;

void require(const core::Status& written) {
    if (!written) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

// Names of meshes come in any language; where one cannot be read, its names are not known.
std::vector<anatomy::Translation> translations_of(const loading::Context& context) {
    std::vector<anatomy::Translation> translations;
    for (const std::string_view language : core::k_languages) {
        if (core::tag_of(language) == core::k_english) continue;
        if (auto translation = io::load_translation(context.atlas_folder(), std::string(language)))
            translations.push_back(std::move(*translation));
    }
    return translations;
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw loading::Failure(loading::k_exit_cannot,
                               "The folder " + folder.string() + " cannot be made: " + error.message() + ".");
}

scene::PartKind kind_of(anatomy::StructureKind kind) {
    switch (kind) {
    case anatomy::StructureKind::Muscle:
        return scene::PartKind::Muscle;
    case anatomy::StructureKind::Bone:
        return scene::PartKind::Bone;
    case anatomy::StructureKind::Skin:
        return scene::PartKind::Skin;
    default:
        return scene::PartKind::Other;
    }
}

// One import under way.
class Import {
public:
    Import(loading::Context& context, const io::UserBodies& user_bodies, const ImportOrder& order)
        : order_(order), user_bodies_(user_bodies),
          unfinished_(user_bodies.unfinished(order.name)), reader_{context.executable()},
          catalog_(context.built_in_catalog()), translations_(translations_of(context)),
          built_in_(context.built_in_body()) {
        report_.name = order.name;
        report_.source = order.source;
        report_.folder = user_bodies.find(order.name).path;
    }

    ImportReport run() {
        make_folder(user_bodies_.folder());
        const auto lock = io::FileLock::take(user_bodies_.lock(order_.name));
        if (!lock)
            throw loading::Failure(loading::k_exit_cannot, "Another import of a body \"" + order_.name +
                                                               "\" is under way; wait for it, or say --name.");
        const auto folder = read_folder();
        const ImportPlan plan = plan_import(*catalog_, folder, translations_);
        add_left_out(plan.left_out);
        if (plan.parts.empty()) refuse();
        read(plan);
        settle_frame(folder);
        shape();
        borrow();
        finish();
        report_.steps = progress_.steps();
        report_.peak_memory_mb = core::peak_memory_mb();
        return std::move(report_);
    }

private:
    io::MeshFolder read_folder() {
        auto folder = io::read_mesh_folder(order_.source);
        if (!folder) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(folder.problems()));
        report_.manifest = folder->manifest;
        add_left_out(folder->problems);
        return std::move(*folder);
    }

    void add_left_out(const core::Problems& problems) {
        report_.left_out.insert(report_.left_out.end(), problems.begin(), problems.end());
    }

    [[noreturn]] void refuse() const {
        std::error_code ignored;
        fs::remove(unfinished_, ignored); // if it is empty
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(report_.left_out) +
                                                              "\nNothing could be imported from " +
                                                              order_.source.string() + ".");
    }

    void read(const ImportPlan& plan) {
        make_folder(unfinished_);
        std::size_t files = 0;
        for (const PlannedPart& part : plan.parts) files += part.sources.size();
        progress_.begin(fmt::format("Reading and cleaning {} meshes", files), files);
        ReadMeshes read = read_meshes(plan, io::PartStore(unfinished_), reader_, [this] { progress_.advance(); });
        require(read.kept);
        add_left_out(read.left_out);
        if (read.parts.empty()) {
            progress_.end();
            refuse();
        }
        for (ReadPart& part : read.parts) {
            const PlannedPart& planned = *part.planned;
            report_.parts.push_back({{planned.structure->id, planned.side},
                                     std::move(part.files),
                                     planned.is_by_id,
                                     part.mesh.triangles.size(),
                                     part.cleaning});
            parts_.push_back(
                {planned.structure->id, planned.side, kind_of(planned.structure->kind), std::move(part.mesh), {}});
        }
    }

    // Brings all parts into our frame.
    void settle_frame(const io::MeshFolder& folder) {
        std::vector<Twins> twins;
        for (const auto& part : parts_)
            if (const auto* twin = built_in_.find_part(part.structure, part.side))
                twins.push_back({geometry::bounds_of(part.mesh.positions), twin});
        const io::MeshFrame guess = guess_frame(twins);
        io::MeshFrame frame = folder.frame.value_or(guess);
        frame.axes = order_.axes.value_or(frame.axes);
        frame.mm_per_unit = order_.mm_per_unit.value_or(frame.mm_per_unit);
        const float gap = gap_mm(twins, frame);
        stands_alike_ = gap <= k_same_stature_mm;
        if (!stands_alike_) {
            report_.notes.push_back(
                fmt::format("This body stands elsewhere than the built-in one, or has another stature: "
                            "half of its parts lie more than {:.0f} mm away.",
                            gap));
            if (gap_mm(twins, guess) < 0.5f * gap)
                report_.notes.push_back(fmt::format("The meshes would fit far better with --frame {} --units {}.",
                                                    io::k_mesh_axes.word_of(guess.axes),
                                                    guess.mm_per_unit == 1.0f    ? "mm"
                                                    : guess.mm_per_unit == 10.0f ? "cm"
                                                                                 : "m"));
        }
        if (has_sides_swapped(twins, frame))
            report_.notes.push_back(
                "Left parts lie to the right of right ones: the meshes are mirrored, lie in another "
                "frame (see --frame), or their names tell the wrong side.");
        for (std::string& fault : faults_of_pose(twins, frame)) report_.notes.push_back(std::move(fault));
        core::for_each_in_parallel(parts_.size(), [&](std::size_t i) {
            for (auto& p : parts_[i].mesh.positions) p = frame.to_ours(p);
        });
    }

    void shape() {
        progress_.begin("Normals and fibers", parts_.size());
        core::for_each_in_parallel(parts_.size(), [&](std::size_t i) {
            auto& part = parts_[i];
            part.mesh.normals = geometry::smooth_normals(part.mesh);
            const auto* twin = built_in_.find_part(part.structure, part.side);
            if (twin && part.kind != scene::PartKind::Skin)
                sculpt::transfer_fibers(sculpt::without_slips(scene::part_mesh_of(built_in_, *twin).mesh), part.mesh);
            progress_.advance();
        });
    }

    // Takes from the built-in body what is lacking, where it will fit.
    void borrow() {
        std::set<std::pair<std::string_view, core::Side>> there;
        for (const ImportedPart& part : report_.parts) there.emplace(part.what.structure, part.what.side);
        for (const auto& structure : catalog_->all().structures)
            for (const core::Side side : {core::Side::Left, core::Side::Right, core::Side::Midline}) {
                if (structure.is_midline != (side == core::Side::Midline) || there.count({structure.id, side}))
                    continue;
                const auto* lent = stands_alike_ ? built_in_.find_part(structure.id, side) : nullptr;
                (lent ? report_.borrowed : report_.missing).push_back({structure.id, side});
                if (lent) parts_.push_back(scene::part_mesh_of(built_in_, *lent));
            }
    }

    void finish() {
        // The meshes are fine, and evening out averages many vertices: fewer rays each will do.
        constexpr sculpt::AmbientPlan k_plan{16, 140.0f, 3};
        progress_.begin("Ambient light");
        const std::vector<int> depths = surface_map::depths_of(parts_, *catalog_);
        sculpt::add_ambient_occlusion(parts_, depths, k_plan);
        progress_.begin("Levels of detail");
        sculpt::add_levels(parts_);
        const scene::MeshLibrary library = scene::build_library(std::move(parts_), order_.name);
        for (const auto& part : library.parts)
            for (std::size_t level = 0; level < 3; ++level)
                report_.triangles[level] += part.levels[level].index_count / 3;
        progress_.begin("Laying areas, trigger points and zones");
        const surface_map::Draft draft = surface_map::draw_surface_map(*catalog_, library);
        report_.surface_map_problems = draft.problems;
        progress_.begin("Writing");
        const io::BodyFolder made{unfinished_ / "made"};
        make_folder(made.path);
        require(io::write_body_pack(made.pack(), library));
        const std::string fingerprint = surface_map::fingerprint_of(*catalog_);
        require(io::write_surface_map_pack(made.surface_map(fingerprint), draft.surface_map));
        made.drop_old_surface_maps(fingerprint);
        const std::string text = json_of(report_).dump(1, ' ', false, io::Json::error_handler_t::replace) + "\n";
        require(io::write_file(made.report(), std::as_bytes(std::span{text})));
        keep_for_user(made);
        progress_.end();
    }

    // Everything appears at once, in place of a body of the same name.
    void keep_for_user(const io::BodyFolder& made) const {
        const fs::path place = user_bodies_.find(order_.name).path, old = unfinished_ / "old";
        std::error_code error;
        fs::remove_all(old, error);
        const bool is_there = fs::exists(place, error);
        if (is_there) fs::rename(place, old, error);
        if (!error) fs::rename(made.path, place, error);
        if (error) {
            const std::string why = error.message();
            if (is_there) fs::rename(old, place, error);
            throw loading::Failure(loading::k_exit_cannot,
                                   "The body cannot be put at " + place.string() + ": " + why + ".");
        }
        fs::remove_all(unfinished_, error);
    }

    const ImportOrder& order_;
    const io::UserBodies& user_bodies_;
    const fs::path unfinished_;
    const io::MeshReader reader_;
    const std::shared_ptr<const anatomy::Catalog> catalog_;
    const std::vector<anatomy::Translation> translations_;
    const scene::MeshLibrary built_in_;
    ImportProgress progress_;
    ImportReport report_;
    std::vector<scene::PartMesh> parts_;
    bool stands_alike_ = false;
};

}

ImportReport import_body(loading::Context& context, const io::UserBodies& user_bodies, const ImportOrder& order) {
    return Import(context, user_bodies, order).run();
}

}
