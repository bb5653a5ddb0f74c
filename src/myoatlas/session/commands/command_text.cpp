// The text form of commands, written. What is read is in command_parse.cpp; a test holds the two together.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/commands/dispatch.h"
#include "myoatlas/session/words.h"

namespace myoatlas::session {

namespace {

std::string with_side(std::string text, const MaybeSide& side) {
    if (side) text += ' ' + std::string(core::name_of(*side));
    return text;
}

std::string id_and_side(std::string_view verb, const std::string& id, const MaybeSide& side) {
    return with_side(std::string(verb) + ' ' + quoted(id), side);
}

std::string list_of(std::string text, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) text += ' ' + quoted(id);
    return text;
}

std::string with_words(std::string_view verb, const std::string& words) {
    return words.empty() ? std::string(verb) : std::string(verb) + ' ' + quoted(words);
}

std::string description(const Feeling& feeling) {
    constexpr Feeling plain;
    std::string text;
    if (feeling.intensity != plain.intensity) text += " intensity " + text_of(feeling.intensity);
    if (feeling.quality != plain.quality) text += " quality " + std::string(name_of(feeling.quality));
    if (feeling.depth != plain.depth) text += " depth " + std::string(name_of(feeling.depth));
    return text;
}

std::string place_and_radius(std::string_view verb, const glm::vec3& at_mm, float radius_mm) {
    static const referral::PaintMark plain;
    std::string text = std::string(verb);
    for (int i = 0; i < 3; ++i) text += ' ' + text_of(at_mm[i]);
    if (radius_mm != plain.radius_mm) text += " radius " + text_of(radius_mm);
    return text;
}

struct Writer {
    std::string operator()(const Select& c) const {
        return id_and_side(c.way == Choosing::Added     ? "select add"
                           : c.way == Choosing::Current ? "select current"
                                                        : "select",
                           c.id, c.side);
    }
    std::string operator()(const Compare& c) const {
        if (!c.is_shown) return "compare off";
        return with_side(list_of("compare", c.ids), c.side);
    }
    std::string operator()(const Present& c) const {
        if (c.way == Presenting::These) return with_side(list_of("present", c.ids), c.side);
        return c.way == Presenting::Next       ? "present next"
               : c.way == Presenting::Previous ? "present previous"
                                               : "present off";
    }
    std::string operator()(const ClearSelection&) const { return "clear"; }
    std::string operator()(const Hover& c) const {
        return c.id.empty() ? "hover" : id_and_side("hover", c.id, c.side) + (c.is_lifted ? " lifted" : "");
    }
    std::string operator()(const SetLayer& c) const {
        const std::string value = c.opacity == 1.0f ? "on" : c.opacity == 0.0f ? "off" : text_of(c.opacity);
        return "layer " + std::string(anatomy::name_of(c.layer)) + ' ' + value;
    }
    std::string operator()(const PeelTo& c) const { return "peel " + std::string(anatomy::name_of(c.outermost)); }
    std::string operator()(const Hide& c) const { return c.id.empty() ? "hide" : id_and_side("hide", c.id, c.side); }
    std::string operator()(const Isolate& c) const {
        return c.id.empty() ? "isolate" : id_and_side("isolate", c.id, c.side);
    }
    std::string operator()(const Fade& c) const {
        return (c.id.empty() ? "fade" : id_and_side("fade", c.id, c.side)) + (c.is_faded ? "" : " off");
    }
    std::string operator()(const ShowAll&) const { return "show_all"; }
    std::string operator()(const ShowReferral& c) const { return id_and_side("refer", c.muscle, c.side); }
    std::string operator()(const ShowPoint& c) const { return id_and_side("point", c.point, c.side); }
    std::string operator()(const SetMode& c) const { return c.mode == Mode::Pain ? "mode pain" : "mode explore"; }
    std::string operator()(const MarkArea& c) const { return id_and_side("mark", c.area, c.side); }
    std::string operator()(const UnmarkArea& c) const { return id_and_side("unmark", c.area, c.side); }
    std::string operator()(const PaintPain& c) const {
        const referral::PaintMark& m = c.mark;
        return place_and_radius("paint", m.at_mm, m.radius_mm) + description({m.intensity, m.quality, m.depth}) +
               (m.joins ? " joined" : "");
    }
    std::string operator()(const DescribePain& c) const { return "describe" + description(c.feeling); }
    std::string operator()(const SetBrush& c) const { return "brush" + description(c.feeling); }
    std::string operator()(const UseEraser& c) const { return c.is_used ? "eraser on" : "eraser off"; }
    std::string operator()(const UseMirror& c) const { return c.is_used ? "mirror on" : "mirror off"; }
    std::string operator()(const EraseAt& c) const {
        return place_and_radius("erase_at", c.at_mm, c.radius_mm) + (c.joins ? " joined" : "");
    }
    std::string operator()(const ErasePain& c) const { return c.is_paint_only ? "erase paint" : "erase"; }
    std::string operator()(const Trace& c) const { return with_side(list_of("trace", c.areas), c.side); }
    std::string operator()(const Say& c) const { return "say " + quoted(c.text); }
    std::string operator()(const TraceCondition& c) const { return "condition " + quoted(c.condition); }
    std::string operator()(const MarkCondition& c) const {
        return "mark_condition " + quoted(c.condition) + (c.is_marked ? "" : " off");
    }
    std::string operator()(const MarkSymptom& c) const {
        return "mark_symptom " + quoted(c.symptom) + (c.is_marked ? "" : " off");
    }
    std::string operator()(const DenySymptom& c) const {
        return "deny_symptom " + quoted(c.symptom) + (c.is_denied ? "" : " off");
    }
    std::string operator()(const SetAge& c) const {
        return "age " + (c.years > 0 ? std::to_string(c.years) : std::string("off"));
    }
    std::string operator()(const ShowMusclesAnyway& c) const {
        return c.is_shown ? "muscles_anyway on" : "muscles_anyway off";
    }
    std::string operator()(const ChooseCandidate& c) const { return "candidate " + std::to_string(c.rank); }
    std::string operator()(const SetView& c) const { return "view " + quoted(c.name); }
    std::string operator()(const SetCamera& c) const {
        static const scene::Camera plain;
        const scene::Camera& m = c.camera;
        std::string text = "camera";
        for (const float value : {m.target.x, m.target.y, m.target.z, m.yaw_deg, m.pitch_deg, m.distance_mm})
            text += ' ' + text_of(value);
        if (m.fov_deg != plain.fov_deg) text += ' ' + text_of(m.fov_deg);
        return text;
    }
    std::string operator()(const OrbitCamera& c) const {
        return "orbit " + text_of(c.yaw_deg) + ' ' + text_of(c.pitch_deg);
    }
    std::string operator()(const PanCamera& c) const { return "pan " + text_of(c.right) + ' ' + text_of(c.up); }
    std::string operator()(const ZoomCamera& c) const {
        std::string text = "zoom " + text_of(c.factor);
        if (c.x != 0.5f || c.y != 0.5f) text += ' ' + text_of(c.x) + ' ' + text_of(c.y);
        if (c.is_gentle) text += " gently";
        return text;
    }
    std::string operator()(const Frame& c) const { return c.id.empty() ? "frame" : id_and_side("frame", c.id, c.side); }
    std::string operator()(const FrameReferral&) const { return "frame_referral"; }
    std::string operator()(const FrameZone& c) const { return "frame_zone " + std::to_string(c.number); }
    std::string operator()(const TurnTo& c) const {
        return "turn_to " + text_of(c.yaw_deg) + ' ' + text_of(c.pitch_deg);
    }
    std::string operator()(const SetRotation& c) const { return c.is_free ? "rotation free" : "rotation limited"; }
    std::string operator()(const ShowLabels& c) const { return c.is_shown ? "labels on" : "labels off"; }
    std::string operator()(const FrameBody&) const { return "frame_body"; }
    std::string operator()(const FrameNext&) const { return "frame_next"; }
    std::string operator()(const Search& c) const { return c.text.empty() ? "search" : "search " + quoted(c.text); }
    std::string operator()(const SetTheme& c) const { return "theme " + quoted(c.name); }
    std::string operator()(const SetLanguage& c) const { return "language " + quoted(c.code); }
    std::string operator()(const SetBody& c) const { return "body " + quoted(c.name); }
    std::string operator()(const SetNames& c) const { return c.are_latin ? "names latin" : "names language"; }
    std::string operator()(const Speak& c) const { return c.id.empty() ? "speak" : "speak " + quoted(c.id); }
    std::string operator()(const ShowHelp& c) const { return c.is_shown ? "help on" : "help off"; }
    std::string operator()(const ShowGuide& c) const {
        if (!c.is_shown) return "guide off";
        return "guide" + (c.chapter.empty() ? "" : ' ' + quoted(c.chapter)) + (c.is_plain ? " plain" : "");
    }
    std::string operator()(const ShowBodyChart& c) const {
        return !c.is_shown ? "map off" : c.page.empty() ? "map" : "map " + quoted(c.page);
    }
    std::string operator()(const ShowAttachments& c) const { return c.is_shown ? "attachments on" : "attachments off"; }
    std::string operator()(const ShowOverlay& c) const {
        if (!c.kind) return "overlay off";
        return "overlay " + std::string(k_overlay_kinds.word_of(*c.kind)) + (c.id.empty() ? "" : ' ' + quoted(c.id));
    }
    std::string operator()(const ShowPanels& c) const { return c.is_shown ? "panels on" : "panels off"; }
    std::string operator()(const ShowFullScreen& c) const { return c.is_shown ? "full_screen on" : "full_screen off"; }
    std::string operator()(const ShowClientView& c) const { return c.is_shown ? "client_view on" : "client_view off"; }
    std::string operator()(const SetTextSize& c) const {
        if (c.percent == 0) return c.steps > 0 ? "text_size larger" : "text_size smaller";
        return "text_size " + std::to_string(c.percent);
    }
    std::string operator()(const SetEmergencyNumber& c) const {
        return "emergency_number " + (c.number.empty() ? "off" : c.number);
    }
    std::string operator()(const MoveFocus& c) const { return "focus " + std::string(k_focus_moves.word_of(c.move)); }
    std::string operator()(const Toggle& c) const { return "toggle " + std::string(k_switches.word_of(c.what)); }
    std::string operator()(const TurnChapter& c) const { return c.is_forward ? "chapter next" : "chapter previous"; }
    std::string operator()(const MoveCursor& c) const {
        return "cursor " + std::string(k_directions.word_of(c.direction));
    }
    std::string operator()(const MarkHere&) const { return "mark_here"; }
    std::string operator()(const OpenSearch&) const { return "open_search"; }
    std::string operator()(const ChooseHit& c) const { return "hit " + std::string(k_hit_choices.word_of(c.choice)); }
    std::string operator()(const PlayChain&) const { return "play"; }
    std::string operator()(const PauseChain&) const { return "pause"; }
    std::string operator()(const ScrubChain& c) const { return "scrub " + text_of(c.at); }
    std::string operator()(const LoopChain& c) const { return c.is_looped ? "loop on" : "loop off"; }
    std::string operator()(const SetPace& c) const { return "speed " + text_of(c.factor); }
    std::string operator()(const Undo&) const { return "undo"; }
    std::string operator()(const Redo&) const { return "redo"; }
    std::string operator()(const Wait& c) const { return "wait " + text_of(c.seconds); }
    std::string operator()(const SaveImage& c) const { return "save " + quoted(c.file); }
    std::string operator()(const PrintBodyChart& c) const { return "print " + quoted(c.file); }
    std::string operator()(const SaveDrawing& c) const { return "save_drawing " + quoted(c.file); }
    std::string operator()(const OpenDrawing& c) const { return "open_drawing " + quoted(c.file); }
    std::string operator()(const AskFile& c) const {
        return "ask_file " + (c.purpose ? std::string(k_file_purposes.word_of(*c.purpose)) : "off");
    }
    std::string operator()(const OpenFile& c) const { return "open_file " + quoted(c.file); }
    std::string operator()(const ShowFolder& c) const { return "show_folder " + quoted(c.file); }
    std::string operator()(const Accept&) const { return "accept"; }
    std::string operator()(const Dismiss&) const { return "dismiss"; }
    std::string operator()(const ShowPalette& c) const { return c.is_shown ? "palette on" : "palette off"; }
    std::string operator()(const ShowSettings& c) const { return c.is_shown ? "settings on" : "settings off"; }
    std::string operator()(const SetMotion& c) const { return c.is_reduced ? "motion reduced" : "motion full"; }
    std::string operator()(const SetTouchTargets& c) const {
        return c.is_on ? "touch_targets on" : "touch_targets off";
    }
    std::string operator()(const Introduce& c) const {
        return "introduction " + std::string(k_introduction_moves.word_of(c.move));
    }
    std::string operator()(const ShowLessons& c) const { return c.is_shown ? "lessons on" : "lessons off"; }
    std::string operator()(const OpenLesson& c) const { return "lesson " + quoted(c.lesson); }
    std::string operator()(const TurnLesson& c) const {
        return "lesson_step " + (c.move == LessonMove::Next   ? std::string("next")
                                 : c.move == LessonMove::Back ? std::string("back")
                                                              : std::to_string(c.step));
    }
    std::string operator()(const PresentLesson& c) const {
        return c.is_on ? "lesson_present on" : "lesson_present off";
    }
    std::string operator()(const ShowInLesson& c) const {
        return "lesson_show " + std::string(k_lesson_parts.word_of(c.part)) + (c.is_shown ? " on" : " off");
    }
    std::string operator()(const EndLesson&) const { return "lesson_end"; }
    std::string operator()(const NewLesson& c) const { return with_words("lesson_new", c.name); }
    std::string operator()(const AddStep& c) const { return with_words("lesson_add_step", c.title); }
    std::string operator()(const MoveStep& c) const { return "lesson_move " + std::to_string(c.to); }
    std::string operator()(const DuplicateStep&) const { return "lesson_duplicate"; }
    std::string operator()(const DeleteStep&) const { return "lesson_delete"; }
    std::string operator()(const WriteStep& c) const {
        return with_words("lesson_write " + std::string(k_lesson_fields.word_of(c.field)), c.words);
    }
    std::string operator()(const SaveLesson& c) const { return "lesson_save " + quoted(c.file); }
    std::string operator()(const CountAnswer& c) const {
        return "lesson_count " + std::to_string(c.answer) + (c.is_less ? " less" : "");
    }
    std::string operator()(const UseTool& c) const {
        const std::string text = "lesson_tool " + std::string(k_lesson_tools.word_of(c.tool));
        return c.at ? text + ' ' + text_of(c.at->x) + ' ' + text_of(c.at->y) : text;
    }
    std::string operator()(const DrawInk& c) const {
        return "ink " + text_of(c.at.x) + ' ' + text_of(c.at.y) + (c.joins ? " joined" : "");
    }
    std::string operator()(const WipeInk&) const { return "ink_clear"; }
    std::string operator()(const AskLeave& c) const { return with_words("ask_leave", c.line); }
    std::string operator()(const ShowStudy& c) const { return c.is_shown ? "study on" : "study off"; }
    std::string operator()(const ShowProgress& c) const { return c.is_shown ? "progress on" : "progress off"; }
    std::string operator()(const ColorByMastery& c) const { return c.is_on ? "mastery on" : "mastery off"; }
    std::string operator()(const StartQuiz& c) const {
        std::string text = "quiz " + quoted(c.deck) + (c.is_test ? " test" : "");
        if (c.count != k_quiz_count) text += " count " + std::to_string(c.count);
        if (c.seed != 0) text += " seed " + std::to_string(c.seed);
        return text;
    }
    std::string operator()(const AnswerQuiz& c) const { return "quiz_answer " + std::to_string(c.choice); }
    std::string operator()(const AnswerAt& c) const {
        std::string text = "quiz_at";
        for (int i = 0; i < 3; ++i) text += ' ' + text_of(c.at_mm[i]);
        return c.structure.empty() ? text : id_and_side(text, c.structure, c.side);
    }
    std::string operator()(const AnswerPainted&) const { return "quiz_painted"; }
    std::string operator()(const NextQuestion&) const { return "quiz_next"; }
    std::string operator()(const EndQuiz&) const { return "quiz_end"; }
    std::string operator()(const ChooseLearner& c) const { return with_words("learner", c.name); }
    std::string operator()(const RenameLearner& c) const { return "learner_rename " + quoted(c.name); }
    std::string operator()(const SaveProgress& c) const { return "progress_save " + quoted(c.file); }
    std::string operator()(const NewSession& c) const { return "session_new " + quoted(c.file); }
    std::string operator()(const OpenSession& c) const { return "session_open " + quoted(c.file); }
    std::string operator()(const Unlock& c) const { return "unlock " + quoted(c.passphrase); }
    std::string operator()(const ShowSeal& c) const { return c.is_shown ? "seal on" : "seal off"; }
    std::string operator()(const SealSession& c) const {
        return with_words("session_seal " + quoted(c.passphrase), c.current);
    }
    std::string operator()(const UnsealSession& c) const { return "session_unseal " + quoted(c.current); }
    std::string operator()(const SaveSession& c) const { return with_words("session_save", c.file); }
    std::string operator()(const CloseSession&) const { return "session_close"; }
    std::string operator()(const SetClient& c) const { return with_words("client_label", c.label); }
    std::string operator()(const BeginVisit& c) const { return with_words("visit_new", c.date); }
    std::string operator()(const SetMoment& c) const {
        return "visit_moment " + std::string(referral::k_visit_moments.word_of(c.moment));
    }
    std::string operator()(const WriteNotes& c) const { return with_words("visit_notes", c.words); }
    std::string operator()(const ShowVisits& c) const { return c.is_shown ? "visits on" : "visits off"; }
    std::string operator()(const CompareVisits& c) const {
        return c.is_shown ? "visit_compare on" : "visit_compare off";
    }
    std::string operator()(const WriteHandout& c) const { return "handout " + quoted(c.file); }
    std::string operator()(const WritePage& c) const { return "page " + quoted(c.file); }
    std::string operator()(const ShowPress& c) const { return c.is_shown ? "press on" : "press off"; }
    std::string operator()(const RunPress& c) const {
        return c.seconds == 0 ? "press_run" : "press_run " + std::to_string(c.seconds);
    }
    std::string operator()(const EndPress&) const { return "press_end"; }
    std::string operator()(const SayPress& c) const {
        return "press_say " + std::string(referral::k_client_replies.word_of(c.reply));
    }
    std::string operator()(const RatePress& c) const {
        return "press_rate " + (c.steps == 0 ? std::to_string(c.strength) : std::string(c.steps > 0 ? "up" : "down"));
    }
    std::string operator()(const ShowClientScreen& c) const {
        return c.is_shown ? "client_screen on" : "client_screen off";
    }
    std::string operator()(const ShowSpeakerScreen& c) const {
        return c.is_shown ? "speaker_screen on" : "speaker_screen off";
    }
    std::string operator()(const FillSecondScreen& c) const {
        return c.is_filled ? "second_full_screen on" : "second_full_screen off";
    }
    std::string operator()(const Quit&) const { return "quit"; }
};

}

std::string text_of(const Command& command) {
    return dispatch(Writer{}, command);
}

}
