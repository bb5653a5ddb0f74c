// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/pain_drawing.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/facts/drawing_frame.h"
#include "myoatlas/referral/overlap/painted_skin.h"

#include <nlohmann/json.hpp>
#include <span>
#include <string>

namespace myoatlas::io {
namespace {

constexpr int k_version = 1;
constexpr int k_oldest = 120;                // years
constexpr std::size_t k_most_marks = 100000; // hours of painting; a page of so many takes a minute

}

void read_drawing(JsonObject& root, PainDrawing& drawing) {
    using Need = JsonObject::Need;
    root.each_object("marks", Need::Required, [&](JsonObject& record) {
        const std::size_t before = root.problem_count();
        referral::PaintMark mark;
        mark.at_mm = record.vector("at_mm", mark.at_mm, Need::Required);
        mark.radius_mm = record.number("radius_mm", mark.radius_mm, Need::Required);
        mark.intensity = record.number("intensity", mark.intensity);
        if (!record.text("quality").empty()) // empty, too, is none
            mark.quality = record.word("quality", referral::k_pain_qualities, mark.quality);
        mark.depth = record.word("depth", referral::k_pain_depths, mark.depth, Need::Optional);
        mark.joins = record.flag("joins");
        if (const std::string fault = referral::fault_of(mark); !fault.empty() && root.problem_count() == before)
            record.problem("", fault);
        if (record.problem_count() == before) mark.at_mm = place_from_file(mark.at_mm);
        drawing.marks.push_back(mark);
    });
    if (drawing.marks.size() > k_most_marks)
        root.problem("marks", "there are " + std::to_string(drawing.marks.size()) + " marks; expected at most " +
                                  std::to_string(k_most_marks));
    drawing.symptoms = root.texts("symptoms");
    root.each_object("areas", Need::Optional, [&](JsonObject& record) {
        referral::AreaMark mark;
        mark.area = record.text("area", Need::Required);
        if (record.has("side")) mark.side = record.word("side", core::k_sides, core::Side::Left);
        drawing.areas.push_back(std::move(mark));
    });
    drawing.conditions = root.texts("conditions");
    drawing.said = root.text("said");
    drawing.denied = root.texts("denied");
    if (root.has("age"))
        if (drawing.age = root.whole_number("age", 1); drawing.age < 1 || drawing.age > k_oldest)
            root.problem("age",
                         "the age is " + std::to_string(drawing.age) + "; expected 1 to " + std::to_string(k_oldest));
}

core::Result<PainDrawing> read_pain_drawing(const std::filesystem::path& path) {
    const auto document = io::read_json_file(path, path.string(), Reading::FilesAndPipes);
    if (!document) return document.problems();
    core::Problems problems;
    PainDrawing drawing;
    io::JsonObject root(*document, path.string(), "", problems);
    if (root.is_valid()) {
        if (!root.check_version("version", k_version)) return problems;
        read_drawing(root, drawing);
        root.finish();
        if (drawing.is_empty() && problems.empty()) root.problem("marks", "there are no marks; expected at least one");
    }
    if (!problems.empty()) return problems;
    return drawing;
}

void add_drawing(Json& document, const PainDrawing& drawing) {
    document["marks"] = Json::array();
    for (const referral::PaintMark& mark : drawing.marks) {
        Json record{{"at_mm", rounded_mm(place_to_file(mark.at_mm))},
                    {"radius_mm", rounded(mark.radius_mm)},
                    {"intensity", rounded(mark.intensity)}};
        if (mark.quality != referral::PainQuality::Unsaid) record["quality"] = name_of(mark.quality);
        record["depth"] = name_of(mark.depth);
        if (mark.joins) record["joins"] = true;
        document["marks"].push_back(std::move(record));
    }
    for (const referral::AreaMark& mark : drawing.areas) {
        Json record{{"area", mark.area}};
        if (mark.side) record["side"] = core::name_of(*mark.side);
        document["areas"].push_back(std::move(record));
    }
    if (!drawing.conditions.empty()) document["conditions"] = drawing.conditions;
    if (!drawing.symptoms.empty()) document["symptoms"] = drawing.symptoms;
    if (!drawing.said.empty()) document["said"] = drawing.said;
    if (!drawing.denied.empty()) document["denied"] = drawing.denied;
    if (drawing.age > 0) document["age"] = drawing.age;
}

core::Status write_pain_drawing(const std::filesystem::path& path, const PainDrawing& drawing) {
    Json document{{"version", k_version}};
    add_drawing(document, drawing);
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return write_file(path, std::as_bytes(std::span(text)), Privacy::Private);
}

}
