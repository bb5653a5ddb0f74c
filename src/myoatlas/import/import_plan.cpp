// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_plan.h"

#include "myoatlas/search/part_matching.h"

#include <algorithm>
#include <map>
#include <utility>

namespace myoatlas::importing {

ImportPlan plan_import(const anatomy::Catalog& catalog, const io::MeshFolder& folder,
                       std::span<const anatomy::Translation> translations) {
    ImportPlan plan;
    const search::PartMatcher matcher(catalog, translations);
    std::map<std::pair<std::string, core::Side>, PlannedPart> parts;
    for (const io::MeshSource& source : folder.sources) {
        const auto match = matcher.find({source.id, source.name, source.base, source.side});
        if (!match) {
            plan.left_out.push_back({source.listed_as, match.problems().front().what});
            continue;
        }
        PlannedPart& part = parts[{match->structure->id, match->side}];
        const auto is_another_id = [&] {
            return match->is_by_id && part.is_by_id &&
                   std::none_of(part.sources.begin(), part.sources.end(),
                                [&](const io::MeshSource& other) { return other.id == source.id; });
        };
        if (!part.sources.empty() && !is_another_id()) {
            part.spares.push_back(source);
            continue;
        }
        part.structure = match->structure;
        part.side = match->side;
        part.is_by_id = match->is_by_id;
        part.sources.push_back(source);
    }
    for (auto& [key, part] : parts) plan.parts.push_back(std::move(part));
    return plan;
}

}
