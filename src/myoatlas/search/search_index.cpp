// SPDX-License-Identifier: MIT
#include "myoatlas/search/search_index.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace myoatlas::search {
namespace {

using anatomy::Kind;

// Weights of the fields: what a thing is called comes before what is said about it.
constexpr float k_name = 1.0f, k_alias = 0.95f, k_lay = 0.92f, k_latin = 0.9f, k_translation = 0.9f;
constexpr float k_structure = 0.93f; // a muscle by what it is made of, still before that structure itself
constexpr float k_symptom = 0.7f, k_place = 0.5f, k_all_words = 0.45f;
constexpr float k_section = 0.8f, k_said = 0.5f; // of a chapter: a heading, a sentence

// Match of a whole phrase, then of single words.
constexpr float k_whole = 1.0f, k_beginning = 0.86f, k_words = 0.7f;
constexpr float k_joined = 0.99f;                 // what remains of it when words had to be run together
constexpr std::size_t k_longest_abbreviation = 3; // "tra" may be on its way to "trapezius"
constexpr float k_word_exact = 1.0f, k_word_beginning = 0.85f, k_word_one_typo = 0.55f, k_word_two_typos = 0.4f;

constexpr float k_said_place = 0.5f; // an area that is meant in lay words, and not found by its names

constexpr float k_unlinked = 0.06f; // what a muscle loses of which the catalog says nothing: it orders equals

// What is looked for most stands first: any muscle, then areas and conditions, structures, points.
constexpr float k_area_weight = 0.91f, k_condition_weight = 0.91f, k_point_weight = 0.78f, k_chapter_weight = 0.8f,
                k_cause_weight = 0.77f;

constexpr std::size_t k_longest_word = 32; // longer ones are no slip of the fingers

std::vector<std::string_view> split(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t space = folded.find(' ');
        words.push_back(folded.substr(0, space));
        folded.remove_prefix(space == std::string_view::npos ? folded.size() : space + 1);
    }
    return words;
}

std::string without_spaces(std::string folded) {
    std::erase(folded, ' ');
    return folded;
}

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

// Returns how well a phrase as a whole agrees with the text, 0 when only words of it may.
float match_of_whole(std::string_view phrase, std::string_view wanted) {
    if (!begins_with(phrase, wanted)) return 0.0f;
    return phrase.size() == wanted.size() && wanted.size() > k_longest_abbreviation ? k_whole : k_beginning;
}

// How much the catalog has to say of each muscle: its points, the areas they reach, the conditions linked with it.
std::vector<float> links_of(const anatomy::CatalogData& data) {
    std::vector<float> links;
    for (const anatomy::Muscle& muscle : data.muscles) {
        std::set<std::string_view> areas;
        for (const anatomy::TriggerPoint& point : muscle.points)
            for (const anatomy::Zone& zone : point.zones) areas.insert(zone.areas.begin(), zone.areas.end());
        float count = static_cast<float>(muscle.points.size() + areas.size());
        for (const anatomy::Condition& condition : data.conditions)
            for (const anatomy::ConditionLink& link : condition.muscles)
                if (link.muscle == muscle.id) count += link.strength == anatomy::LinkStrength::Often ? 2.0f : 1.0f;
        links.push_back(count);
    }
    return links;
}

float structure_weight(anatomy::StructureKind kind) {
    switch (kind) {
    case anatomy::StructureKind::Muscle:
        return 0.85f;
    case anatomy::StructureKind::Bone:
        return 0.83f;
    default:
        break;
    }
    return 0.79f;
}

}

SearchIndex::SearchIndex(const anatomy::Catalog& catalog, std::shared_ptr<const SaidGrammar> grammar,
                         const anatomy::Catalog* english)
    : grammar_(std::move(grammar)) {
    add_facts(catalog);
    next_target_ = 0; // the same things, in the same order
    if (english) add_facts(*english);
    index_words();
}

void SearchIndex::add_facts(const anatomy::Catalog& catalog) {
    const anatomy::CatalogData& data = catalog.all();
    const std::vector<float> links = links_of(data);
    const float most_links = links.empty() ? 0.0f : *std::max_element(links.begin(), links.end());
    for (std::size_t m = 0; m < data.muscles.size(); ++m) {
        const anatomy::Muscle& muscle = data.muscles[m];
        const float part = most_links > 0.0f ? std::sqrt(links[m] / most_links) : 1.0f;
        const float weight = 1.0f - k_unlinked * (1.0f - part);
        const std::size_t target = add_target(Kind::Muscle, weight, muscle.id, muscle.names.name);
        add_names(target, muscle.id, muscle.names);
        for (const std::string& id : muscle.structures)
            if (const anatomy::Structure* structure = catalog.find_structure(id)) {
                add_phrase(target, k_structure, structure->names.name);
                add_phrase(target, k_structure, structure->names.latin);
                for (const std::string& alias : structure->names.aliases) add_phrase(target, k_structure, alias);
            }
        if (!muscle.parent.empty()) add_phrase(target, k_alias, muscle.parent);
        for (const anatomy::TriggerPoint& point : muscle.points)
            for (const std::string& symptom : point.symptoms) add_phrase(target, k_symptom, symptom, "symptom: ");
    }
    for (const anatomy::Area& area : data.areas)
        add_names(add_target(Kind::Area, k_area_weight, area.id, area.names.name), area.id, area.names);
    for (const anatomy::Condition& condition : data.conditions)
        add_names(add_target(Kind::Condition, k_condition_weight, condition.id, condition.names.name), condition.id,
                  condition.names);
    for (const anatomy::Muscle& muscle : data.muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            const std::size_t target = add_target(Kind::TriggerPoint, k_point_weight, point.id, point.name);
            add_phrase(target, k_name, point.name);
            add_phrase(target, k_name, point.id);
            add_phrase(target, k_place, point.place);
        }
    for (const anatomy::Structure& structure : data.structures)
        add_names(add_target(Kind::Structure, structure_weight(structure.kind), structure.id, structure.names.name),
                  structure.id, structure.names);
    for (const anatomy::OtherCause& cause : data.other_causes)
        add_names(add_target(Kind::OtherCause, k_cause_weight, cause.id, cause.names.name), cause.id, cause.names);
    for (const anatomy::Chapter& chapter : data.chapters) add_chapter(chapter);
}

std::size_t SearchIndex::add_target(Kind kind, float weight, const std::string& id, const std::string& name) {
    if (next_target_ == targets_.size()) targets_.push_back({kind, weight, id, name});
    return next_target_++;
}

void SearchIndex::add_phrase(std::size_t target, float weight, const std::string& shown, std::string_view prefix) {
    std::string folded = core::fold(shown);
    if (folded.empty()) return;
    std::string joined = without_spaces(folded);
    phrases_.push_back({target, weight, std::string(prefix) + shown, std::move(folded), std::move(joined), {}});
}

void SearchIndex::add_names(std::size_t target, const std::string& id, const anatomy::Names& names) {
    const std::size_t first = phrases_.size();
    add_phrase(target, k_name, names.name);
    add_phrase(target, k_name, id);
    for (const std::string& alias : names.aliases) add_phrase(target, k_alias, alias);
    add_phrase(target, k_lay, names.lay);
    add_phrase(target, k_latin, names.latin);
    for (const auto& translation : names.translations) add_phrase(target, k_translation, translation.second);
    // Words of different names may be typed together: "SCM sternal", "trapecio upper".
    std::string all;
    for (std::size_t i = first; i < phrases_.size(); ++i) all += (all.empty() ? "" : " ") + phrases_[i].folded;
    phrases_.push_back({target, k_all_words, names.name, std::move(all), {}, {}});
}

// What is said in a section is found as that section: a whole sentence would be too much to show.
void SearchIndex::add_chapter(const anatomy::Chapter& chapter) {
    const std::size_t target = add_target(Kind::Chapter, k_chapter_weight, chapter.id, chapter.names.name);
    add_names(target, chapter.id, chapter.names);
    for (const anatomy::ChapterSection& section : chapter.sections) {
        add_phrase(target, k_section, section.title);
        for (const anatomy::Claim& claim : section.claims)
            for (const std::string& said : {claim.text, claim.plain})
                if (std::string folded = core::fold(said); !folded.empty())
                    phrases_.push_back({target, k_said, section.title, std::move(folded), {}, {}});
    }
}

void SearchIndex::index_words() {
    for (const Phrase& phrase : phrases_)
        for (const std::string_view word : split(phrase.folded)) words_.emplace_back(word);
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    for (Phrase& phrase : phrases_)
        for (const std::string_view word : split(phrase.folded)) {
            const auto at = std::lower_bound(words_.begin(), words_.end(), word) - words_.begin();
            phrase.words.push_back(static_cast<std::uint32_t>(at));
        }
}

std::vector<float> SearchIndex::qualities_of(std::string_view token) const {
    std::vector<float> qualities(words_.size(), 0.0f);
    const std::size_t typos = token.size() > k_longest_word ? 0 : token.size() >= 7 ? 2 : token.size() >= 4 ? 1 : 0;
    for (std::size_t w = 0; w < words_.size(); ++w) {
        const std::string& word = words_[w];
        if (word.compare(0, token.size(), token) == 0) {
            qualities[w] = word.size() == token.size() ? k_word_exact : k_word_beginning;
        } else if (typos > 0) {
            const std::size_t distance = core::edit_distance_to_beginning(token, word, typos);
            if (distance <= typos) qualities[w] = distance == 1 ? k_word_one_typo : k_word_two_typos;
        }
    }
    return qualities;
}

void SearchIndex::rank(std::string_view text, std::vector<Best>& best) const {
    const std::string wanted = core::fold(text);
    const std::string wanted_joined = without_spaces(wanted);
    std::vector<std::vector<float>> qualities;
    for (const std::string_view token : split(wanted)) qualities.push_back(qualities_of(token));
    if (qualities.empty()) return;

    for (const Phrase& phrase : phrases_) {
        float match = 1.0f;
        for (const std::vector<float>& quality : qualities) {
            float most = 0.0f;
            for (const std::uint32_t word : phrase.words) most = std::max(most, quality[word]);
            match *= most;
            if (match == 0.0f) break;
        }
        match *= k_words;
        match = std::max(
            {match, match_of_whole(phrase.folded, wanted), k_joined * match_of_whole(phrase.joined, wanted_joined)});
        if (match == 0.0f) continue;
        // Among equals, the name that the text says more of comes first.
        const float said = static_cast<float>(std::min(wanted.size(), phrase.folded.size())) /
                           static_cast<float>(std::max(wanted.size(), phrase.folded.size()));
        const float score = targets_[phrase.target].weight * phrase.weight * match * (0.95f + 0.05f * said);
        if (score > best[phrase.target].score) best[phrase.target] = {score, phrase.shown};
    }
}

void SearchIndex::rank_said(const SaidPain& said, std::vector<Best>& best) const {
    for (const Understood& told : said.understood)
        for (std::size_t t = 0; t < targets_.size(); ++t)
            if (told.as == SaidAs::Area && targets_[t].kind == Kind::Area && targets_[t].id == told.id &&
                best[t].score < k_said_place)
                best[t] = {k_said_place, targets_[t].name};
}

std::vector<Hit> SearchIndex::find(std::string_view text, std::size_t limit) const {
    std::vector<Best> best(targets_.size());
    rank(text, best);
    std::optional<core::Side> side;
    if (grammar_ && text.find(' ') != std::string_view::npos) {
        const SaidQuery query = grammar_->query(text);
        if (!query.words.empty()) { // of "the left soleus muscle", soleus
            side = query.side;
            rank(query.words, best);
        }
        rank_said(grammar_->understand(text), best);
    }

    std::vector<std::size_t> order;
    for (std::size_t t = 0; t < targets_.size(); ++t)
        if (best[t].score > 0.0f) order.push_back(t);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return best[a].score > best[b].score; });
    if (order.size() > limit) order.resize(limit);
    std::vector<Hit> hits;
    for (const std::size_t t : order)
        hits.push_back(
            {targets_[t].kind, targets_[t].id, targets_[t].name, std::string(best[t].shown), best[t].score, side});
    return hits;
}

}
