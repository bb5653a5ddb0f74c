// Pictures of every panel over the invented atlas, and of the body chart in every theme, against stored ones. They are
// drawn in the typeface that Dear ImGui carries, so that what fonts a machine has does not matter.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/ui/platform/texture.h"
#include "support/image_compare.h"
#include "support/places.h"
#include "ui/panels_fixture.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <imgui_internal.h> // FindWindowByName

namespace myoatlas {

namespace {

class GoldenPanels : public support::PanelsTest {
protected:
    void SetUp() override {
        setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
        setenv("FONTCONFIG_FILE", (support::repository() / "tests/golden/no_fonts.conf").c_str(), 1);
        anatomy::Muscle& known = facts.muscle("soleus"); // one of those to begin with
        known.names.name = "Soleus";
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        ASSERT_NE(gui->font_message(), "") << "a font of this system was found";
        paper.set(1, 1, std::array<std::uint8_t, 4>{246, 244, 238, 255});
        picture = {paper.name(), 1, 1};
    }
    void TearDown() override {
        paper = {};
        PanelsTest::TearDown();
    }

    // Carries out some lines, and draws until everything has come to rest.
    void show(std::initializer_list<const char*> lines) {
        frames(2);
        for (const char* line : lines) run(line);
        EXPECT_THAT(frames(8), testing::IsEmpty());
        for (int i = 0; i < 60 && interface.needs_frame(); ++i) frames(1);
    }

    // Compares what is seen within a rectangle of the window.
    std::string compare(const std::string& name, const ui::Rect& at) const {
        const io::Image window{k_width, k_height, canvas->read_pixels()};
        constexpr int k_margin = 8, k_smaller = 2;
        const io::Image part =
            support::cropped(window, static_cast<int>(at.x) - k_margin, static_cast<int>(at.y) - k_margin,
                             static_cast<int>(at.width) + 2 * k_margin, static_cast<int>(at.height) + 2 * k_margin);
        return support::compare_with_golden(name, support::scaled_down(part, k_smaller));
    }
    std::string compare_card(const std::string& name, const char* card) const {
        const ImGuiWindow* window = ImGui::FindWindowByName(card);
        if (!window || !window->WasActive) return std::string("there is no card \"") + card + "\"";
        return compare("panel_" + name, {window->Pos.x, window->Pos.y, window->Size.x, window->Size.y});
    }
    // The foot of the picture, where the legend and the marks of the sides stand.
    ui::Rect foot() const {
        const ui::Rect free = layout.free();
        return {free.x, free.y + free.height - 40.0f, free.width, 40.0f + layout.legend};
    }
    // Pain in both grades, a marked area and a trigger point, in the colors of a theme.
    void lay_pain(const session::Theme& theme) {
        scene::PainOverlay marked, zone;
        marked.essential_color = theme.marked;
        zone.essential_color = theme.essential;
        zone.spillover_color = theme.spillover;
        for (const anatomy::SkinArea& area : surface_map->areas)
            if (area.side == core::Side::Right)
                for (const anatomy::SkinWeight& weight : area.weights)
                    marked.vertices.push_back({weight.vertex, weight.weight, 0.0f, 0.0f});
        for (const anatomy::SkinZone& each : surface_map->zones) // essential at the left, spillover at the right
            for (const anatomy::SkinWeight& weight : each.weights)
                if (each.point == "sail_1" && each.side == core::Side::Left)
                    zone.vertices.push_back({weight.vertex, weight.weight, 0.0f, 0.0f});
                else if (each.point == "sail_2" && each.side == core::Side::Right)
                    zone.vertices.push_back({weight.vertex, 0.0f, weight.weight, 0.0f});
        scene::Marker cross;
        cross.position = {60.0f, 40.0f, 0.0f};
        cross.color = theme.point;
        list.pain = {marked, zone};
        list.markers = {cross};
        list.backdrop = theme.backdrop;
    }

    ui::PanelTexture paper;
};

}

TEST_F(GoldenPanels, in_the_beginning) {
    show({});
    EXPECT_EQ(compare_card("top_bar", "top bar"), "");
    EXPECT_EQ(compare_card("layers", "layers"), "");
    EXPECT_EQ(compare_card("welcome", "welcome"), "");
    EXPECT_EQ(compare_card("status", "status"), "");
    EXPECT_EQ(compare("panel_legend", foot()), "");
}

TEST_F(GoldenPanels, facts_of_a_muscle) {
    show({"select sail left", "point sail_1 left"});
    EXPECT_EQ(compare_card("facts_muscle", "facts"), "");
}

TEST_F(GoldenPanels, facts_of_a_bone_that_is_alone) {
    show({"select spine", "isolate spine"});
    EXPECT_EQ(compare_card("facts_bone", "facts"), "");
    EXPECT_EQ(compare_card("layers_alone", "layers"), "");
}

TEST_F(GoldenPanels, hits_of_a_search) {
    show({"search s"});
    EXPECT_EQ(compare_card("search_hits", "search hits"), "");
}

TEST_F(GoldenPanels, pain_before_anything_is_marked) {
    show({"mode pain"});
    EXPECT_EQ(compare_card("pain", "pain"), "");
}

TEST_F(GoldenPanels, pain_with_its_sources) {
    show({"mode pain", "mark temple left", "candidate 1"});
    EXPECT_EQ(compare_card("pain_answer", "pain"), "");
}

TEST_F(GoldenPanels, pain_as_it_is_described) {
    show({"mode pain"});
    click_on("pain", texts("brush.title"));
    point(layout.status.x + 8, layout.status.y + 12);
    frames(4);
    EXPECT_EQ(compare_card("pain_brush", "pain"), "");
}

TEST_F(GoldenPanels, guide) {
    show({"guide second"});
    EXPECT_EQ(compare_card("guide", "guide"), "");
}

TEST_F(GoldenPanels, help) {
    show({"help on"});
    EXPECT_EQ(compare_card("help", "help"), "");
}

TEST_F(GoldenPanels, body_chart_card) {
    show({"map body"});
    EXPECT_EQ(compare_card("body_chart", "map card"), "");
}

TEST_F(GoldenPanels, splash) {
    gui->begin({k_width, k_height, 1.0f, 1.0f / 60.0f});
    layout = interface.layout(k_width, k_height, gui->style(), timeline.now());
    interface.draw_waiting(texts, gui->style(), layout, "Reading the body");
    gui->end();
    canvas->bind();
    gui->draw();
    const glm::vec2 middle = middle_of(layout.window);
    EXPECT_EQ(compare("panel_splash", {middle.x - 150.0f, middle.y - 80.0f, 300.0f, 160.0f}), "");
}

TEST_F(GoldenPanels, body_chart_in_each_theme) {
    show({"mode pain", "mark temple right", "map body"});
    for (const auto& entry : std::filesystem::directory_iterator(support::repository() / "assets/themes")) {
        const std::string id = entry.path().stem().string();
        const auto theme = loading::load_theme(entry.path().parent_path(), id);
        ASSERT_TRUE(theme) << id;
        lay_pain(*theme);
        show({});
        EXPECT_EQ(compare("chart_" + id, layout.free()), "");
    }
}

}
