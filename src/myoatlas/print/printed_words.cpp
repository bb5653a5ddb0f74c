// SPDX-License-Identifier: MIT
#include "myoatlas/print/printed_words.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>

namespace myoatlas::print {
namespace {

constexpr std::string_view k_language = "en";
constexpr std::size_t k_most_names = 14; // of where a muscle refers
constexpr float k_named_share = 0.08f;   // of a zone in an area, for its name to be written

// The points whose zones are shown.
std::vector<const anatomy::TriggerPoint*> points_of(const session::ShownReferral& shown,
                                                    const anatomy::Catalog& catalog) {
    std::vector<const anatomy::TriggerPoint*> points;
    if (const anatomy::Muscle* muscle = catalog.find_muscle(shown.muscle))
        for (const anatomy::TriggerPoint& point : muscle->points)
            if (shown.point.empty() || shown.point == point.id) points.push_back(&point);
    return points;
}

std::string sources_of(const session::ShownReferral& shown, const anatomy::Catalog& catalog) {
    std::vector<std::string> words;
    for (const anatomy::TriggerPoint* point : points_of(shown, catalog))
        for (const std::string& id : point->sources)
            if (const anatomy::Source* source = catalog.find_source(id)) {
                std::string word = anatomy::surnames_and_year(*source);
                if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
            }
    return core::joined(words, "; ");
}

// Areas by name, in the order they are first met.
class NameList {
public:
    NameList(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map)
        : catalog_(catalog), surface_map_(surface_map) {}

    void add(std::uint32_t area) {
        const anatomy::Area* known = catalog_.find_area(surface_map_.areas[area].area);
        if (!known) return;
        auto found = std::ranges::find(names, known->names.name, &AreaName::name);
        if (found == names.end()) found = names.insert(names.end(), {known->names.name, {}});
        if (std::ranges::find(found->areas, area) == found->areas.end()) found->areas.push_back(area);
    }
    void add(const std::string& area, std::optional<core::Side> side) {
        for (std::uint32_t i = 0; i < surface_map_.areas.size(); ++i)
            if (surface_map_.areas[i].area == area && (!side || surface_map_.areas[i].side == *side)) add(i);
    }
    std::vector<AreaName> names;

private:
    const anatomy::Catalog& catalog_;
    const anatomy::SurfaceMap& surface_map_;
};

void add_referral(NameList& list, const session::ShownReferral& shown, const referral::Engine& engine) {
    std::map<std::pair<std::string, core::Side>, float> shares;
    for (const referral::PointReferral& point : engine.referral_of(shown.muscle, shown.side)) {
        if (!shown.point.empty() && shown.point != point.point) continue;
        for (const referral::AreaShare& share : point.areas) {
            float& most = shares[{share.area, share.side}];
            most = std::max(most, share.share);
        }
    }
    std::vector<std::pair<float, std::pair<std::string, core::Side>>> ranked;
    for (const auto& [area, share] : shares)
        if (share >= k_named_share) ranked.emplace_back(share, area);
    std::ranges::stable_sort(ranked, std::greater<>(), [](const auto& each) { return each.first; });
    if (ranked.size() > k_most_names) ranked.resize(k_most_names);
    for (const auto& [share, area] : ranked) list.add(area.first, area.second);
}

// The most pressing of what must not wait, in the client's words; questions are for the therapist.
std::string first_of(const session::Session& session, const PrintContext& means) {
    if (!means.world.engine || session.report.is_empty()) return {};
    const referral::Answer answer = means.world.engine->candidates_for(session.report);
    if (answer.act > referral::Act::Today) return {};
    const referral::Rules& rules = means.world.engine->rules();
    const referral::Emergency& emergency = *referral::find_emergency(rules, answer.emergencies.front().emergency);
    return referral::with_number(rules.emergency_words, emergency.plain, k_language, session.emergency_number);
}

}

bool has_marks(const referral::PainReport& report) {
    return !report.areas.empty() || !report.marks.empty();
}

bool is_blank(const session::Session& session) {
    return !has_marks(session.report) && !session.shown;
}

Heading heading_of(const session::Session& session, const PrintContext& means) {
    const core::TextCatalog& texts = means.texts;
    const anatomy::Catalog& catalog = *means.world.catalog;
    if (session.shown) {
        const anatomy::Muscle* muscle = catalog.find_muscle(session.shown->muscle);
        const anatomy::TriggerPoint* point = catalog.find_point(session.shown->point);
        const std::string side = texts("side." + std::string(core::name_of(session.shown->side)));
        const std::string title = point ? point->name : muscle ? muscle->names.name : session.shown->muscle;
        return {title, texts(point ? "paper.about_point" : "paper.about_muscle", {{"side", side}}), {}};
    }
    std::vector<std::string> beside;
    for (const std::string& id : session.report.conditions)
        if (const anatomy::Condition* condition = catalog.find_condition(id)) beside.push_back(condition->names.name);
    if (means.world.engine)
        for (const std::string& id : session.report.symptoms)
            if (const referral::Symptom* symptom = referral::find_symptom(*means.world.rules(), id))
                beside.push_back(symptom->names.name);
    std::vector<std::string> felt;
    for (const referral::PaintMark& mark : session.report.marks) {
        if (mark.quality == referral::PainQuality::Unsaid) continue;
        const std::string word = texts("quality." + std::string(name_of(mark.quality)));
        if (std::ranges::find(felt, word) == felt.end()) felt.push_back(word);
    }
    std::string about = felt.empty() ? "" : texts("paper.felt", {{"words", core::joined(felt)}});
    if (!beside.empty()) about += (about.empty() ? "" : " ") + texts("paper.beside", {{"words", core::joined(beside)}});
    if (!is_blank(session)) return {texts("paper.title_marked"), std::move(about), first_of(session, means)};
    return {texts("paper.title_blank"), texts("paper.about_blank") + (about.empty() ? "" : "\n" + about),
            first_of(session, means)};
}

std::vector<AreaName> names_for(const ChartRequest& order, const PrintContext& means) {
    NameList list(*means.world.catalog, *means.world.surface_map);
    for (const referral::AreaMark& mark : order.session.report.areas) list.add(mark.area, mark.side);
    if (order.session.shown && means.world.engine) add_referral(list, *order.session.shown, *means.world.engine);
    return std::move(list.names);
}

std::vector<PrintedNote> notes_of(const session::ShownReferral& shown, const anatomy::Catalog& catalog) {
    std::vector<PrintedNote> notes;
    for (const anatomy::TriggerPoint* point : points_of(shown, catalog)) notes.push_back({point->name, point->place});
    for (PrintedNote& note : notes) // written to follow a label; here they stand alone
        if (!note.text.empty())
            note.text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(note.text.front())));
    return notes;
}

std::vector<std::string> small_print(const ChartRequest& order, const PrintContext& means) {
    std::vector<std::string> paragraphs;
    if (order.session.shown) {
        const std::string sources = sources_of(*order.session.shown, *means.world.catalog);
        paragraphs.push_back(means.texts("paper.charted", {{"sources", sources}}));
    }
    std::string foot = means.texts("paper.foot", {{"version", MYOATLAS_VERSION}});
    if (means.has_built_in_body) foot += " " + std::string(means.texts("paper.body_credit"));
    paragraphs.push_back(std::move(foot));
    return paragraphs;
}

}
