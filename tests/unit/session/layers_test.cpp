// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/layers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using namespace session;
using anatomy::Layer;

TEST(Layers, everything_but_the_skin_and_what_is_asked_for_is_seen_at_first) {
    const Layers layers;
    EXPECT_EQ(layers.of(Layer::Skin), 0.0f);
    EXPECT_EQ(layers.of(Layer::Joint), 0.0f);
    EXPECT_EQ(layers.of(Layer::Neurovascular), 0.0f);
    for (const Layer layer : all_layers())
        if (layer != Layer::Skin && layer != Layer::Joint && layer != Layer::Neurovascular) {
            EXPECT_EQ(layers.of(layer), 1.0f);
        }
}

TEST(Layers, peeling_takes_away_what_lies_outside) {
    const Layers deep = peeled_to(Layer::MuscleDeep);
    EXPECT_EQ(deep.of(Layer::Skin), 0.0f);
    EXPECT_EQ(deep.of(Layer::MuscleIntermediate), 0.0f);
    EXPECT_EQ(deep.of(Layer::MuscleDeep), 1.0f);
    EXPECT_EQ(deep.of(Layer::MuscleDeepest), 1.0f);
    EXPECT_EQ(peeled_to(Layer::Bone).of(Layer::MuscleDeepest), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Skin).of(Layer::Skin), 1.0f);
}

TEST(Layers, names_replace_the_default) {
    const auto layers = parse_layers("muscle_deep,bone");
    ASSERT_TRUE(layers);
    EXPECT_EQ(layers->of(Layer::MuscleDeep), 1.0f);
    EXPECT_EQ(layers->of(Layer::Bone), 1.0f);
    EXPECT_EQ(layers->of(Layer::MuscleSuperficial), 0.0f);
}

TEST(Layers, taking_away_and_fading_start_from_the_default) {
    const auto layers = parse_layers("-muscle_superficial, skin@0.3");
    ASSERT_TRUE(layers);
    EXPECT_EQ(layers->of(Layer::MuscleSuperficial), 0.0f);
    EXPECT_FLOAT_EQ(layers->of(Layer::Skin), 0.3f);
    EXPECT_EQ(layers->of(Layer::MuscleDeep), 1.0f);
    EXPECT_EQ(*parse_layers(""), Layers{});
    EXPECT_EQ(parse_layers("all")->of(Layer::Skin), 1.0f);
}

TEST(Layers, joints_are_seen_only_when_they_are_named) {
    EXPECT_EQ(parse_layers("all")->of(Layer::Joint), 0.0f);
    EXPECT_EQ(parse_layers("all,joint")->of(Layer::Joint), 1.0f);
    EXPECT_EQ(parse_layers("all,joint")->of(Layer::MuscleDeep), 1.0f);
    EXPECT_EQ(parse_layers("bone,joint")->of(Layer::Other), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Skin).of(Layer::Joint), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Joint).of(Layer::Joint), 1.0f);
    EXPECT_EQ(peeled_to(Layer::Joint).of(Layer::Bone), 1.0f);
    EXPECT_EQ(peeled_to(Layer::Joint).of(Layer::MuscleDeepest), 0.0f);
}

TEST(Layers, nerves_and_vessels_are_seen_only_when_they_are_named) {
    EXPECT_EQ(parse_layers("all")->of(Layer::Neurovascular), 0.0f);
    EXPECT_EQ(parse_layers("all,neurovascular")->of(Layer::Neurovascular), 1.0f);
    EXPECT_EQ(parse_layers("all,neurovascular")->of(Layer::Joint), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Skin).of(Layer::Neurovascular), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Joint).of(Layer::Neurovascular), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Neurovascular).of(Layer::Neurovascular), 1.0f);
    EXPECT_EQ(peeled_to(Layer::Neurovascular).of(Layer::Joint), 0.0f);
    EXPECT_EQ(peeled_to(Layer::Neurovascular).of(Layer::Bone), 1.0f);
}

TEST(Layers, every_fault_of_a_specification_is_told) {
    const auto layers = parse_layers("skim,bone@2,-fat");
    ASSERT_FALSE(layers);
    EXPECT_EQ(layers.problems().size(), 3u);
    EXPECT_THAT(layers.problems()[0].what, testing::HasSubstr("muscle_superficial"));
}

TEST(Layers, a_specification_that_says_nothing_or_two_things_is_refused) {
    EXPECT_TRUE(parse_layers(""));
    for (const char* spec : {",", " , ", "-skin@0.3", "all@0.5", "-all"}) EXPECT_FALSE(parse_layers(spec)) << spec;
    EXPECT_THAT(parse_layers("all@0.5").problems()[0].what, testing::Not(testing::HasSubstr("is no layer")));
}

TEST(Layers, text_reads_back_exactly) {
    Layers layers = peeled_to(Layer::MuscleIntermediate);
    layers.set(Layer::Skin, 0.35f);
    layers.set(Layer::Other, 0.1f);
    EXPECT_EQ(*parse_layers(text_of(layers)), layers);
    EXPECT_EQ(*parse_layers(text_of(Layers{})), Layers{});
    for (const float joints : {0.4f, 1.0f}) {
        layers.set(Layer::Joint, joints);
        layers.set(Layer::Neurovascular, 1.0f - joints);
        EXPECT_EQ(*parse_layers(text_of(layers)), layers) << joints;
    }
}

}

}
