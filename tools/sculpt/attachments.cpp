// SPDX-License-Identifier: MIT
#include "attachments.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

namespace myoatlas::sculpt_tool {

std::vector<sculpt::Attachment> attachments_of(const std::vector<scene::PartMesh>& parts,
                                               const anatomy::Catalog& catalog) {
    std::map<std::string, std::size_t> by_name;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].side != core::Side::Right && parts[i].kind != scene::PartKind::Skin)
            by_name[parts[i].structure] = i;
    std::vector<sculpt::Attachment> attachments;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind != scene::PartKind::Muscle || parts[i].side == core::Side::Right) continue;
        const anatomy::Structure* structure = catalog.find_structure(parts[i].structure);
        if (!structure) continue;
        const auto add = [&](const std::vector<std::string>& names, bool is_origin, float reach) {
            for (const auto& name : names)
                if (const auto found = by_name.find(name); found != by_name.end())
                    attachments.push_back({i, found->second, is_origin, reach});
        };
        add(structure->origin_on, true, anatomy::reach_from_origin(structure->fibers));
        add(structure->insertion_on, false, anatomy::reach_to_insertion(structure->fibers));
    }
    return attachments;
}

core::Status write_gaps(const std::filesystem::path& path, const std::vector<scene::PartMesh>& parts,
                        const std::vector<sculpt::Attachment>& attachments,
                        const std::vector<sculpt::AttachmentGap>& gaps) {
    std::vector<std::size_t> order(gaps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return gaps[a].gap_mm > gaps[b].gap_mm; });
    const auto rounded = [](float value) { return std::round(static_cast<double>(value) * 100.0) / 100.0; };
    const auto place = [&](const glm::vec3& p) { return nlohmann::json{rounded(p.x), rounded(p.y), rounded(p.z)}; };
    nlohmann::ordered_json rows = nlohmann::json::array();
    for (const auto i : order)
        rows.push_back({{"muscle", parts[attachments[i].muscle].structure},
                        {"end", attachments[i].is_origin ? "origin" : "insertion"},
                        {"on", parts[attachments[i].on].structure},
                        {"gap_mm", rounded(gaps[i].gap_mm)},
                        {"touching_mm2", rounded(gaps[i].touching_mm2)},
                        {"from", place(gaps[i].on_muscle)},
                        {"to", place(gaps[i].on_other)}});
    std::ofstream file{path};
    file << nlohmann::ordered_json{{"attachments", rows}}.dump(1) << '\n';
    if (!file.flush()) return core::Problem{path.string(), "The report cannot be written."};
    return core::Done{};
}

void print_gaps(const char* when, const std::vector<sculpt::AttachmentGap>& gaps) {
    const auto count = [&](float mm) {
        return std::count_if(gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.gap_mm <= mm; });
    };
    fmt::print("  {}: of {} named attachments {} within 0.5 mm, {} within 1 mm, {} within 3 mm, {} within 10 mm\n",
               when, gaps.size(), count(0.5f), count(1.0f), count(3.0f), count(10.0f));
}

}
