// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/translation.h"

#include "myoatlas/core/language.h"
#include "myoatlas/core/text_catalog.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace myoatlas::anatomy {
namespace {

void visit_all(std::vector<std::string>& texts, const TextVisitor& visit, TextField field = TextField::Text) {
    for (std::string& text : texts) visit(text, field);
}

void visit_names(Names& names, const TextVisitor& visit) {
    visit(names.name, TextField::Name);
    visit(names.lay, TextField::Lay);
    visit_all(names.aliases, visit, TextField::Alias);
}

// "Soleus, point 2": how most points are called.
constexpr std::string_view k_numbered = ", point ";

class Translator {
public:
    Translator(const Translation& translation, bool is_latin, std::string_view point)
        : translation_(translation), is_latin_(is_latin),
          point_(core::TextCatalog::Entries{{"point", std::string(point)}}) {}

    template <class Record> void translate(std::vector<Record>& records) const {
        for (Record& record : records) translate(record);
    }
    template <class Record> void translate(Record& record) const {
        visit_texts(record, [&](std::string& text, TextField field) {
            if (field == TextField::Text) text = translation_.of(text);
        });
        if constexpr (requires { record.names; }) translate_names(record.names, translation_, is_latin_);
    }
    void translate(Caution& caution) const {
        if (translation_.language == core::k_plain_english) caution.text = caution.plain;
        visit_texts(caution, [&](std::string& text, TextField) { text = translation_.of(text); });
    }
    void translate(OtherCause& cause) const {
        if (translation_.language == core::k_plain_english) cause.text = cause.plain;
        visit_texts(cause, [&](std::string& text, TextField field) {
            if (field == TextField::Text) text = translation_.of(text);
        });
        translate_names(cause.names, translation_, is_latin_);
    }
    void translate(Chapter& chapter) const {
        const bool is_plain = translation_.language == core::k_plain_english;
        for (ChapterSection& section : chapter.sections)
            for (Claim& claim : section.claims)
                if (is_plain && !claim.plain.empty()) claim.text = std::exchange(claim.plain, {});
        visit_texts(chapter, [&](std::string& text, TextField field) {
            if (field == TextField::Text) text = translation_.of(text);
        });
        translate_names(chapter.names, translation_, false);
    }
    void translate(Muscle& muscle) const {
        const std::string whole = muscle.names.name; // as its points begin
        visit_texts(muscle, [&](std::string& text, TextField field) {
            if (field == TextField::Text) text = translation_.of(text);
        });
        translate_names(muscle.names, translation_, is_latin_);
        for (TriggerPoint& point : muscle.points) {
            translate_point_name(point.name, whole, muscle.names.name);
            visit_texts(point, [&](std::string& text, TextField field) {
                if (field == TextField::Text) text = translation_.of(text);
            });
        }
    }

private:
    void translate_point_name(std::string& name, const std::string& english, const std::string& now) const {
        if (translation_.has(name)) {
            name = translation_.of(name);
            return;
        }
        if (name == english) name = now;
        const std::size_t at = name.rfind(k_numbered);
        if (at == std::string::npos || std::string_view(point_("point")).empty()) return;
        const std::string whole = name.substr(0, at), number = name.substr(at + k_numbered.size());
        name = point_("point", {{"muscle", whole == english ? now : translation_.of(whole)}, {"number", number}});
    }

    const Translation& translation_;
    bool is_latin_;
    core::TextCatalog point_;
};

}

const std::string& Translation::of(const std::string& english) const {
    const auto found = texts.find(english);
    return found == texts.end() ? english : found->second;
}

void visit_texts(Structure& structure, const TextVisitor& visit) {
    visit_names(structure.names, visit);
    visit(structure.compartment, TextField::Text);
}
void visit_texts(Landmark& landmark, const TextVisitor& visit) {
    visit_names(landmark.names, visit);
}
void visit_texts(Area& area, const TextVisitor& visit) {
    visit_names(area.names, visit);
}
void visit_texts(Caution& caution, const TextVisitor& visit) {
    for (std::string* text : {&caution.name, &caution.text, &caution.plain}) visit(*text, TextField::Text);
}
void visit_texts(Muscle& muscle, const TextVisitor& visit) {
    visit_names(muscle.names, visit);
    for (std::string* text :
         {&muscle.origin, &muscle.insertion, &muscle.action, &muscle.innervation, &muscle.palpation, &muscle.plain})
        visit(*text, TextField::Text);
    visit_all(muscle.perpetuating_factors, visit);
}
void visit_texts(TriggerPoint& point, const TextVisitor& visit) {
    visit(point.name, TextField::Name);
    if (point.is_own()) return; // the person's own words
    visit(point.place, TextField::Text);
    visit_all(point.symptoms, visit);
}
void visit_texts(Condition& condition, const TextVisitor& visit) {
    visit_names(condition.names, visit);
    visit(condition.about, TextField::Text);
}
void visit_texts(OtherCause& cause, const TextVisitor& visit) {
    visit_names(cause.names, visit);
    for (std::string* text : {&cause.text, &cause.plain}) visit(*text, TextField::Text);
    visit_all(cause.symptoms, visit);
    for (CauseChart& chart : cause.charts) visit(chart.about, TextField::Text);
}
void visit_texts(Chapter& chapter, const TextVisitor& visit) {
    visit_names(chapter.names, visit);
    visit(chapter.summary, TextField::Text);
    for (ChapterSection& section : chapter.sections) {
        visit(section.title, TextField::Text);
        for (Claim& claim : section.claims)
            for (std::string* text : {&claim.text, &claim.plain}) visit(*text, TextField::Text);
    }
}

void translate_names(Names& names, const Translation& translation, bool is_latin) {
    const std::string english = names.name;
    const bool is_english = translation.language == core::k_english || translation.language == core::k_plain_english;
    const auto own = names.translations.find(translation.language);
    names.elsewhere = {english};
    if (!names.lay.empty()) names.elsewhere.push_back(names.lay);
    names.elsewhere.insert(names.elsewhere.end(), names.aliases.begin(), names.aliases.end());
    std::erase_if(names.aliases, [&](std::string& alias) {
        if (is_english) return false;
        if (!translation.has(alias)) return true;
        alias = translation.of(alias);
        return false;
    });
    if (own != names.translations.end()) {
        names.name = own->second;
        names.translations.emplace(core::k_english, english);
    } else {
        names.name = translation.of(english);
    }
    const std::string lay = names.lay;
    names.lay =
        is_english || translation.has(lay) ? translation.of(lay) : std::string(); // a name in two languages is odd
    if (translation.language == core::k_plain_english && !lay.empty()) {
        names.name = with_capital(names.lay);
        names.phrase = std::exchange(names.lay, english);
    }
    if (is_latin && !names.latin.empty()) {
        if (names.lay.empty() || translation.language != core::k_plain_english) names.lay = names.name;
        names.name = with_capital(names.latin);
    }
}

std::string with_capital(std::string name) {
    if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

CatalogData translated(const CatalogData& english, const Translation& translation, bool is_latin,
                       std::string_view point) {
    CatalogData data = english;
    const Translator translator(translation, is_latin, point);
    translator.translate(data.structures);
    translator.translate(data.landmarks);
    translator.translate(data.areas);
    translator.translate(data.cautions);
    translator.translate(data.muscles);
    translator.translate(data.conditions);
    translator.translate(data.other_causes);
    translator.translate(data.chapters);
    return data;
}

}
