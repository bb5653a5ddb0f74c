// The search on the facts that ship: what a therapist types first finds what is meant.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/search/said_pain.h"
#include "myoatlas/search/search_index.h"
#include "support/places.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace myoatlas {

namespace {

class SearchOnShippedData : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const core::Result<anatomy::Catalog> facts = io::load_catalog(support::repository() / "assets/data");
        ASSERT_TRUE(facts) << facts.problems()[0].where << ": " << facts.problems()[0].what;
        const auto rules = io::load_engine_rules(support::repository() / "assets/data", *facts);
        ASSERT_TRUE(rules);
        const auto words = io::load_said_words(support::repository() / "assets/data", *facts, *rules);
        ASSERT_TRUE(words) << words.problems()[0].where << ": " << words.problems()[0].what;
        index = std::make_unique<search::SearchIndex>(
            *facts, std::make_shared<const search::SaidGrammar>(*facts, *rules, *words));
    }
    static void TearDownTestSuite() { index.reset(); }
    void SetUp() override { ASSERT_TRUE(index); }

    static void expect_first(std::string_view text, std::string_view beginning) {
        const auto hits = index->find(text, 1);
        ASSERT_FALSE(hits.empty()) << text;
        EXPECT_EQ(hits[0].kind, anatomy::Kind::Muscle) << text << " gives " << hits[0].id;
        EXPECT_EQ(hits[0].id.substr(0, beginning.size()), beginning) << text;
    }

    static inline std::unique_ptr<search::SearchIndex> index;
};

}

TEST_F(SearchOnShippedData, is_not_spoiled_by_a_side) {
    expect_first("left soleus", "soleus");
    expect_first("soleus right", "soleus");
    const auto hits = index->find("left soleus", 1);
    ASSERT_FALSE(hits.empty());
    EXPECT_EQ(hits[0].side, core::Side::Left);
    EXPECT_FALSE(index->find("soleus", 1)[0].side);
}

TEST_F(SearchOnShippedData, is_not_spoiled_by_words_that_name_no_muscle) {
    expect_first("the soleus", "soleus");
    expect_first("deltoid muscle", "deltoid_");
    expect_first("biceps brachii muscle", "biceps_brachii");
    expect_first("musculus soleus", "soleus");
}

TEST_F(SearchOnShippedData, finds_places_said_in_lay_words) {
    for (const auto& [text, area] : {std::pair{"knot between shoulder blades", "upper_thoracic_back"},
                                     {"inside of my left knee", "knee_anteromedial"},
                                     {"detrás de la rodilla derecha", "knee_posterior"},
                                     {"derrière l'omoplate gauche", "upper_thoracic_back"}}) {
        const auto hits = index->find(text, 3);
        ASSERT_FALSE(hits.empty()) << text;
        EXPECT_EQ(hits[0].kind, anatomy::Kind::Area) << text << " gives " << hits[0].id;
        EXPECT_EQ(hits[0].id, area) << text;
    }
}

TEST_F(SearchOnShippedData, finds_the_common_muscles_from_two_or_three_letters) {
    for (const auto& [text, muscle] : {std::pair{"tra", "upper_trapezius"},
                                       {"st", "sternocleidomastoid"},
                                       {"lev", "levator_scapulae"},
                                       {"in", "infraspinatus"},
                                       {"qu", "quadratus_lumborum"},
                                       {"pi", "piriformis"},
                                       {"gl", "gluteus_medius"},
                                       {"ga", "gastrocnemius"},
                                       {"so", "soleus"},
                                       {"sup", "supraspinatus"},
                                       {"te", "temporalis"},
                                       {"ma", "masseter"},
                                       {"sc", "scalenes"},
                                       {"rh", "rhomboids"},
                                       {"il", "iliopsoas"},
                                       {"pec", "pectoralis_major"},
                                       {"la", "latissimus_dorsi"},
                                       {"ser", "serratus_anterior"},
                                       {"del", "deltoid"},
                                       {"tri", "triceps"},
                                       {"spl", "splenius"},
                                       {"tib", "tibialis"},
                                       {"vas", "vastus"},
                                       {"ham", "biceps_femoris"}})
        expect_first(text, muscle);
}

TEST_F(SearchOnShippedData, knows_the_abbreviations_of_the_trade) {
    for (const auto& [text, muscle] : {std::pair{"SCM", "sternocleidomastoid"},
                                       {"QL", "quadratus_lumborum"},
                                       {"TFL", "tensor_fasciae_latae"},
                                       {"ECRL", "extensor_carpi_radialis_longus"},
                                       {"FCU", "flexor_carpi_ulnaris"},
                                       {"FHL", "flexor_hallucis_longus"},
                                       {"VMO", "vastus_medialis"},
                                       {"UT", "upper_trapezius"}})
        expect_first(text, muscle);
}

TEST_F(SearchOnShippedData, takes_words_run_together_and_apart) {
    expect_first("infraepineux", "infraspinatus");
    expect_first("uppertrap", "upper_trapezius");
    expect_first("infra spinatus", "infraspinatus");
    expect_first("lev scap", "levator_scapulae");
}

}
