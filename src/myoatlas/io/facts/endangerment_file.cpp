// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/endangerment_file.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/facts/json_records.h"
#include "myoatlas/io/facts/local_text.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
constexpr int k_sites_version = 1;
constexpr std::string_view k_signs = "{signs}";

// Sentences that many sites share, by id.
using Phrases = std::map<std::string, core::LocalText>;

class SiteReader {
public:
    explicit SiteReader(anatomy::CatalogData& data) : data_(data) {
        for (const anatomy::Landmark& landmark : data.landmarks) landmarks_.insert(landmark.id);
        for (const anatomy::Source& source : data.sources) sources_.insert(source.id);
    }

    void read(JsonObject& root) {
        root.check_schema_version(k_sites_version);
        stop_at_ = read_local(root, "stop_at");
        const Phrases hands = read_phrases(root, "hands"), needles = read_phrases(root, "needles"),
                      signs = read_phrases(root, "signs");
        root.each_object("endangerments", Required, [&](JsonObject& record) {
            anatomy::Endangerment site;
            site.id = record.text("id", Required);
            site.names = read_local(record, "names");
            site.at_risk = read_local(record, "at_risk");
            site.depth = record.word("depth", anatomy::k_site_depths, site.depth);
            site.hands = joined(record, "hands", hands, " ");
            site.needles = joined(record, "needles", needles, " ");
            site.stop = with_signs(joined(record, "stop", signs, ", "));
            site.strokes = read_strokes(record);
            site.sources = record.texts("sources", Required);
            check(record, site);
            data_.endangerments.push_back(std::move(site));
        });
        root.finish();
    }

private:
    static Phrases read_phrases(JsonObject& root, std::string_view key) {
        Phrases phrases;
        root.each_object(key, Required, [&](JsonObject& record) {
            const std::string id = record.text("id", Required);
            if (!phrases.emplace(id, read_local(record, "text")).second) record.problem("id", "the id is there twice");
        });
        return phrases;
    }

    static core::LocalText joined(JsonObject& record, std::string_view key, const Phrases& phrases,
                                  std::string_view between) {
        core::LocalText all;
        const std::vector<std::string> ids = record.texts(key, Required);
        if (ids.empty()) record.problem(key, "nothing is said; expected at least one");
        for (const std::string& id : ids) {
            const auto phrase = phrases.find(id);
            if (phrase == phrases.end()) {
                record.problem(key, "there is no \"" + id + "\" among the " + std::string(key) + " of the file");
                continue;
            }
            for (const auto& [language, words] : phrase->second) {
                std::string& text = all[language];
                text += (text.empty() ? "" : std::string(between)) + words;
            }
        }
        return all;
    }

    core::LocalText with_signs(const core::LocalText& signs) const {
        core::LocalText all;
        for (const auto& [language, words] : signs) {
            std::string text = core::in_language(stop_at_, language);
            if (const std::size_t at = text.find(k_signs); at != std::string::npos)
                text.replace(at, k_signs.size(), words);
            all[language] = std::move(text);
        }
        return all;
    }

    void check(JsonObject& record, const anatomy::Endangerment& site) {
        if (std::any_of(data_.endangerments.begin(), data_.endangerments.end(),
                        [&](const anatomy::Endangerment& other) { return other.id == site.id; }))
            record.problem("id", "the id is there twice");
        if (site.strokes.empty()) record.problem("strokes", "there are no strokes; expected at least one");
        for (const anatomy::Stroke& stroke : site.strokes) {
            if (!(stroke.radius_mm > 0.0f) || stroke.path.empty())
                record.problem("strokes", "a stroke has no path or no radius");
            for (const anatomy::StrokePoint& point : stroke.path)
                if (!landmarks_.contains(point.landmark))
                    record.problem("strokes", "there is no landmark \"" + point.landmark + "\"");
        }
        for (const std::string& id : site.sources)
            if (!sources_.contains(id)) record.problem("sources", "there is no source \"" + id + "\"");
        if (site.sources.empty()) record.problem("sources", "no source is named; expected at least one");
    }

    anatomy::CatalogData& data_;
    std::unordered_set<std::string> landmarks_, sources_;
    core::LocalText stop_at_;
};

}

core::Problems add_endangerments(const std::filesystem::path& folder, anatomy::CatalogData& data) {
    const std::string file = "endangerments.json";
    std::error_code error;
    if (!std::filesystem::exists(folder / file, error)) return {};
    core::Problems problems;
    read_object_file(folder / file, file, problems, [&](JsonObject& root) { SiteReader(data).read(root); });
    return problems;
}

}
