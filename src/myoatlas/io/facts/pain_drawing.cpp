// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/pain_drawing.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/referral/overlap/painted_skin.h"

#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

constexpr int k_version = 1;

}

core::Result<PainDrawing> read_pain_drawing(const std::filesystem::path& path) {
    using Need = io::JsonObject::Need;
    const auto document = io::read_json_file(path, path.string());
    if (!document) return document.problems();
    core::Problems problems;
    PainDrawing drawing;
    io::JsonObject root(*document, path.string(), "", problems);
    if (root.is_valid()) {
        if (const int version = root.whole_number("version", k_version, Need::Required); version != k_version)
            root.problem("version",
                         "the version is " + std::to_string(version) + "; expected " + std::to_string(k_version));
        root.each_object("marks", Need::Required, [&](io::JsonObject& record) {
            const std::size_t before = problems.size();
            referral::PaintMark mark;
            mark.at_mm = record.vector("at_mm", mark.at_mm, Need::Required);
            mark.radius_mm = record.number("radius_mm", mark.radius_mm, Need::Required);
            mark.intensity = record.number("intensity", mark.intensity);
            mark.quality = record.text("quality"); // empty, too, is none
            if (!mark.quality.empty()) mark.quality = record.word("quality", referral::k_pain_qualities, "");
            mark.depth = record.word("depth", referral::k_pain_depths, mark.depth, Need::Optional);
            mark.joins = record.flag("joins");
            if (const std::string fault = referral::fault_of(mark); !fault.empty() && problems.size() == before)
                record.problem("", fault);
            drawing.marks.push_back(std::move(mark));
        });
        drawing.symptoms = root.texts("symptoms");
        root.finish();
        if (drawing.marks.empty() && drawing.symptoms.empty() && problems.empty())
            root.problem("marks", "there are no marks; expected at least one");
    }
    if (!problems.empty()) return problems;
    return drawing;
}

}
