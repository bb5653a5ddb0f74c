// SPDX-License-Identifier: MIT
#include "packing.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace myoatlas::sculpt_tool {

namespace {

using Parts = std::vector<scene::PartMesh>;

std::string name_of(const scene::PartMesh& part, bool is_other_side) {
    const auto side = is_other_side ? core::mirrored(part.side) : part.side;
    return fmt::format("{} ({})", part.structure, core::name_of(side));
}

bool is_with_bone(const Parts& parts, const sculpt::Penetration& pair) {
    return parts[pair.neighbor].kind == scene::PartKind::Bone;
}

void print_pairs(const char* when, const Parts& parts, const sculpt::Penetrations& penetrations) {
    constexpr float k_told_mm = 0.5f;
    std::size_t with_bone = 0, with_others = 0;
    const sculpt::Penetration* deepest = nullptr;
    for (const auto& pair : penetrations.pairs) {
        if (pair.deepest_mm >= k_told_mm) ++(is_with_bone(parts, pair) ? with_bone : with_others);
        if (!deepest || pair.deepest_mm > deepest->deepest_mm) deepest = &pair;
    }
    const auto share = sculpt::share_in_bone(parts, penetrations);
    fmt::print("  {}: surface of muscles in bone {:.2f} % on average, {:.2f} % in nine of ten; deeper than {} mm: "
               "{} muscles in bones, {} in other parts",
               when, 100.0f * share.mean, 100.0f * share.nine_in_ten, k_told_mm, with_bone, with_others);
    if (deepest)
        fmt::print("; deepest {:.1f} mm, {} in {}", deepest->deepest_mm, name_of(parts[deepest->part], false),
                   name_of(parts[deepest->neighbor], deepest->is_other_side));
    fmt::print("\n");
}

nlohmann::ordered_json json_of(const Parts& parts, const sculpt::Penetrations& penetrations) {
    const auto rounded = [](float value, double steps) {
        return std::round(static_cast<double>(value) * steps) / steps;
    };
    nlohmann::ordered_json pairs = nlohmann::json::array(), in_bone = nlohmann::json::object();
    for (const auto& pair : penetrations.pairs)
        pairs.push_back(
            {{"structure", parts[pair.part].structure},
             {"side", core::name_of(parts[pair.part].side)},
             {"neighbor", parts[pair.neighbor].structure},
             {"neighbor_side", core::name_of(pair.is_other_side ? core::Side::Right : parts[pair.neighbor].side)},
             {"share", rounded(pair.share, 1e5)},
             {"deepest_mm", rounded(pair.deepest_mm, 1e3)}});
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].kind == scene::PartKind::Muscle && parts[i].side != core::Side::Right)
            in_bone[parts[i].structure] = rounded(penetrations.share_in_bone[i], 1e5);
    const auto share = sculpt::share_in_bone(parts, penetrations);
    return {{"in_bone_mean", rounded(share.mean, 1e5)},
            {"in_bone_nine_in_ten", rounded(share.nine_in_ten, 1e5)},
            {"in_bone", in_bone},
            {"pairs", pairs}};
}

}

void print_packing(const Parts& parts, const sculpt::ContactReport& report) {
    print_pairs("as measured", parts, report.before);
    print_pairs("as packed", parts, report.after);
    fmt::print("  moved by {:.1f} mm at most\n", report.farthest_mm);
}

core::Status write_packing(const std::filesystem::path& path, const Parts& parts, const sculpt::ContactReport& report) {
    const nlohmann::ordered_json document = {{"before", json_of(parts, report.before)},
                                             {"after", json_of(parts, report.after)}};
    std::ofstream file{path};
    file << document.dump(1) << '\n';
    if (!file.flush()) return core::Problem{path.string(), "The report cannot be written."};
    return core::Done{};
}

}
