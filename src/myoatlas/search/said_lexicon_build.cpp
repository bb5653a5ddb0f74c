// Puts the phrases of a language together. What comes first wins: the words of its own list, then what the catalog
// and the rules call areas, symptoms and conditions, at last landmarks and muscles.
// SPDX-License-Identifier: MIT
#include "myoatlas/search/said_lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace myoatlas::search {

namespace {

using Words = std::vector<std::string>;
constexpr std::string_view k_calls_off = "long_ago";  // a symptom
constexpr std::string_view k_finger_part = "fingers"; // the part of which some are called by names

SaidMeaning meaning_of(SaidRole role, std::string id = {}) {
    SaidMeaning meaning;
    meaning.role = role;
    meaning.id = std::move(id);
    return meaning;
}

}

class SaidLexiconBuilder {
public:
    SaidLexiconBuilder(SaidLexicon& lexicon, const anatomy::Catalog& catalog, const referral::Rules& rules,
                       const SaidVocabulary& vocabulary, const SaidWords& words)
        : lexicon_(lexicon), catalog_(catalog), rules_(rules), vocabulary_(vocabulary), words_(words) {}

    void build() {
        lexicon_.language_ = words_.language;
        lexicon_.is_side_after_ = words_.is_side_after;
        lexicon_.parts_ = vocabulary_.parts;
        lexicon_.only_at_ = vocabulary_.only_at;
        lexicon_.note_single_words(words_);
        for (const referral::Emergency& emergency : rules_.emergencies)
            for (const referral::Findings& findings : emergency.when)
                for (const std::vector<std::string>& any : findings.signs)
                    if (emergency.act == referral::Act::CallNow) lexicon_.acute_.insert(any.begin(), any.end());
        add_plain_words();
        add_parts();
        for (const SaidTerm& term : words_.areas)
            for (const std::string& said : term.words) add_place(listed(said), place(term.id));
        add_areas();
        add_symptoms();
        add_conditions();
        note_correctable();
        add_landmarks();
        add_muscles();
        finish();
    }

private:
    void add_plain_words() {
        for (const std::string& word : words_.stop)
            if (const Words words = folded_words(word); words.size() == 1) lexicon_.stop_.insert(words.front());
        for (const std::string& word : words_.pain)
            for (const std::string& each : folded_words(word)) lexicon_.pain_.insert(each);
        for (const SaidTerm& term : words_.same)
            for (const std::string& said : term.words) lexicon_.same_.emplace_back(folded_words(said), term.id);
        std::ranges::stable_sort(lexicon_.same_, std::ranges::greater{},
                                 [](const auto& row) { return row.first.size(); });
        const std::array<std::pair<SaidRole, const std::vector<std::string>*>, 24> lists{{
            {SaidRole::Stop, &words_.stop},
            {SaidRole::Idiom, &words_.idioms},
            {SaidRole::Pain, &words_.pain},
            {SaidRole::Join, &words_.joins},
            {SaidRole::Alternative, &words_.alternatives},
            {SaidRole::End, &words_.ends},
            {SaidRole::Negation, &words_.negations},
            {SaidRole::From, &words_.from},
            {SaidRole::To, &words_.to},
            {SaidRole::Way, &words_.ways},
            {SaidRole::SomeOf, &words_.some_of},
            {SaidRole::OfTen, &words_.of_ten},
            {SaidRole::Level, &words_.levels},
            {SaidRole::Vague, &words_.vague},
            {SaidRole::Doubt, &words_.doubts},
            {SaidRole::Doubted, &words_.doubted},
            {SaidRole::Relative, &words_.relatives},
            {SaidRole::Had, &words_.had},
            {SaidRole::Now, &words_.now},
            {SaidRole::Moment, &words_.moments.moments},
            {SaidRole::Movement, &words_.moments.movements},
            {SaidRole::Eases, &words_.moments.eases},
            {SaidRole::Worsens, &words_.moments.worsens},
            {SaidRole::Unfelt, &words_.unfelt},
        }};
        add_fingers();
        for (const auto& [role, list] : lists)
            for (const std::string& said : *list) add(exact(said), false, meaning_of(role));
        for (const std::string& said : words_.ages) lexicon_.add_pattern(lexicon_.ages_, said, {});
        lexicon_.add_moments(words_.moments);
        for (const std::string& said : words_.statements) lexicon_.statements_.push_back(folded_words(said));
        add_terms(SaidRole::Side, words_.sides);
        add_terms(SaidRole::Quality, words_.qualities);
        add_terms(SaidRole::Depth, words_.depths);
        for (const SaidTerm& term : words_.numbers)
            for (const std::string& said : term.words)
                for (const std::string& word : folded_words(said)) {
                    lexicon_.numbers_[word] = std::stof(term.id);
                    add({word}, false, meaning_of(SaidRole::Number, term.id));
                }
    }

    // "Ring": which finger it is of those that are counted.
    void add_fingers() {
        for (const SaidTerm& term : words_.fingers)
            for (const std::string& said : term.words) fingers_[exact(said)].push_back(term.id);
        for (const auto& [words, fingers] : fingers_) {
            SaidMeaning meaning = meaning_of(SaidRole::SomeOf);
            meaning.fingers = fingers;
            add(words, false, meaning);
        }
    }

    void add_terms(SaidRole role, const std::vector<SaidTerm>& terms) {
        for (const SaidTerm& term : terms)
            for (const std::string& said : term.words) add(exact(said), false, meaning_of(role, term.id));
    }

    // Words that are read as one come as that one; nothing else is left out.
    Words exact(std::string_view said) const {
        Words words = folded_words(said);
        for (std::size_t at = 0; at < words.size(); ++at)
            for (const auto& [from, to] : lexicon_.same_) {
                if (from.size() > words.size() - at ||
                    !std::equal(from.begin(), from.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
                    continue;
                const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
                words.erase(begin, begin + static_cast<std::ptrdiff_t>(from.size()));
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), to);
                break;
            }
        return words;
    }

    // The words that say something: neither stop words, nor pain as such where it is a place that hurts.
    Words content(std::string_view said, bool keeps_pain = false) const {
        Words words = exact(said);
        const Words all = words;
        std::erase_if(words, [&](const std::string& word) {
            return lexicon_.is_stop(word) || (!keeps_pain && lexicon_.pain_.contains(word));
        });
        return words.empty() ? all : words;
    }

    // The same for what the lists hold: what would be left with a single word of several is taken as it stands.
    Words listed(std::string_view said) const {
        Words words = content(said);
        return words.size() == 1 && exact(said).size() > 1 ? exact(said) : words;
    }

    static SaidMeaning place(const std::string& area) {
        SaidMeaning meaning = meaning_of(SaidRole::Place, area);
        meaning.areas = {area};
        return meaning;
    }

    void add(const Words& words, bool is_gapped, const SaidMeaning& meaning) {
        if (words.empty()) return;
        SaidPhrase& phrase = phrases_[words];
        phrase.words = words;
        phrase.is_gapped |= is_gapped && words.size() > 1;
        if (!phrase.find(meaning.role)) phrase.meanings.push_back(meaning);
    }

    bool is_known(const Words& words) const { return phrases_.contains(words); }
    void add_place(const Words& words, const SaidMeaning& meaning) { add(words, true, meaning); }

    // Bare names first: "avant-bras" is no front of the arm.
    void add_parts() {
        for (const bool is_bare : {true, false})
            for (const SaidTerm& term : words_.parts) {
                const auto part = std::ranges::find(vocabulary_.parts, term.id, &SaidPart::id);
                if (part == vocabulary_.parts.end()) continue;
                for (const bool is_plural : {false, true})
                    for (const std::string& said : is_plural ? term.plural : term.words)
                        is_bare ? add_part(*part, term, said, is_plural) : add_aspects(*part, term, said, is_plural);
            }
        for (const SaidAspect& aspect : words_.aspects)
            for (const auto* list : {&aspect.before, &aspect.after})
                for (const std::string& said : *list) add(exact(said), false, meaning_of(SaidRole::Aspect, aspect.id));
    }

    static SaidMeaning meaning_of_part(const SaidPart& part, const SaidTerm& term, bool is_plural) {
        SaidMeaning meaning = meaning_of(SaidRole::Place, part.id);
        meaning.areas = part.whole;
        meaning.is_whole = true;
        meaning.is_unclear = part.is_unclear;
        meaning.is_plural = is_plural;
        meaning.is_paired = !term.plural.empty();
        meaning.is_counted = part.is_counted;
        meaning.is_across = part.is_across;
        meaning.numb = part.numb;
        return meaning;
    }

    void add_part(const SaidPart& part, const SaidTerm& term, const std::string& said, bool is_plural) {
        SaidMeaning meaning = meaning_of_part(part, term, is_plural);
        for (const std::string& word : exact(said)) // "ring finger"
            if (const auto found = fingers_.find({word}); part.id == k_finger_part && found != fingers_.end())
                meaning.fingers = found->second;
        add_place(listed(said), meaning);
    }

    void add_aspects(const SaidPart& part, const SaidTerm& term, const std::string& said, bool is_plural) {
        SaidMeaning meaning = meaning_of_part(part, term, is_plural);
        meaning.is_whole = meaning.is_unclear = false;
        const Words words = listed(said);
        const auto add_new = [&](const Words& phrase) {
            if (!is_known(phrase)) add_place(phrase, meaning);
        };
        for (const SaidAspect& aspect : words_.aspects) {
            const auto areas = part.aspects.find(aspect.id);
            if (areas == part.aspects.end()) continue;
            meaning.areas = areas->second;
            for (const std::string& before : aspect.before) add_new(joined(content(before), words));
            for (const std::string& after : aspect.after) add_new(joined(words, content(after)));
        }
    }

    static Words joined(Words first, const Words& second) {
        first.insert(first.end(), second.begin(), second.end());
        return first;
    }

    std::vector<std::string> names_of(const anatomy::Names& names, bool has_lay, const char* marks = "(),") const {
        return spoken_names(names, words_.language, has_lay, marks);
    }

    void add_areas() {
        for (const anatomy::Area& area : catalog_.all().areas)
            for (const std::string& name : names_of(area.names, true))
                if (const Words words = content(name); !is_known(words)) add_place(words, place(area.id));
    }

    // "Both legs", "dos piernas".
    bool is_sided_place(const Words& words) const {
        if (words.size() < 2) return false;
        const auto side = phrases_.find({words.front()}), place = phrases_.find({words.begin() + 1, words.end()});
        return side != phrases_.end() && place != phrases_.end() && place->second.find(SaidRole::Place) &&
               (side->second.find(SaidRole::Side) || side->second.find(SaidRole::Number) ||
                side->second.find(SaidRole::SomeOf));
    }

    // What tingles or is numb is told by the part; the names of these symptoms would only hide it.
    bool is_told_by_part(const std::string& symptom) const {
        return std::ranges::any_of(vocabulary_.parts, [&](const SaidPart& part) { return part.numb == symptom; });
    }

    // "Pressure in my chest" is the chest, too.
    void add_felt_at(const SaidTerm& term, const std::string& said) {
        SaidMeaning where = place(term.areas.front());
        where.areas = term.areas;
        for (const Words& words : {content(said), content(said, true), exact(said)})
            if (const auto known = phrases_.find(words);
                known != phrases_.end() && known->second.find(SaidRole::Symptom))
                add(words, false, where);
    }

    void note_named(const std::string& said) {
        for (const Words& words : {content(said), content(said, true), exact(said)})
            if (const auto known = phrases_.find(words); known != phrases_.end())
                for (SaidMeaning& meaning : known->second.meanings)
                    meaning.is_named |= meaning.role == SaidRole::Symptom;
    }

    void add_symptoms() {
        const auto add_symptom = [&](const std::string& id, const std::string& said, bool is_listed) {
            Words words = content(said);
            const auto place = phrases_.find(words);
            const SaidMeaning* found = place == phrases_.end() ? nullptr : place->second.find(SaidRole::Place);
            std::optional<SaidMeaning> where; // a copy: what is added may move it
            if (found && !found->is_unclear) where = *found;
            if (words.size() < 2 || is_sided_place(words)) words = content(said, true);
            if (is_sided_place(words)) words = exact(said); // "down both legs"; "both legs" says nothing of pain
            // "Hace años": of what calls off what may be serious no word alone will do.
            if (words.size() < 2 && (is_listed || id == k_calls_off)) words = exact(said);
            const auto known = phrases_.find(words);
            if (known != phrases_.end() && known->second.find(SaidRole::Quality)) return;
            if (where) add_place(words, *where); // "earache" is the ear, too
            add(words, true, meaning_of(SaidRole::Symptom, id));
            if (!is_listed) return;
            // As it stands it is longer than what begins alike: "mal de tête soudain", "cannot feel when I wipe".
            if (const Words all = content(said, true); all.size() > 1 && !is_sided_place(all))
                add(all, true, meaning_of(SaidRole::Symptom, id));
            const Words all = exact(said);
            if (all.size() < 2) return;
            if (where) add(all, false, *where);
            add(all, false, meaning_of(SaidRole::Symptom, id));
        };
        for (const SaidTerm& term : words_.symptoms)
            for (const auto* list : {&term.words, &term.named})
                for (const std::string& said : *list) {
                    add_symptom(term.id, said, true);
                    if (!term.areas.empty()) add_felt_at(term, said);
                    if (list == &term.named) note_named(said);
                }
        for (const SaidTerm& term : words_.symptoms)
            for (const SaidScattered& scattered : term.scattered) add_scattered(term.id, scattered);
        for (const referral::Symptom& symptom : rules_.symptoms)
            if (!is_told_by_part(symptom.id))
                for (const std::string& name : names_of(symptom.names, true, "()"))
                    add_symptom(symptom.id, name, false);
    }

    void add_scattered(const std::string& symptom, const SaidScattered& scattered) {
        SaidScatteredPhrases& phrases = lexicon_.scattered_.emplace_back();
        phrases.symptom = symptom;
        for (const std::vector<std::string>& part : scattered.parts) {
            phrases.parts.emplace_back();
            for (const std::string& said : part)
                phrases.parts.back().push_back(lexicon_.number(said) ? Words{said} : exact(said)); // "39.5" is one
        }
    }

    // A complaint that only names where it hurts is that place.
    void add_conditions() {
        const auto add_condition = [&](const std::string& id, const std::string& said) {
            const auto known = phrases_.find(content(said));
            if (known != phrases_.end() &&
                (known->second.find(SaidRole::Place) || known->second.find(SaidRole::Symptom)))
                return;
            add(content(said, true), true, meaning_of(SaidRole::Condition, id));
        };
        for (const SaidTerm& term : words_.conditions)
            for (const std::string& said : term.words) add_condition(term.id, said);
        for (const anatomy::Condition& condition : catalog_.all().conditions)
            for (const std::string& name : names_of(condition.names, false)) add_condition(condition.id, name);
    }

    void add_landmarks() {
        std::map<std::string, std::vector<std::string>> areas_of;
        for (const anatomy::Area& area : catalog_.all().areas)
            for (const anatomy::Stroke& stroke : area.strokes)
                for (const anatomy::StrokePoint& point : stroke.path)
                    if (auto& areas = areas_of[point.landmark]; std::ranges::find(areas, area.id) == areas.end())
                        areas.push_back(area.id);
        for (const anatomy::Landmark& landmark : catalog_.all().landmarks) {
            const auto areas = areas_of.find(landmark.id);
            if (areas == areas_of.end()) continue;
            SaidMeaning meaning = meaning_of(SaidRole::Place, landmark.id);
            meaning.areas = areas->second;
            meaning.is_unclear = meaning.areas.size() > 1;
            for (const std::string& name : names_of(landmark.names, true, "()"))
                if (const Words words = content(name); !is_known(words)) add_place(words, meaning);
        }
    }

    void add_muscles() {
        for (const anatomy::Muscle& muscle : catalog_.all().muscles)
            for (const std::string& name : names_of(muscle.names, false, "()"))
                if (const Words words = content(name); !is_known(words))
                    add(words, true, meaning_of(SaidRole::Muscle, muscle.id));
    }

    // Latin names and landmarks are no help in reading slips: too many of them look alike.
    void note_correctable() {
        std::set<std::string> words;
        for (const auto& [phrase, meaning] : phrases_) words.insert(phrase.begin(), phrase.end());
        for (const auto& row : lexicon_.same_) words.insert(row.first.begin(), row.first.end());
        for (const SaidScatteredPhrases& scattered : lexicon_.scattered_)
            for (const auto& part : scattered.parts)
                for (const Words& phrase : part) words.insert(phrase.begin(), phrase.end());
        words.insert(lexicon_.pain_.begin(), lexicon_.pain_.end());
        words.insert(lexicon_.stop_.begin(), lexicon_.stop_.end());
        lexicon_.correctable_.assign(words.begin(), words.end());
    }

    void finish() {
        for (const auto& [words, phrase] : phrases_) lexicon_.known_.insert(words.begin(), words.end());
        lexicon_.known_.insert(lexicon_.correctable_.begin(), lexicon_.correctable_.end());
        for (auto& [words, phrase] : phrases_) lexicon_.phrases_[words.front()].push_back(std::move(phrase));
        for (auto& [first, phrases] : lexicon_.phrases_)
            std::ranges::stable_sort(phrases, std::ranges::greater{},
                                     [](const SaidPhrase& phrase) { return phrase.words.size(); });
    }

    SaidLexicon& lexicon_;
    const anatomy::Catalog& catalog_;
    const referral::Rules& rules_;
    const SaidVocabulary& vocabulary_;
    const SaidWords& words_;
    std::map<Words, SaidPhrase> phrases_;
    std::map<Words, std::vector<std::string>> fingers_;
};

SaidLexicon::SaidLexicon(const anatomy::Catalog& catalog, const referral::Rules& rules,
                         const SaidVocabulary& vocabulary, const SaidWords& words) {
    SaidLexiconBuilder(*this, catalog, rules, vocabulary, words).build();
}

}
