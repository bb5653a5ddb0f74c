// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/session/commands/dispatch.h"
#include "myoatlas/session/study/sequence.h"
#include "myoatlas/session/theme.h"

#include <algorithm>

namespace myoatlas::session {

namespace {

struct Meaning {
    const Session& session;
    const World& world;

    template <class T> std::vector<Command> operator()(const T& c) const { return {c}; }

    std::vector<Command> operator()(const ClearSelection& c) const {
        if (!session.selection && session.introduction_step > 0) return {Introduce{IntroductionMove::Off}};
        if (!session.selection) return {};
        return {c};
    }
    std::vector<Command> operator()(const Compare& c) const {
        if (!c.is_shown || !c.ids.empty() || !session.beside.empty()) return {c};
        const bool has_answer = session.mode == Mode::Pain && session.answer && session.answer->candidates.size() > 1;
        if (!has_answer) return {};
        // The chosen one of the likeliest, and the likeliest other.
        const auto& candidates = session.answer->candidates;
        const std::size_t first = session.candidate.value_or(0), second = first == 0 ? 1 : 0;
        Compare likeliest;
        for (const std::size_t i : {first, second})
            likeliest.ids.push_back(candidates[i].muscle + ':' + std::string(core::name_of(candidates[i].side)));
        return {likeliest};
    }
    std::vector<Command> operator()(const Present& c) const {
        if (c.way == Presenting::These || c.way == Presenting::Off) return {c};
        return step_of_sequence(session, world, c.way == Presenting::Next);
    }
    std::vector<Command> operator()(const Hide& c) const {
        if (!c.id.empty()) return {c};
        if (!session.selection) return {};
        std::vector<Command> all{Hide{session.selection->id(), session.selection->side}};
        for (const Selection& other : session.beside) all.push_back(Hide{other.id(), other.side});
        all.push_back(ClearSelection{});
        return all;
    }
    std::vector<Command> operator()(const Fade& c) const {
        if (!c.id.empty()) return {c};
        if (!session.selection) return {};
        std::vector<Command> all{Fade{session.selection->id(), session.selection->side, c.is_faded}};
        for (const Selection& other : session.beside) all.push_back(Fade{other.id(), other.side, c.is_faded});
        return all;
    }
    std::vector<Command> operator()(const Isolate& c) const {
        if (!c.id.empty()) return {c};
        if (!session.selection) return {};
        if (!session.beside.empty()) return {c}; // all that is chosen, which no other line says
        return {Isolate{session.selection->id(), session.selection->side}};
    }
    std::vector<Command> operator()(const Toggle& c) const {
        switch (c.what) {
        case Switch::Help:
            return {ShowHelp{!session.is_help_shown}};
        case Switch::Guide: // in the words it was last read in
            if (session.is_guide_shown) return {ShowGuide{false, {}, false}};
            return {ShowGuide{true, {}, session.is_guide_plain}};
        case Switch::BodyChart:
            return {ShowBodyChart{!session.is_body_chart_shown, {}}};
        case Switch::PainMode:
            return {SetMode{session.mode == Mode::Pain ? Mode::Explore : Mode::Pain}};
        case Switch::Panels:
            return {ShowPanels{!session.are_panels_shown}};
        case Switch::FullScreen:
            return {ShowFullScreen{!session.is_full_screen}};
        case Switch::ClientView:
            return {ShowClientView{!session.is_client_view}};
        case Switch::Palette:
            return {ShowPalette{!session.is_palette_shown}};
        case Switch::Settings:
            return {ShowSettings{!session.is_settings_shown}};
        case Switch::Eraser:
            return {UseEraser{!session.is_erasing}};
        case Switch::Mirror:
            return {UseMirror{!session.is_mirrored}};
        case Switch::Chain:
            if (session.chain.is_playing) return {PauseChain{}};
            if (!session.shown) return {};
            return {PlayChain{}};
        case Switch::Compare:
            if (!session.compared.empty()) return {Compare{{}, {}, false}};
            return (*this)(Compare{});
        case Switch::Labels:
            return {ShowLabels{!session.are_labels_shown}};
        case Switch::Rotation:
            return {SetRotation{!session.is_rotation_free}};
        case Switch::Lessons:
            return {ShowLessons{!session.are_lessons_shown}};
        case Switch::Notes:
            return {ShowInLesson{LessonPart::Notes, !session.are_notes_shown}};
        case Switch::Steps:
            return {ShowInLesson{LessonPart::Steps, !session.are_steps_listed}};
        case Switch::Black:
            return {ShowInLesson{LessonPart::Black, !session.is_black}};
        case Switch::Study:
            return {ShowStudy{!session.is_study_shown}};
        case Switch::Progress:
            return {ShowProgress{!session.is_progress_shown}};
        case Switch::Mastery:
            return {ColorByMastery{!session.is_mastery_shown}};
        case Switch::Visits:
            return {ShowVisits{!session.are_visits_shown}};
        case Switch::Press:
            return {ShowPress{!session.press}};
        case Switch::Laser:
            return {UseTool{session.tool == LessonTool::Laser ? LessonTool::None : LessonTool::Laser, {}}};
        case Switch::Pen:
            return {UseTool{session.tool == LessonTool::Pen ? LessonTool::None : LessonTool::Pen, {}}};
        case Switch::Seal:
            return {ShowSeal{!session.is_seal_shown}};
        case Switch::ClientScreen:
            return {ShowClientScreen{session.second_screen != SecondScreen::Client}};
        case Switch::SpeakerScreen:
            return {ShowSpeakerScreen{session.second_screen != SecondScreen::Speaker}};
        case Switch::SecondFullScreen:
            return {FillSecondScreen{!session.is_second_full}};
        }
        return {};
    }
    // Without a client's session it is the drawing that is saved.
    std::vector<Command> operator()(const SaveSession& c) const {
        if (!session.opened && c.file.empty()) return {AskFile{FilePurpose::SaveDrawing}};
        return {c};
    }
    std::vector<Command> operator()(const BeginVisit& c) const {
        return {BeginVisit{c.date.empty() ? session.today : c.date}};
    }
    std::vector<Command> operator()(const RunPress& c) const {
        if (c.seconds != 0 || !session.press) return {c};
        if (session.press->is_running) return {EndPress{}};
        return {RunPress{session.press->total_s}};
    }
    std::vector<Command> operator()(const RatePress& c) const {
        if (c.steps == 0 || !session.press) return {c};
        const int least_said = k_least_useful - 1; // so that the first step up says the least that is of use
        return {RatePress{std::clamp(session.press->strength.value_or(least_said) + c.steps, 0, k_most_pressed), 0}};
    }
    // With none open one is chosen first.
    std::vector<Command> operator()(const PresentLesson& c) const {
        if (c.is_on && !session.lesson) return {ShowLessons{}};
        return {c};
    }
    std::vector<Command> operator()(const EndLesson& c) const {
        if (session.is_black) return {ShowInLesson{LessonPart::Black, false}};
        if (session.are_steps_listed) return {ShowInLesson{LessonPart::Steps, false}};
        if (session.tool != LessonTool::None) return {UseTool{}};
        if (session.before_presenting) return {PresentLesson{false}};
        return {c};
    }
    std::vector<Command> operator()(const StartQuiz& c) const {
        if (c.seed != 0) return {c};
        StartQuiz seeded = c;
        constexpr study::TimeMs k_second_ms = 1000, k_seeds = 1'000'000;
        seeded.seed = world.learned ? static_cast<std::uint64_t>(world.learned->now_ms / k_second_ms % k_seeds) + 1 : 1;
        return {seeded};
    }
    // An answer is given once; a key that was pressed twice means nothing.
    std::vector<Command> operator()(const AnswerQuiz& c) const {
        if (session.quiz && !session.quiz->is_asking()) return {};
        return {c};
    }
    std::vector<Command> operator()(const NextQuestion& c) const {
        if (!session.quiz) return {c};
        if (session.quiz->is_over()) return {EndQuiz{}};
        if (session.quiz->is_answered()) return {c};
        if (session.quiz->waits_for_paint() && !session.report.marks.empty()) return {AnswerPainted{}};
        return {};
    }
    std::vector<Command> operator()(const SetTheme& c) const {
        if (c.name != "next") return {c};
        const auto now = std::ranges::find(k_shipped_themes, session.theme);
        const bool is_last = now == k_shipped_themes.end() || now + 1 == k_shipped_themes.end();
        return {SetTheme{std::string(is_last ? k_shipped_themes.front() : *(now + 1))}};
    }
    std::vector<Command> operator()(const SetTextSize& c) const {
        if (c.percent != 0) return {c};
        const auto next = std::ranges::upper_bound(k_text_percents, session.text_percent);
        const auto same = std::ranges::lower_bound(k_text_percents, session.text_percent);
        if (c.steps > 0 ? next == k_text_percents.end() : same == k_text_percents.begin()) return {};
        return {SetTextSize{c.steps > 0 ? *next : *(same - 1), 0}};
    }
    std::vector<Command> operator()(const FrameNext&) const {
        switch (session.framing) {
        case Framing::Chosen: // zones are framed where there are some
            if (session.shown) return {FrameReferral{}};
            return {FrameBody{}};
        case Framing::Referral:
            return {FrameBody{}};
        case Framing::None:
        case Framing::Body:
            break;
        }
        return {Frame{}};
    }
    std::vector<Command> operator()(const TurnChapter& c) const {
        if (!world.catalog) return {};
        const auto& chapters = world.catalog->all().chapters;
        const auto at = std::ranges::find(chapters, session.chapter, &anatomy::Chapter::id);
        if (at == chapters.end() || (c.is_forward ? at + 1 == chapters.end() : at == chapters.begin())) return {};
        return {ShowGuide{true, (c.is_forward ? at + 1 : at - 1)->id, session.is_guide_plain}};
    }
    std::vector<Command> operator()(const Dismiss& c) const {
        if (!session.leaving.empty()) return {AskLeave{}};
        if (session.is_palette_shown) return {ShowPalette{false}};
        if (session.asked_file) return {AskFile{}};
        if (session.are_visits_shown) return {ShowVisits{false}};
        if (session.is_settings_shown) return {ShowSettings{false}};
        if (session.are_lessons_shown) return {ShowLessons{false}};
        if (session.is_study_shown) return {ShowStudy{false}};
        if (session.is_progress_shown) return {ShowProgress{false}};
        return {c};
    }
    std::vector<Command> operator()(const MarkHere&) const {
        if (!session.is_body_chart_shown || !session.chart_area || !session.chart_area->side) return {};
        return {toggled(session.report, {session.chart_area->area, *session.chart_area->side, {}})};
    }
};

}

std::vector<Command> definite(const Command& command, const Session& session, const World& world) {
    return dispatch(Meaning{session, world}, command);
}

Command toggled(const referral::PainReport& report, const anatomy::SkinArea& area) {
    if (std::ranges::find(report.areas, referral::AreaMark{area.area, area.side}) != report.areas.end())
        return UnmarkArea{area.area, area.side};
    if (body_chart::is_marked(report, area)) return UnmarkArea{area.area, {}}; // either side is
    return MarkArea{area.area, area.side};
}

}
