// SPDX-License-Identifier: MIT
#include "myoatlas/page/page_words.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/told_cautions.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace myoatlas::page {

std::string html(const PageContext& means, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    return io::escaped(means.texts(key, values));
}

std::string tagged(const std::string& tag, const std::string& content, const std::string& attributes) {
    return "<" + tag + (attributes.empty() ? "" : " " + attributes) + ">" + content + "</" + tag + ">\n";
}

std::string list_of(const std::vector<std::string>& rows) {
    std::string items;
    for (const std::string& row : rows) items += tagged("li", row);
    return tagged("ul", items);
}

std::string credit_of(const PageContext& means) {
    std::string credit = html(means, "page.license", {{"version", MYOATLAS_VERSION}});
    if (means.has_built_in_body) credit += " " + html(means, "paper.body_credit");
    return credit;
}

namespace {

std::string joined(const std::vector<std::string>& words, const PageContext& means) {
    return core::joined(words, ", ", means.texts("answer.list.and"));
}

const referral::EmergencyWords& emergency_words(const PageContext& means) {
    return means.world.rules()->emergency_words;
}
std::string told(const referral::LocalText& text, const PageRequest& request, const PageContext& means) {
    return io::escaped(referral::with_number(emergency_words(means), text, means.language, request.emergency_number));
}

// A caution as a client is told it, without its name: "cancer" in bold would frighten whom it is not about.
struct ToldCaution {
    const anatomy::Caution* caution = nullptr;
    std::string words;
    bool is_called_by_name = false; // by what the client said: a place that hurts calls for much that is seldom there
};

// Of a muscle: what it asks of whoever works on it, where it lies elsewhere than the pain.
std::string told_of_muscle(const anatomy::Caution& caution, const referral::Rules* rules) {
    if (rules)
        for (const referral::Care& care : rules->cares)
            if (care.caution == caution.id) return care.plain;
    return caution.plain;
}

// The cautions to be minded, each once, serious first: those the drawing calls for, then those of the muscles.
std::vector<ToldCaution> cautions_of(const PageRequest& request, std::span<const ShownPattern> patterns,
                                     const PageContext& means) {
    std::vector<ToldCaution> told;
    const auto find = [&](const std::string& id) -> const anatomy::Caution* {
        const anatomy::Caution* caution = means.world.catalog->find_caution(id);
        const bool is_new = std::ranges::find(told, caution, &ToldCaution::caution) == told.end();
        return caution && !caution->plain.empty() && is_new ? caution : nullptr;
    };
    for (const referral::Alert& alert : request.answer.alerts)
        if (const auto* caution = find(alert.caution); caution && referral::is_told_beside(alert, request.answer))
            told.push_back({caution, caution->plain, alert.by != referral::CalledBy::Area});
    for (const ShownPattern& shown : patterns)
        for (const std::string& id : shown.muscle->cautions)
            if (const auto* caution = find(id))
                told.push_back({caution, told_of_muscle(*caution, means.world.rules()), false});
    std::ranges::stable_sort(told, std::greater<>(), [](const ToldCaution& each) { return each.caution->is_serious; });
    return told;
}

// What is not to be pressed at home.
std::string leave_html(const anatomy::Muscle& muscle, const PageContext& means) {
    if (!means.home_care) return {};
    std::string rows;
    for (const anatomy::HomeCare* care : means.home_care->care_for(muscle, anatomy::HomeCareKind::Leave))
        rows += tagged("p", io::escaped(core::in_language(care->texts, means.language)));
    return rows.empty() ? rows : tagged("h3", html(means, "handout.leave")) + rows;
}

void add_quality_rows(std::vector<std::string>& rows, const PageRequest& request, const PageContext& means) {
    std::map<referral::PainQuality, std::pair<float, std::vector<std::string>>> felt; // strongest, how deep
    for (const referral::PaintMark& mark : request.report.marks) {
        auto& [most, depths] = felt[mark.quality];
        most = std::max(most, mark.intensity);
        if (mark.depth == referral::PainDepth::Unsure) continue;
        const std::string depth = means.texts("depth.within." + std::string(name_of(mark.depth)), {});
        if (std::ranges::find(depths, depth) == depths.end()) depths.push_back(depth);
    }
    for (const auto& [quality, rest] : felt) {
        std::string words = quality == referral::PainQuality::Unsaid
                                ? std::string(means.texts("page.pain"))
                                : std::string(means.texts("quality." + std::string(name_of(quality)), {}));
        if (!rest.second.empty()) words += ", " + joined(rest.second, means);
        words += ", " + means.texts("page.strength", {{"most", std::to_string(std::lround(rest.first))}});
        rows.push_back(io::escaped(words));
    }
}

}

std::string title_of(const PageRequest& request, std::span<const ShownPattern> patterns, const PageContext& means) {
    if (request.lesson) return anatomy::words_in(request.lesson->names, means.language);
    if (!request.report.is_empty()) return means.texts(patterns.empty() ? "page.title_drawing" : "page.title_answer");
    if (patterns.size() != 1) return means.texts("page.title_muscles");
    return means.texts("page.title_muscle", {{"muscle", patterns.front().muscle->names.name}});
}

std::string words_of_ring(const ShownPattern& shown, const PageRequest& request, const PageContext& means) {
    const bool is_left =
        !request.lesson &&
        (request.answer.act <= referral::Act::Today ||
         (means.home_care && !means.home_care->care_for(*shown.muscle, anatomy::HomeCareKind::Leave).empty()));
    return std::string(means.texts(is_left ? "page.spot" : "page.press"));
}

std::string labeled(const std::string& label, const std::string& text, const PageContext& means) {
    return means.texts("page.labeled", {{"label", label}, {"text", text}});
}

std::string urgent_html(const PageRequest& request, const PageContext& means) {
    constexpr std::size_t k_most_told = 3; // who is frightened reads one line, who helps a few
    const referral::Answer& answer = request.answer;
    if (answer.emergencies.empty()) return {};
    std::string rows;
    std::size_t count = 0;
    for (const referral::RaisedEmergency& raised : answer.emergencies) {
        if (count == k_most_told || raised.act != answer.act) break;
        const auto* emergency = referral::find_emergency(*means.world.rules(), raised.emergency);
        const std::string words = told(emergency->plain, request, means);
        rows += tagged("p", count++ == 0 ? "<strong>" + words + "</strong>" : words);
    }
    if (!answer.lists_muscles)
        rows += tagged("p", io::escaped(core::in_language(emergency_words(means).withheld, means.language)));
    const std::string heading =
        io::escaped(core::in_language(emergency_words(means).headings.at(answer.act), means.language));
    return tagged("section", tagged("h2", heading, "id=\"urgent\"") + rows,
                  "class=\"card first " + std::string(referral::name_of(answer.act)) + "\" aria-labelledby=\"urgent\"");
}

std::string first_html(const PageRequest& request, std::span<const ShownPattern> patterns, const PageContext& means) {
    // Whoever is to call for help now is told nothing else.
    if (!request.answer.lists_muscles && request.answer.act == referral::Act::CallNow) return {};
    std::string serious, further;
    for (const ToldCaution& told : cautions_of(request, patterns, means)) {
        const bool is_near = request.report.is_empty() || told.is_called_by_name;
        (told.caution->is_serious && is_near ? serious : further) += tagged("p", io::escaped(told.words));
    }
    std::string rows;
    const bool is_left = request.answer.act <= referral::Act::Today; // to a doctor, before anything is pressed
    if (!patterns.empty())
        rows += tagged("p", is_left ? html(means, "handout.behind_urgent")
                                    : "<b>" + html(means, "page.first") + "</b> " + html(means, "page.stop"));
    rows += serious;
    further += tagged("p", html(means, "page.doctor") + " <small>(" + html(means, "trace.our_advice") + ")</small>");
    rows += tagged("details", tagged("summary", html(means, "page.mind")) + further);
    return tagged("section", rows, "class=\"card first\" aria-label=\"" + html(means, "page.first") + "\"");
}

std::string tabs_html(std::span<const ShownPattern> patterns, const PageContext& means) {
    if (patterns.size() < 2) return {};
    std::string buttons;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        buttons += tagged("button", io::escaped(sided_name(patterns[i], means)),
                          "type=\"button\" data-pattern=\"" + std::to_string(i) + "\" aria-pressed=\"" +
                              (i == 0 ? "true" : "false") + "\"");
    return buttons;
}

std::string key_html(const PageRequest& request, std::span<const ShownPattern> patterns, const PageContext& means) {
    const auto row = [&](const char* sign, std::string_view key) {
        return tagged("li", "<i class=\"" + std::string(sign) + "\" aria-hidden=\"true\"></i>" + html(means, key));
    };
    std::string rows;
    if (!patterns.empty()) {
        const bool is_for_all = std::ranges::all_of(patterns, [&](const ShownPattern& each) {
            return words_of_ring(each, request, means) == means.texts("page.press");
        });
        rows += row("ring", is_for_all ? "page.press" : "page.spot");
    }
    if (std::ranges::any_of(patterns, [](const auto& each) { return !each.mostly.empty(); }))
        rows += row("solid", "page.mostly_felt");
    if (std::ranges::any_of(patterns, [](const auto& each) { return !each.sometimes.empty(); }))
        rows += row("dots", "page.sometimes_felt");
    if (!request.report.marks.empty() || !request.report.areas.empty()) rows += row("bars", "page.marked");
    return rows;
}

std::string patterns_html(std::span<const ShownPattern> patterns, const PageContext& means) {
    std::string articles;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const ShownPattern& shown = patterns[i];
        std::string rows = tagged("h2", io::escaped(sided_name(shown, means)));
        if (!shown.muscle->plain.empty()) rows += tagged("p", io::escaped(shown.muscle->plain));
        if (!shown.shares.empty())
            rows += tagged("h3", html(means, "page.shares")) + tagged("p", io::escaped(shown.shares));
        std::vector<std::string> places, felt;
        for (const anatomy::TriggerPoint* point : shown.points) places.push_back(io::escaped(point->place));
        if (!shown.mostly.empty())
            felt.push_back("<b>" + html(means, "page.mostly") + "</b> " +
                           io::escaped(core::joined(shown.mostly, " · ")));
        if (!shown.sometimes.empty())
            felt.push_back("<b>" + html(means, "page.sometimes") + "</b> " +
                           io::escaped(core::joined(shown.sometimes, " · ")));
        rows += leave_html(*shown.muscle, means);
        if (!places.empty()) rows += tagged("h3", html(means, "page.where_press")) + list_of(places);
        rows += tagged("h3", html(means, "page.where_felt"));
        rows += felt.empty() ? tagged("p", html(means, "page.nowhere")) : list_of(felt);
        articles += tagged("article", rows, "class=\"card\" id=\"pattern-" + std::to_string(i) + "\"");
    }
    return articles;
}

std::string client_html(const PageRequest& request, const PageContext& means) {
    const referral::PainReport& report = request.report;
    if (report.is_empty()) return {};
    const anatomy::Catalog& catalog = *means.world.catalog;
    std::string rows = tagged("h2", html(means, "page.your_words"));
    if (!request.said.empty()) rows += tagged("blockquote", io::escaped(request.said));
    std::vector<std::string> told;
    add_quality_rows(told, request, means);
    for (const referral::AreaMark& mark : report.areas)
        if (const anatomy::Area* area = catalog.find_area(mark.area)) {
            const std::string side = mark.side
                                         ? means.texts("side.within." + std::string(core::name_of(*mark.side)), {})
                                         : means.texts("side.within.either", {});
            told.push_back(io::escaped(means.texts("answer.sided", {{"muscle", area->names.name}, {"side", side}})));
        }
    for (const std::string& id : report.conditions)
        if (const anatomy::Condition* condition = catalog.find_condition(id))
            told.push_back(io::escaped(condition->names.name));
    for (const std::string& id : report.symptoms)
        if (const referral::Symptom* symptom = referral::find_symptom(*means.world.rules(), id))
            told.push_back(io::escaped(symptom->names.name));
    if (!told.empty()) rows += list_of(told);
    return tagged("section", rows, "class=\"card\"");
}

std::string about_html(std::span<const ShownPattern> patterns, const PageContext& means) {
    std::vector<std::string> sources;
    for (const ShownPattern& shown : patterns)
        for (const anatomy::TriggerPoint* point : shown.points)
            for (const std::string& id : point->sources)
                if (const anatomy::Source* source = means.world.catalog->find_source(id)) {
                    std::string word = anatomy::surnames_and_year(*source);
                    if (std::ranges::find(sources, word) == sources.end()) sources.push_back(std::move(word));
                }
    std::string rows = tagged("h2", html(means, "page.about")) + tagged("p", html(means, "page.offline"));
    if (!sources.empty())
        rows += tagged(
            "p", html(means, "paper.charted", {{"sources", core::joined(sources, means.texts("handout.between"))}}));
    return tagged("section", rows + tagged("p", credit_of(means)), "class=\"small\"");
}

std::string seen_in_words(const PageRequest& request, std::span<const ShownPattern> patterns,
                          const PageContext& means) {
    if (request.lesson) return anatomy::words_in(request.lesson->steps.front().title, means.language);
    if (patterns.empty()) return request.report.is_empty() ? std::string() : std::string(means.texts("page.marked"));
    return labeled(sided_name(patterns.front(), means),
                   words_of_ring(patterns.front(), request, means) + ", " + means.texts("page.felt", {}) + ".", means);
}

}
