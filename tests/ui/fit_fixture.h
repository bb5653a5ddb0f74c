// The interface over the atlas itself, in every state worth looking at, and what is wrong with its texts there.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/loader.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "panels_fixture.h"

#include <filesystem>
#include <imgui_internal.h> // ClearActiveID
#include <map>

namespace myoatlas::support {

class SomeonesDesk : public ui::FileDesk {
public:
    bool is_there(const std::string&) const override { return false; }
    std::string suggestion(session::FilePurpose) const override { return "/home/someone/Documents/pain-drawing.json"; }
    std::vector<std::string> known(session::FilePurpose) const override {
        return {"/home/someone/Documents/pain-drawing.json", "/home/someone/Documents/pain-drawing-2.json"};
    }
};

// A state of the window: lines of script that lead to it from the start.
struct Scene {
    std::string name;
    std::vector<std::string> lines;
};
inline const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all{
        {"beginning", {}},
        {"a muscle", {"select soleus left"}},
        {"a point", {"select upper_trapezius left", "point upper_trapezius_1 left"}},
        {"a long name", {"select quadratus_lumborum_superficial right", "isolate"}},
        {"several", {"select soleus left", "select add gluteus_minimus_posterior left"}},
        {"side by side", {"compare gluteus_medius gluteus_minimus_posterior left"}},
        {"charts side by side", {"mode pain", "compare soleus plantaris left", "map body"}},
        {"small pictures", {"select soleus left", "frame"}},
        {"names", {"select soleus left", "labels on"}},
        {"names side by side", {"labels on", "compare soleus plantaris left"}},
        {"a bone", {"select femur left"}},
        {"hits", {"search gluteus"}},
        {"no hit", {"search zzzz"}},
        {"pain", {"mode pain"}},
        {"an answer", {"trace head_temporal left", "candidate 1"}},
        {"either side", {"mark sacral_gluteal", "mark head_temporal"}},
        {"said", {"say behind my left shoulder blade, tingling in two fingers, 7 of 10"}},
        {"urgent", {"say crushing chest pain into my left arm, I am sweating"}},
        {"client", {"trace head_temporal left", "client_view on"}},
        {"client begins", {"mode pain", "client_view on"}},
        {"names for a client", {"select soleus left", "labels on", "client_view on"}},
        {"chart", {"map body"}},
        {"chart of hands", {"map hands"}},
        {"guide", {"guide"}},
        {"guide, plain", {"guide how_it_may_form plain"}},
        {"help", {"help on"}},
        {"settings", {"settings on"}},
        {"touch", {"touch_targets on", "settings on"}},
        {"touched panels", {"touch_targets on", "trace head_temporal left"}},
        {"palette", {"palette on"}},
        {"printing", {"ask_file print"}},
        {"opening", {"ask_file open_drawing"}},
        {"lessons", {"lessons on"}},
        {"a lesson", {"lesson five_headaches"}},
        {"a lesson of pain", {"lesson shoulder_beyond_joint", "lesson_step 7", "lesson_show notes on"}},
        {"an answer held", {"lesson elbow_and_hand", "lesson_step 4"}},
        {"an answer given", {"lesson elbow_and_hand", "lesson_step 4", "lesson_step next"}},
        {"lesson steps", {"lesson low_back_imitators", "lesson_show steps on"}},
        {"presented", {"lesson first_steps", "lesson_present on", "lesson_show notes on"}},
        {"a class counted",
         {"lesson elbow_and_hand", "lesson_step 4", "lesson_present on", "lesson_count 1", "lesson_tool pen",
          "ink 0.7 0.5"}},
        {"a class told",
         {"lesson elbow_and_hand", "lesson_step 4", "lesson_present on", "lesson_count 1", "lesson_count 2",
          "lesson_step next"}},
        {"leaving a lesson", {"lesson_new", "select soleus left", "lesson_add_step", "ask_leave lesson_end"}},
        {"saving answers", {"ask_file save_progress"}},
        {"a lesson begun", {"lesson_new"}},
        {"a lesson of one's own", {"lesson_new", "select soleus left", "lesson_add_step", "lesson_add_step"}},
        {"saving a lesson", {"ask_file save_lesson"}},
        {"study", {"study on"}},
        {"study of what is selected", {"select soleus left", "study on"}},
        {"progress", {"progress on"}},
        {"mastery", {"mastery on"}},
        {"a question", {"quiz attachments seed 7"}},
        {"a question, answered", {"quiz attachments seed 7", "quiz_answer 1"}},
        {"an exam", {"quiz exam_outline test seed 7"}},
        {"an exam's report",
         {"quiz exam_outline test count 4 seed 7", "quiz_answer 0", "quiz_answer 0", "quiz_answer 0", "quiz_answer 0"}},
        {"no client's session", {"visits on"}},
        {"a client's session",
         {"session_open client.myoatlas", "say behind my left shoulder blade, 7 of 10", "visits on"}},
        {"after the work", {"session_open client.myoatlas", "visit_moment after", "visits on"}},
        {"visits compared", {"session_open client.myoatlas", "visit_moment after", "mark head_temporal left"}},
        {"beginning a session", {"ask_file session_new"}},
        {"saving a session elsewhere", {"session_open client.myoatlas", "ask_file session_save"}},
        {"handing over", {"trace head_temporal left", "ask_file handout"}},
        {"handing a page over", {"trace head_temporal left", "ask_file page"}},
        {"client, a session open", {"session_open client.myoatlas", "trace head_temporal left", "client_view on"}},
        {"press timer", {"press on"}},
        {"pressing",
         {"select quadratus_lumborum_superficial right", "press on", "press_run 90", "press_say more", "press_rate 6"}},
        {"introduction 1", {"introduction start"}},
        {"introduction 2", {"introduction start", "introduction next"}},
        {"introduction 3", {"introduction start", "introduction next", "introduction next"}},
        {"introduction 4", {"introduction start", "introduction next", "introduction next", "introduction next"}},
    };
    return all;
}

class FitTest : public PanelsTest {
protected:
    void SetUp() override {
        for (const char* pack : {"built-in.body", "built-in.chart"})
            if (!std::filesystem::exists(build_folder() / "data" / pack)) GTEST_SKIP() << pack << " is not built yet.";
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        loaded = loading::load_all(context);
        ASSERT_TRUE(loaded.failures.empty()) << loaded.failures.front();
        catalog = context.catalog();
        surface_map = context.surface_map();
        loaded.world.session_files = &session_files;
        for (const char* day : {"2026-11-08", "2026-11-15", "2026-11-22"}) {
            referral::Visit& visit = session_files["client.myoatlas"].content.visits.emplace_back();
            visit.date = day;
            visit.worked.push_back(
                {"quadratus_lumborum_superficial", core::Side::Right, {}, {}, 90.0f, 6.0f, 2.0f, {}, {}});
            referral::PainDrawing drawing;
            drawing.areas.push_back({"head_temporal", core::Side::Left});
            visit.drawings.push_back({referral::VisitMoment::Before, drawing});
        }
        session_files["client.myoatlas"].content.client = "M. K., from the tennis club";
        session_files["client.myoatlas"].number = 1;
        files = &desk;
        learned.memories["origin:soleus"].due_ms = 0;
        learned.now_ms = study::k_day_ms;
        learned.standing = study::standing_of(*loaded.studies->facts, loaded.studies->cards, learned.memories,
                                              study::Fsrs{}, learned.now_ms);
        legend.entries = {{session::LegendMark::Muscle, "Quadratus lumborum, superficial", {}},
                          {session::LegendMark::Solid, "", {}},
                          {session::LegendMark::Dots, "", {}},
                          {session::LegendMark::Point, "", {}},
                          {session::LegendMark::Origin, "", {}},
                          {session::LegendMark::Insertion, "", {}}};
    }
    session::World world() const override { return real(); }
    session::World real() const {
        session::World all = loaded.world;
        all.learned = &learned;
        return all;
    }

    // Leads to a scene from the start.
    void show(const Scene& scene) {
        timeline = session::Timeline{};
        timeline.now().theme = theme.id;
        timeline.now().today = "2026-11-22";
        timeline.now().session_file = "/home/someone/Documents/client.myoatlas";
        timeline.now().is_session_saved = false;
        interface = ui::Interface{};
        ImGui::ClearActiveID(); // the search box of the scene before keeps its hits open else
        messages.clear();
        faults.clear();
        if (scene.name == "beginning")
            messages = {
                {texts("paper.written", {{"file", "/home/someone/Documents/pain-chart.pdf"}}), "/a.pdf", false}};
        seen_at(2);
        for (const std::string& line : scene.lines) {
            const auto command = session::parse_command(line);
            ASSERT_TRUE(command) << line;
            const session::Effects effects = timeline.run(*command, real());
            ASSERT_EQ(effects.refusal, "") << line;
            interface.carry_out(effects, timeline.now(), real(), true);
        }
        seen_at(5);
    }

    void seen_at(int count) {
        for (int i = 0; i < count; ++i) {
            seen.clear();
            gui->begin({window_width, window_height, 1.0f, 1.0f / 60.0f});
            session::Session& now = timeline.now();
            const glm::vec2 size(window_width, window_height);
            now.viewport = size;
            constexpr int k_client_percent = 125; // as in the program
            constexpr int k_presented_percent = 150;
            const int factor = now.before_presenting ? k_presented_percent
                               : now.is_client_view  ? k_client_percent
                                                     : 100;
            const int wanted = percent * factor / 100;
            layout = interface.layout(size.x, size.y, gui->style(), now);
            now.insets = layout.insets();
            const ui::PanelView view{now,
                                     real(),
                                     loaded.search.get(),
                                     loaded.skin_areas.get(),
                                     legend,
                                     texts,
                                     gui->style(),
                                     true,
                                     true,
                                     loaded.chart_body.get(),
                                     files,
                                     messages,
                                     faults};
            list.parts.clear();
            if (now.are_labels_shown) list.parts = session::build_stage(now, real(), theme).list.parts;
            scene::RayPicker* rays = now.are_labels_shown ? loaded.picker.get() : nullptr;
            for (const ui::Queued& queued : interface.draw(view, layout, pictures_now(), rays, note))
                if (queued.command.is<session::Search>()) timeline.run(queued.command, real());
            gui->end();
            if (is_drawn && i + 1 == count) {
                canvas->bind();
                gui->draw();
            }
            gui->use_look(ui::fitting_text_percent(wanted, size.x, size.y, gui->first_scale()), theme,
                          now.has_touch_targets);
        }
    }

    // Returns whether the card has more than it shows at once.
    bool is_scrolled(std::string_view card) const {
        return std::ranges::any_of(seen,
                                   [&](const ui::SeenWords& each) { return each.card == card && each.is_scrolled; });
    }

    // What is wrong with the texts of the last frame.
    void judge(const std::string& where, std::map<std::string, std::string>& faults_found) const {
        const auto fault = [&](const ui::SeenWords& each, const std::string& what) {
            faults_found.try_emplace(each.card + ": \"" + each.words.substr(0, 70) + "\" " + what, where);
        };
        constexpr float k_slack = 1.5f; // points
        const auto is_text = [](const ui::SeenWords& each) { return each.color.a >= 0.0f && !each.words.empty(); };
        for (const ui::SeenWords& each : seen) {
            if (!is_text(each)) continue;
            if (each.is_cut) fault(each, "ends in dots");
            if (each.rect.x > each.whole.x + k_slack ||
                each.rect.x + each.rect.width + k_slack < each.whole.x + each.whole.width)
                fault(each, "is cut at a side");
            if (!each.is_scrolled && (each.rect.y > each.whole.y + k_slack ||
                                      each.rect.y + each.rect.height + k_slack < each.whole.y + each.whole.height))
                fault(each, "is cut above or below");
            if (each.rect.x < -k_slack || each.rect.y < -k_slack ||
                each.rect.x + each.rect.width > static_cast<float>(window_width) + k_slack ||
                each.rect.y + each.rect.height > static_cast<float>(window_height) + k_slack)
                fault(each, "leaves the window");
        }
        for (std::size_t i = 0; i < seen.size(); ++i)
            for (std::size_t j = i + 1; j < seen.size(); ++j) {
                const ui::SeenWords &a = seen[i], &b = seen[j];
                if (!is_text(a) || !is_text(b) || a.card != b.card) continue;
                const float across =
                    std::min(a.rect.x + a.rect.width, b.rect.x + b.rect.width) - std::max(a.rect.x, b.rect.x);
                const float down =
                    std::min(a.rect.y + a.rect.height, b.rect.y + b.rect.height) - std::max(a.rect.y, b.rect.y);
                const float line = std::min(a.rect.height, b.rect.height);
                if (across > 2.0f && down > 0.3f * line) fault(a, "lies on \"" + b.words.substr(0, 40) + "\"");
            }
    }
    static std::string told(const std::map<std::string, std::string>& found) {
        std::string all;
        for (const auto& [what, where] : found) all += what + "   [" + where + "]\n";
        return all;
    }

    loading::Context context{build_folder() / "myoatlas"};
    loading::Loaded loaded;
    session::Learned learned;
    SomeonesDesk desk;
    session::Theme theme;
    int percent = 100;
};

}
