// Facts in another language: texts by their English words, names, points, Latin.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/translation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

anatomy::CatalogData facts() {
    anatomy::Muscle soleus;
    soleus.id = "soleus";
    soleus.names = {"Soleus", "musculus soleus", "flat calf muscle", {"sole muscle"}, {{"es", "Sóleo"}}, {}};
    soleus.origin = "Back of the fibula.";
    soleus.action = "Points the foot down.";
    for (const char* name : {"Soleus, point 1", "Soleus, upper point"}) {
        anatomy::TriggerPoint point;
        point.id = name;
        point.name = name;
        point.place = "High on the outer side.";
        point.symptoms = {"heel hurts", "stiff ankle"};
        soleus.points.push_back(point);
    }
    anatomy::Caution caution{"clot", "A clot", "Exact words.", "Plain words.", true, {}};
    anatomy::CatalogData data;
    data.muscles = {soleus};
    data.cautions = {caution};
    return data;
}

const anatomy::Translation k_spanish{"es",
                                     {{"Back of the fibula.", "Cara posterior del peroné."},
                                      {"flat calf muscle", "músculo plano de la pantorrilla"},
                                      {"heel hurts", "duele el talón"},
                                      {"Soleus, upper point", "Sóleo, punto superior"},
                                      {"High on the outer side.", "Arriba, en el lado externo."}}};
constexpr const char* k_point = "{muscle}, punto {number}";

}

TEST(Translation, puts_texts_by_their_english_words_and_leaves_what_it_lacks) {
    const anatomy::Muscle muscle = anatomy::translated(facts(), k_spanish, false, k_point).muscles.front();
    EXPECT_EQ(muscle.origin, "Cara posterior del peroné.");
    EXPECT_EQ(muscle.action, "Points the foot down.");
    EXPECT_EQ(muscle.points[0].place, "Arriba, en el lado externo.");
    EXPECT_THAT(muscle.points[0].symptoms, ElementsAre("duele el talón", "stiff ankle"));
    EXPECT_EQ(muscle.id, "soleus");
}

TEST(Translation, never_shows_words_made_for_others_than_now_stand_there) {
    anatomy::CatalogData changed = facts();
    changed.muscles.front().origin = "Front of the fibula.";
    EXPECT_EQ(anatomy::translated(changed, k_spanish, false, k_point).muscles.front().origin, "Front of the fibula.");
}

TEST(Translation, keeps_what_english_calls_it_to_be_found_by) {
    const anatomy::Names names = anatomy::translated(facts(), k_spanish, false, k_point).muscles.front().names;
    EXPECT_EQ(names.name, "Sóleo");
    EXPECT_EQ(names.lay, "músculo plano de la pantorrilla");
    EXPECT_EQ(names.latin, "musculus soleus");
    EXPECT_THAT(names.aliases, IsEmpty()); // an English one would stand among Spanish words
    EXPECT_THAT(names.elsewhere, ElementsAre("Soleus", "flat calf muscle", "sole muscle"));
}

TEST(Translation, leaves_out_a_lay_name_it_has_no_words_for) {
    anatomy::CatalogData data = facts();
    data.muscles.front().names.lay = "calf thing";
    EXPECT_EQ(anatomy::translated(data, k_spanish, false, k_point).muscles.front().names.lay, "");
}

TEST(Translation, names_numbered_points_by_their_muscle) {
    const auto points = anatomy::translated(facts(), k_spanish, false, k_point).muscles.front().points;
    EXPECT_EQ(points[0].name, "Sóleo, punto 1");
    EXPECT_EQ(points[1].name, "Sóleo, punto superior");
}

TEST(Translation, latin_names_stand_first_with_the_language_s_below) {
    const anatomy::Muscle muscle = anatomy::translated(facts(), k_spanish, true, k_point).muscles.front();
    EXPECT_EQ(muscle.names.name, "Musculus soleus");
    EXPECT_EQ(muscle.names.lay, "Sóleo");
    EXPECT_EQ(muscle.points[0].name, "Musculus soleus, punto 1");
    EXPECT_THAT(muscle.names.elsewhere, Contains("Soleus"));
}

TEST(Translation, plain_english_puts_the_words_for_everyone_first) {
    const anatomy::CatalogData plain = anatomy::translated(facts(), {"plain", {}}, false, "{muscle}, spot {number}");
    EXPECT_EQ(plain.muscles.front().names.name, "Flat calf muscle");
    EXPECT_EQ(plain.muscles.front().names.lay, "Soleus");
    EXPECT_EQ(plain.cautions.front().text, "Plain words.");
    EXPECT_EQ(plain.muscles.front().points[0].name, "Flat calf muscle, spot 1");
}

}
