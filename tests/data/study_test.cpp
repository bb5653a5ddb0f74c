// Questions made from what ships, thousands of them, over all kinds and languages: each has exactly one right answer,
// no wrong one is right, and every muscle, point and area is asked for and asked about. Right and wrong are told here
// by the records and by the engine's own measures, not by what the questions were made from.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/language.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/study/choices.h"
#include "myoatlas/study/question_maker.h"
#include "myoatlas/study/random.h"
#include "support/places.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace myoatlas {

using anatomy::Muscle;
using study::Card;
using study::Question;
using study::QuestionKind;

namespace {

class StudyOnData : public testing::Test {
protected:
    static void SetUpTestSuite() {
        context_ = new loading::Context(support::build_folder() / "myoatlas");
        context_->set_data_folder(support::build_folder() / "data");
        studies_ = new loading::Studies(loading::load_studies(*context_));
        cards_ = new std::vector<Card>(study::cards_of(facts(), study::CardFilter{}));
    }
    static void TearDownTestSuite() {
        delete cards_;
        delete studies_;
        delete context_;
    }
    static const study::StudyFacts& facts() { return *studies_->facts; }
    static const anatomy::Catalog& catalog() { return *facts().means().catalog; }
    static const Muscle& muscle(const std::string& id) {
        const Muscle* found = catalog().find_muscle(id);
        if (!found) throw std::runtime_error("no muscle " + id);
        return *found;
    }
    static loading::Context* context_;
    static loading::Studies* studies_;
    static std::vector<Card>* cards_;
};
loading::Context* StudyOnData::context_ = nullptr;
loading::Studies* StudyOnData::studies_ = nullptr;
std::vector<Card>* StudyOnData::cards_ = nullptr;

bool has(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

std::set<std::string> bones_of(const anatomy::Catalog& catalog, const Muscle& muscle, bool is_origin) {
    std::set<std::string> bones;
    for (const std::string& id : muscle.structures) {
        const anatomy::Structure& structure = *catalog.find_structure(id);
        const auto& on = is_origin ? structure.origin_on : structure.insertion_on;
        bones.insert(on.begin(), on.end());
    }
    return bones;
}

bool is_within(const std::set<std::string>& part, const std::set<std::string>& whole) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// Holds a wrong answer against the records; empty when it is wrong indeed.
class Judge {
public:
    Judge(const anatomy::Catalog& catalog, const study::StudyFacts& facts) : catalog_(catalog), facts_(facts) {}

    std::string fault_of(const Question& question, const study::Choice& wrong) {
        switch (question.card.kind) {
        case QuestionKind::MuscleByPattern:
            return pattern_fault(question, wrong);
        case QuestionKind::AreaOfPoint:
            return reaches(question.card.subject, wrong.id) ? "the point reaches it" : "";
        case QuestionKind::MuscleByArea:
            return muscle_reaches(wrong.id, question.card.subject) ? "it reaches the area" : "";
        case QuestionKind::PointByPlace:
            return place_fault(question, wrong);
        case QuestionKind::ExplainsDrawing:
        case QuestionKind::CautionFirst:
            return report_fault(question, wrong);
        case QuestionKind::MuscleCaution:
            return has(catalog_.find_muscle(question.card.subject)->cautions, wrong.id) ? "the muscle has it" : "";
        case QuestionKind::LayerOrder:
            return order_fault(question, wrong);
        default:
            return muscle_fault(question, *catalog_.find_muscle(question.card.subject),
                                *catalog_.find_muscle(wrong.id));
        }
    }

    // The areas that a point's zones fall in or are meant for, on either side of the body.
    bool reaches(const std::string& point, const std::string& area) {
        const auto known = areas_.find(point);
        if (known != areas_.end()) return known->second.contains(area);
        std::set<std::string>& areas = areas_[point];
        for (const referral::PointReferral& referral :
             facts_.means().engine->referral_of(catalog_.muscle_of(point)->id, core::Side::Left))
            if (referral.point == point)
                for (const referral::AreaShare& share : referral.areas) areas.insert(share.area);
        const anatomy::TriggerPoint& record = *catalog_.find_point(point);
        for (const anatomy::Zone& zone : record.zones) areas.insert(zone.areas.begin(), zone.areas.end());
        for (const anatomy::ChartedAreas& charted : record.charted) {
            areas.insert(charted.essential.begin(), charted.essential.end());
            areas.insert(charted.spillover.begin(), charted.spillover.end());
        }
        return areas.contains(area);
    }
    bool muscle_reaches(const std::string& id, const std::string& area) {
        const std::vector<anatomy::TriggerPoint>& points = catalog_.find_muscle(id)->points;
        return std::any_of(points.begin(), points.end(), [&](const auto& point) { return reaches(point.id, area); });
    }

private:
    std::string muscle_fault(const Question& question, const Muscle& asked, const Muscle& other) const {
        const QuestionKind kind = question.card.kind;
        for (const std::string& id : other.structures)
            if (has(asked.structures, id)) return "they share " + id;
        if (kind == QuestionKind::NameMuscle) return "";
        if (!asked.parent.empty() && asked.parent == other.parent) return "both are parts of " + asked.parent;
        const auto same = [](const std::string& a, const std::string& b) { return core::fold(a) == core::fold(b); };
        switch (kind) {
        case QuestionKind::Origin:
        case QuestionKind::MuscleByOrigin:
            return end_fault(asked, other, true, same(asked.origin, other.origin));
        case QuestionKind::Insertion:
        case QuestionKind::MuscleByInsertion:
            return end_fault(asked, other, false, same(asked.insertion, other.insertion));
        case QuestionKind::Action:
        case QuestionKind::MuscleByAction:
            if (has(asked.synergists, other.id) || has(other.synergists, asked.id)) return "they help each other";
            return same(asked.action, other.action) ? "they do the same" : "";
        case QuestionKind::Nerve:
        case QuestionKind::MuscleByNerve: {
            const std::string a = core::fold(asked.innervation), b = core::fold(other.innervation);
            for (const char* nerve : {"ulnar",
                                      "median",
                                      "radial",
                                      "axillary",
                                      "musculocutaneous",
                                      "suprascapular",
                                      "accessory",
                                      "facial",
                                      "mandibular",
                                      "femoral",
                                      "obturator nerve",
                                      "sciatic",
                                      "tibial",
                                      "pudendal",
                                      "superior gluteal",
                                      "inferior gluteal",
                                      "deep fibular",
                                      "superficial fibular",
                                      "medial plantar",
                                      "lateral plantar",
                                      "phrenic",
                                      "intercostal"})
                if (a.find(nerve) != std::string::npos && b.find(nerve) != std::string::npos)
                    return std::string("both have ") + nerve;
            return "";
        }
        default: {
            const std::set<std::string> a(asked.roots.begin(), asked.roots.end()),
                b(other.roots.begin(), other.roots.end());
            return is_within(a, b) || is_within(b, a) ? "the roots are the same, or some of them" : "";
        }
        }
    }
    std::string end_fault(const Muscle& asked, const Muscle& other, bool is_origin, bool is_same) const {
        if (is_same) return "the same words";
        const std::set<std::string> a = bones_of(catalog_, asked, is_origin), b = bones_of(catalog_, other, is_origin);
        if (a.empty() || b.empty()) return "";
        return is_within(a, b) || is_within(b, a) ? "it is fixed to nothing else" : "";
    }
    std::string pattern_fault(const Question& question, const study::Choice& wrong) {
        const anatomy::PointIndex& at = *facts_.find_point(question.card.subject);
        const std::vector<std::size_t>& areas = facts_.reach(at).essential;
        for (const anatomy::TriggerPoint& point : catalog_.find_muscle(wrong.id)->points)
            if (std::all_of(areas.begin(), areas.end(),
                            [&](std::size_t area) { return reaches(point.id, facts_.areas()[area].id); }))
                return point.id + " reaches all of it";
        return "";
    }
    std::string place_fault(const Question& question, const study::Choice& wrong) const {
        const anatomy::PlacedPoint *asked = facts_.find_placed(question.card.subject),
                                   *other = facts_.find_placed(wrong.id);
        return asked && other && glm::distance(asked->position, other->position) < 25.0f ? "it lies at the same place"
                                                                                         : "";
    }
    // An order is wrong that is not met on the way inward, whatever is left out of it. The skin is where all begin.
    std::string order_fault(const Question& question, const study::Choice& wrong) const {
        const std::string arrow = " → ";
        const auto first_of = [&](const std::string& text) { return text.substr(0, text.find(arrow)); };
        if (first_of(wrong.text) != first_of(question.choices[question.right].text)) return "it begins elsewhere";
        std::string rest = wrong.text + arrow;
        for (const std::string& id : facts_.means().layers_under(question.card.subject)) {
            const std::string next = catalog_.find_structure(id)->names.name + arrow;
            if (rest.starts_with(next)) rest.erase(0, next.size());
        }
        return rest.empty() ? "it lies there in this order" : "";
    }
    std::string report_fault(const Question& question, const study::Choice& wrong) const {
        const referral::Answer answer = facts_.means().engine->candidates_for(question.shown.report);
        const std::string& right = question.choices[question.right].id;
        if (question.card.kind == QuestionKind::CautionFirst) {
            if (answer.emergencies.front().emergency != right) return "the report raises another first";
            return std::any_of(answer.emergencies.begin(), answer.emergencies.end(),
                               [&](const auto& raised) { return raised.emergency == wrong.id; })
                       ? "the report raises it, too"
                       : "";
        }
        if (answer.candidates.front().muscle != right) return "another muscle comes first";
        for (const referral::Candidate& candidate : answer.candidates)
            if (candidate.muscle == wrong.id && candidate.score > 0.35f * answer.candidates.front().score)
                return "it explains the drawing, too";
        return "";
    }

    const anatomy::Catalog& catalog_;
    const study::StudyFacts& facts_;
    std::map<std::string, std::set<std::string>> areas_; // by point
};

std::string right_fault(const Question& question, Judge& judge, const anatomy::Catalog& catalog) {
    const std::string& subject = question.card.subject;
    const std::string& right = question.choices[question.right].id;
    switch (question.card.kind) {
    case QuestionKind::MuscleByPattern:
        return catalog.muscle_of(subject)->id == right ? "" : "not its muscle";
    case QuestionKind::AreaOfPoint:
        return judge.reaches(subject, right) ? "" : "the point does not reach it";
    case QuestionKind::MuscleByArea:
        return judge.muscle_reaches(right, subject) ? "" : "the muscle does not reach it";
    case QuestionKind::MuscleCaution:
        return has(catalog.find_muscle(subject)->cautions, right) ? "" : "not its caution";
    case QuestionKind::ExplainsDrawing:
        return "";
    case QuestionKind::LayerOrder: {
        if (!right.starts_with("skin ")) return "it does not begin at the skin";
        const std::vector<std::string>& own = catalog.muscle_of(subject)->structures;
        return std::any_of(
                   own.begin(), own.end(),
                   [&](const std::string& id) { return (' ' + right + ' ').find(' ' + id + ' ') != right.npos; })
                   ? ""
                   : "the muscle of the point is not among what lies there";
    }
    default:
        return right == subject ? "" : "not what is asked about";
    }
}

}

TEST_F(StudyOnData, five_thousand_questions_have_one_right_answer_each) {
    Judge judge(catalog(), facts());
    std::map<QuestionKind, int> asked, failed;
    int count = 0;
    for (std::uint64_t seed = 1; count < 5000 && seed < 10; ++seed)
        for (const Card& card : *cards_) {
            const auto question = study::make_question(facts(), card, seed);
            if (!question) {
                ++failed[card.kind];
                continue;
            }
            ++count;
            ++asked[card.kind];
            const std::string name = study::text_of(card) + " by " + std::to_string(seed);
            EXPECT_FALSE(question->prompt.empty()) << name;
            EXPECT_EQ(question->prompt.find('{'), std::string::npos) << question->prompt;
            EXPECT_EQ(question->prompt.find("study."), std::string::npos) << question->prompt;
            EXPECT_FALSE(question->why.empty()) << name;
            EXPECT_FALSE(question->sources.empty()) << name;
            for (const std::string& id : question->sources) EXPECT_TRUE(catalog().find_source(id)) << name << " " << id;
            if (study::is_on_body(card.kind)) {
                EXPECT_TRUE(question->on_body && question->choices.empty()) << name;
                continue;
            }
            ASSERT_TRUE(question->choices.size() >= 3 && question->choices.size() <= 4) << name;
            ASSERT_LT(question->right, question->choices.size()) << name;
            EXPECT_EQ(right_fault(*question, judge, catalog()), "") << name;
            std::set<std::string> texts;
            for (std::size_t i = 0; i < question->choices.size(); ++i) {
                EXPECT_TRUE(texts.insert(core::fold(question->choices[i].text)).second) << name;
                if (i == question->right) continue;
                EXPECT_EQ(judge.fault_of(*question, question->choices[i]), "")
                    << name << ": \"" << question->choices[i].text << "\" beside \""
                    << question->choices[question->right].text << "\"";
            }
        }
    EXPECT_GE(count, 5000);
    for (const auto& row : study::k_question_kinds.rows) {
        EXPECT_GT(asked[row.value], 20) << row.word;
        // What can be asked is asked, nearly always: few cards find no three answers that are told apart.
        EXPECT_LE(5 * failed[row.value], asked[row.value]) << row.word;
    }
}

TEST_F(StudyOnData, forward_answers_are_what_the_record_says) {
    for (const Muscle& one : catalog().all().muscles) {
        const std::vector<std::pair<QuestionKind, std::string>> told{{QuestionKind::Origin, one.origin},
                                                                     {QuestionKind::Insertion, one.insertion},
                                                                     {QuestionKind::Action, one.action},
                                                                     {QuestionKind::Nerve, one.innervation},
                                                                     {QuestionKind::Roots, core::joined(one.roots)}};
        for (const auto& [kind, text] : told) {
            const auto question = study::make_question(facts(), {kind, one.id}, 3);
            if (!question) continue;
            for (std::size_t i = 0; i < question->choices.size(); ++i)
                EXPECT_EQ(core::fold(question->choices[i].text) == core::fold(text), i == question->right) << one.id;
        }
    }
}

TEST_F(StudyOnData, every_muscle_point_and_area_is_asked_for_and_asked_about) {
    std::set<std::string> as_subject, as_answer; // of the name, the place, the pain; given and wanted
    for (const Card& card : *cards_) {
        const bool is_wanted = card.kind == QuestionKind::NameMuscle || card.kind == QuestionKind::PointByPlace;
        const bool is_given = card.kind == QuestionKind::FindMuscle || card.kind == QuestionKind::FindPoint ||
                              card.kind == QuestionKind::MuscleByArea;
        if (!is_wanted && !is_given && card.kind != QuestionKind::AreaOfPoint) continue;
        for (std::uint64_t seed = 1; seed <= (card.kind == QuestionKind::AreaOfPoint ? 12 : 1); ++seed) {
            const auto question = study::make_question(facts(), card, seed);
            if (!question) continue;
            if (is_given) as_subject.insert(card.subject);
            if (!is_given) as_answer.insert(question->choices[question->right].id);
        }
    }
    for (const Muscle& one : catalog().all().muscles) {
        EXPECT_TRUE(as_subject.contains(one.id) && as_answer.contains(one.id)) << one.id;
        for (const anatomy::TriggerPoint& point : one.points)
            EXPECT_TRUE(as_subject.contains(point.id) && as_answer.contains(point.id)) << point.id;
    }
    for (const anatomy::Area& area : catalog().all().areas)
        EXPECT_TRUE(as_subject.contains(area.id) && as_answer.contains(area.id)) << area.id;
}

TEST_F(StudyOnData, every_deck_deals_what_was_asked_for) {
    std::set<std::string> ids;
    for (const study::Deck& deck : studies_->decks) {
        EXPECT_TRUE(ids.insert(deck.id).second) << deck.id << " is there twice";
        const std::size_t cards = study::cards_of(facts(), deck).size();
        EXPECT_GE(cards, 10u) << deck.id;
        const auto dealt = study::deal(facts(), deck, {}, 8, 3), again = study::deal(facts(), deck, {}, 8, 3);
        ASSERT_EQ(dealt.size(), 8u) << deck.id;
        for (std::size_t i = 0; i < dealt.size(); ++i) EXPECT_EQ(dealt[i].question.prompt, again[i].question.prompt);
    }
    EXPECT_THAT(ids, testing::IsSupersetOf(
                         {"all", "all_muscles", "exam_outline", "head_neck", "muscle_deep", "low_back_pain"}));
}

TEST_F(StudyOnData, every_language_asks_the_same_with_choices_told_apart) {
    constexpr std::size_t k_longest_prompt = 360, k_longest_choice = 260; // what a card and an exam's column hold
    for (const std::string_view language : core::k_languages) {
        loading::Context context(support::build_folder() / "myoatlas");
        context.set_data_folder(support::build_folder() / "data");
        context.set_language({std::string(language), false});
        const loading::Studies told = loading::load_studies(context);
        for (std::size_t i = 0; i < cards_->size(); i += 3) {
            const Card& card = (*cards_)[i];
            if (card.kind == QuestionKind::ExplainsDrawing && i % 5 != 0) continue; // takes long
            const auto question = study::make_question(*told.facts, card, 2);
            if (!question) continue;
            EXPECT_LE(core::width_of(question->prompt), k_longest_prompt) << language << " " << question->prompt;
            EXPECT_EQ(question->prompt.find("study."), std::string::npos) << language << " " << question->prompt;
            EXPECT_EQ(question->why.find("study."), std::string::npos) << language << " " << question->why;
            std::set<std::string> texts;
            for (const study::Choice& choice : question->choices) {
                EXPECT_TRUE(texts.insert(core::fold(choice.text)).second) << language << " " << study::text_of(card);
                EXPECT_LE(core::width_of(choice.text), k_longest_choice) << language << " " << choice.text;
            }
        }
    }
}

}
