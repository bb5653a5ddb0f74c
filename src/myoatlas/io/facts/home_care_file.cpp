// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/home_care_file.h"

#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/facts/local_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
constexpr int k_home_care_version = 1;

class HomeCareReader {
public:
    explicit HomeCareReader(const anatomy::Catalog& catalog) : catalog_(catalog) {}

    void read(JsonObject& root) {
        root.check_schema_version(k_home_care_version);
        JsonObject figures = root.object("figures");
        if (figures.is_valid())
            for (const std::string& id : figures.keys()) {
                JsonObject record = figures.object(id);
                if (record.is_valid()) book.figures[id] = read_figure(record);
            }
        figures.finish();
        book.untold = root.texts("untold");
        root.each_object("care", Required, [&](JsonObject& record) { read_care(record); });
        for (const anatomy::Muscle& muscle : catalog_.all().muscles)
            if (book.care_for(muscle, anatomy::HomeCareKind::Stretch).empty())
                root.problem("care", "there is no stretch for the muscle \"" + muscle.id + "\"");
        root.finish();
    }

    anatomy::HomeCareBook book;

private:
    static anatomy::HomeFigure read_figure(JsonObject& record) {
        anatomy::HomeFigure figure;
        record.each_numbers("strokes", Required, [&](std::size_t i, const std::vector<float>& numbers) {
            if (numbers.size() < 4 || numbers.size() % 2 != 0)
                return record.problem_at("strokes", i, "expected x, y, x, y ... of at least two places");
            auto& stroke = figure.strokes.emplace_back();
            for (std::size_t k = 0; k < numbers.size(); k += 2) stroke.emplace_back(numbers[k], numbers[k + 1]);
        });
        const auto read_rounds = [&](const char* key, std::vector<glm::vec3>& rounds) {
            record.each_numbers(key, Optional, [&](std::size_t i, const std::vector<float>& numbers) {
                if (numbers.size() != 3) return record.problem_at(key, i, "expected x, y, radius");
                rounds.emplace_back(numbers[0], numbers[1], numbers[2]);
            });
        };
        read_rounds("disks", figure.disks);
        read_rounds("rings", figure.rings);
        record.finish();
        return figure;
    }

    void read_care(JsonObject& record) {
        anatomy::HomeCare care;
        care.id = record.text("id", Required);
        care.kind = record.word("kind", anatomy::k_home_care_kinds, care.kind);
        care.figure = record.text("figure");
        if (!care.figure.empty() && !book.figures.contains(care.figure))
            record.problem("figure", "there is no figure \"" + care.figure + "\"");
        for (const std::string& word : record.words("sections", anatomy::k_muscle_sections.words()))
            care.sections.push_back(*anatomy::k_muscle_sections.value_of(word));
        care.muscles = read_muscles(record, "muscles");
        care.except = read_muscles(record, "except");
        care.not_with = record.texts("not_with");
        if (record.has("claim")) {
            JsonObject claim = record.object("claim");
            care.claim = {claim.text("chapter", Required), claim.text("section", Required),
                          claim.whole_number("number", 0, Required)};
            claim.finish();
            if (!has_claim(care.claim)) record.problem("claim", "the guide has no such claim");
        } else {
            care.texts = read_local(record, "texts");
            care.support = record.word("evidence", anatomy::k_supports, care.support);
            care.sources = record.texts("sources");
            care.is_uncited = record.flag("uncited");
            if (care.is_uncited != care.sources.empty())
                record.problem("sources", "expected at least one source, or none and \"uncited\": true");
            for (const std::string& id : care.sources)
                if (!catalog_.find_source(id)) record.problem("sources", "there is no source \"" + id + "\"");
        }
        book.care.push_back(std::move(care));
    }

    std::vector<std::string> read_muscles(JsonObject& record, std::string_view key) {
        std::vector<std::string> ids = record.texts(key);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!catalog_.find_muscle(ids[i])) record.problem_at(key, i, "there is no muscle \"" + ids[i] + "\"");
        return ids;
    }

    bool has_claim(const anatomy::HomeCare::ClaimPlace& place) const {
        for (const anatomy::Chapter& chapter : catalog_.all().chapters)
            for (const anatomy::ChapterSection& section : chapter.sections)
                if (chapter.id == place.chapter && section.id == place.section)
                    return place.number >= 1 && static_cast<std::size_t>(place.number) <= section.claims.size();
        return false;
    }

    const anatomy::Catalog& catalog_;
};

}

core::Result<anatomy::HomeCareBook> load_home_care(const std::filesystem::path& folder,
                                                   const anatomy::Catalog& catalog) {
    core::Problems problems;
    HomeCareReader reader(catalog);
    read_object_file(folder / "home_care.json", "home_care.json", problems,
                     [&](JsonObject& root) { reader.read(root); });
    if (!problems.empty()) return problems;
    return std::move(reader.book);
}

}
