// Every panel and popup in every size of window and text, in every language and theme, over the atlas itself: each text
// is seen whole in its box, none lies on another, and none is fainter than 4.5 to 1.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/loader.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/ui/platform/texture.h"
#include "panels_fixture.h"
#include "support/places.h"

#include <cmath>
#include <filesystem>
#include <imgui_internal.h> // ClearActiveID
#include <map>
#include <set>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;

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
const std::vector<Scene>& scenes() {
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

class Fit : public support::PanelsTest {
protected:
    void SetUp() override {
        for (const char* pack : {"built-in.body", "built-in.chart"})
            if (!fs::exists(support::build_folder() / "data" / pack)) GTEST_SKIP() << pack << " is not built yet.";
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

    loading::Context context{support::build_folder() / "myoatlas"};
    loading::Loaded loaded;
    session::Learned learned;
    SomeonesDesk desk;
    session::Theme theme;
    int percent = 100;
};

std::vector<fs::path> languages_there() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(support::repository() / "assets/text"))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST_F(Fit, what_is_urgent_stands_before_all_else) {
    is_drawn = false;
    for (const Scene& scene : scenes())
        if (scene.name == "urgent") {
            ASSERT_NO_FATAL_FAILURE(show(scene));
        }
    const auto height_of = [&](std::string_view words) {
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == "pain" && each.words == words; });
        EXPECT_NE(found, seen.end()) << words;
        return found == seen.end() ? 0.0f : found->rect.y;
    };
    const float urgent = height_of("Call for help now");
    EXPECT_LT(urgent, height_of("sweating"));
    for (const ui::SeenWords& each : seen)
        if (each.card == "pain" && each.words != texts("pain.title")) {
            EXPECT_GE(each.rect.y, urgent) << each.words;
        }
}

TEST_F(Fit, every_text_is_seen_whole_and_lies_on_no_other) {
    is_drawn = false;
    std::map<std::string, std::string> found;
    std::set<std::tuple<int, int, int>> tried; // the size of text may be the same for several wishes
    for (const auto& [w, h] : {std::pair{1280, 720}, {1920, 1080}, {3840, 2160}, {800, 600}})
        for (const int wanted : {100, 150, 250}) {
            window_width = w;
            window_height = h;
            percent = wanted;
            if (!tried
                     .emplace(w, h,
                              ui::fitting_text_percent(wanted, static_cast<float>(w), static_cast<float>(h), 1.0f))
                     .second)
                continue;
            for (const fs::path& file : languages_there()) {
                // A large window holds what a small one holds: other languages where room is least.
                if (file.stem() != "en" && w > 1280) continue;
                texts = loading::load_texts(file)->over(
                    *loading::load_texts(support::repository() / "assets/text/en.json"));
                for (const Scene& scene : scenes()) {
                    ASSERT_NO_FATAL_FAILURE(show(scene));
                    judge(scene.name + ", " + std::to_string(w) + "x" + std::to_string(h) + " at " +
                              std::to_string(wanted) + " %, " + file.stem().string(),
                          found);
                }
            }
        }
    EXPECT_TRUE(found.empty()) << told(found);
}

float linear(float channel) {
    return channel <= 0.04045f ? channel / 12.92f : std::pow((channel + 0.055f) / 1.055f, 2.4f);
}
float luminance(glm::vec3 color) {
    return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}
float contrast(glm::vec3 a, glm::vec3 b) {
    const float first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05f) / (std::min(first, second) + 0.05f);
}

// The color that most pixels within have: what the words stand on.
glm::vec3 ground_of(const std::vector<std::uint8_t>& pixels, const ui::Rect& at, int width, int height) {
    std::map<std::array<std::uint8_t, 3>, int> counts;
    for (int y = std::max(0, static_cast<int>(at.y)); y < std::min(height, static_cast<int>(at.y + at.height)); ++y)
        for (int x = std::max(0, static_cast<int>(at.x)); x < std::min(width, static_cast<int>(at.x + at.width)); ++x) {
            const std::uint8_t* p = pixels.data() + 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                                         static_cast<std::size_t>(x));
            ++counts[{p[0], p[1], p[2]}];
        }
    if (counts.empty()) return glm::vec3(0.0f);
    const auto& most = std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; })->first;
    return glm::vec3(most[0], most[1], most[2]) / 255.0f;
}

TEST_F(Fit, no_text_of_any_theme_is_fainter_than_four_and_a_half_to_one) {
    std::map<std::string, std::string> found;
    std::size_t count = 0;
    for (const std::string_view name : session::k_shipped_themes) {
        theme = *loading::load_theme(support::repository() / "assets/themes", name);
        const auto channel = [&](float value) { return static_cast<std::uint8_t>(std::lround(value * 255.0f)); };
        const glm::vec3 ground = theme.backdrop.bottom; // where the words on the picture stand
        list.backdrop = theme.backdrop;
        ui::PanelTexture paper;
        paper.set(1, 1, std::array<std::uint8_t, 4>{channel(ground.r), channel(ground.g), channel(ground.b), 255});
        picture = {paper.name(), 1, 1};
        for (const Scene& scene : scenes()) {
            ASSERT_NO_FATAL_FAILURE(show(scene));
            const std::vector<std::uint8_t> pixels = canvas->read_pixels();
            std::string front; // what lies in front of all; the rest is dimmed on purpose
            for (const char* card : {"help", "settings", "palette", "file", "guide", "lessons", "study", "progress",
                                     "press", "visits", "passphrase", "seal", "leaving"})
                if (shows(card, "")) front = card;
            for (const ui::SeenWords& each : seen) {
                if (each.color.a < 0.0f || each.words.empty() || (!front.empty() && each.card != front)) continue;
                ++count;
                const float value = contrast(glm::vec3(each.color), ground_of(pixels, each.rect, k_width, k_height));
                if (value < 4.5f)
                    found.try_emplace(each.card + ": \"" + each.words.substr(0, 60) + "\" has " + std::to_string(value),
                                      scene.name + ", " + std::string(name));
            }
        }
        picture = {};
    }
    EXPECT_GT(count, 1000u);
    EXPECT_TRUE(found.empty()) << told(found);
}

}

}
