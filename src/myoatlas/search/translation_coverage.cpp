// SPDX-License-Identifier: MIT
#include "myoatlas/search/translation_coverage.h"

#include "myoatlas/core/language.h"

#include <algorithm>
#include <set>

namespace myoatlas::search {
namespace {

using anatomy::TextField;

class TextCounter {
public:
    explicit TextCounter(const anatomy::Translation& translation)
        : translation_(translation), is_plain_(translation.language == core::k_plain_english) {
        coverage_.language = translation.language;
    }

    template <class Record> void count(const std::string& kind, std::vector<Record> records) {
        TranslatedShare names{"names of " + kind, 0, {}}, texts{"texts of " + kind, 0, {}};
        for (Record& record : records) {
            if constexpr (requires { record.names; }) count_name(names, record.names);
            anatomy::visit_texts(record, [&](std::string& text, TextField field) {
                if (field == TextField::Text) count_text(texts, text);
                if (field != TextField::Text) used_.insert(text);
            });
        }
        add(std::move(names));
        add(std::move(texts));
    }
    void count_rules(const referral::Rules& rules) {
        TranslatedShare names{"names of symptoms", 0, {}}, texts{"texts of cautions that the engine calls for", 0, {}};
        for (const referral::Symptom& symptom : rules.symptoms) {
            count_name(names, symptom.names);
            used_.insert({symptom.names.name, symptom.names.lay});
        }
        for (const referral::Flag& flag : rules.flags) count_text(texts, flag.text);
        for (const referral::Care& care : rules.cares) {
            if (!is_plain_) count_text(texts, care.text);
            count_text(texts, care.plain, is_plain_);
        }
        add(std::move(names));
        add(std::move(texts));
    }
    TranslationCoverage done() {
        for (const auto& [english, text] : translation_.texts)
            if (!used_.contains(english)) coverage_.stale.push_back(english);
        return std::move(coverage_);
    }

private:
    void count_name(TranslatedShare& share, const anatomy::Names& names) {
        const bool has = is_plain_ ? !names.lay.empty()
                                   : names.translations.contains(translation_.language) || translation_.has(names.name);
        if (!counted_names_.insert(names.name).second && has) return; // what bears the same name may have its own words
        ++share.of;
        if (!has) share.lacking.push_back(names.name);
    }
    void count_text(TranslatedShare& share, const std::string& text, bool is_for_all = false) {
        if (text.empty() || !used_.insert(text).second) return;
        ++share.of;
        if (!is_for_all && !translation_.has(text)) share.lacking.push_back(text);
    }
    void add(TranslatedShare share) {
        if (share.of > 0) coverage_.shares.push_back(std::move(share));
    }

    const anatomy::Translation& translation_;
    bool is_plain_;
    std::set<std::string> used_, counted_names_;
    TranslationCoverage coverage_;
};

// In plain English the words for everyone stand in for the exact ones.
void take_plain(anatomy::CatalogData& data) {
    for (anatomy::Caution& caution : data.cautions) caution.text.clear();
    for (anatomy::OtherCause& cause : data.other_causes) cause.text.clear();
    for (anatomy::Chapter& chapter : data.chapters)
        for (anatomy::ChapterSection& section : chapter.sections)
            for (anatomy::Claim& claim : section.claims)
                if (!claim.plain.empty()) claim.text.clear();
}

}

TranslationCoverage translation_coverage_of(const anatomy::CatalogData& english, const referral::Rules& rules,
                                            const anatomy::Translation& translation) {
    anatomy::CatalogData data = english;
    if (translation.language == core::k_plain_english) take_plain(data);
    TextCounter counter(translation);
    counter.count("muscles", data.muscles);
    std::vector<anatomy::TriggerPoint> points;
    for (const anatomy::Muscle& muscle : data.muscles)
        points.insert(points.end(), muscle.points.begin(), muscle.points.end());
    counter.count("trigger points", points);
    counter.count("areas", data.areas);
    counter.count("conditions", data.conditions);
    counter.count("other causes", data.other_causes);
    counter.count("cautions", data.cautions);
    counter.count("guide", data.chapters);
    counter.count("structures", data.structures);
    counter.count("landmarks", data.landmarks);
    counter.count_rules(rules);
    return counter.done();
}

}
