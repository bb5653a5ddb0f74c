// The text form of commands, read. One row a command, in the order of CommandKinds.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/language.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/commands/command_readers.h"

#include <algorithm>
#include <array>

namespace myoatlas::session {

namespace {

struct Row {
    CommandForm form;
    Command (*read)(WordReader&);
};

// In the order of CommandKinds.
const std::array<Row, CommandKinds::count> k_rows{{
    {{"select [add|current] ID [left|right|midline]",
      "select a muscle or another structure; add it to what is selected, or take it away; show which of these"},
     read_select},
    {{"compare [ID... [left|right|midline]]|off",
      "see two to four side by side: these, all that is selected, or the likeliest sources of the pain"},
     read_compare},
    {{"present next|previous|off|ID... [left|right|midline]",
      "go through muscles one by one: these, what is selected, the sources of the pain, or the region's"},
     read_present},
    {{"clear", "select nothing"}, read_bare<ClearSelection>},
    {{"hover [ID [left|right|midline] [lifted]]", "point at a structure, or at nothing"}, read_hover},
    {{"layer NAME on|off|OPACITY", "show, hide or fade a layer"}, read_layer},
    {{"peel NAME", "take away every layer outside this one"},
     [](WordReader& in) -> Command { return PeelTo{layer_word(in)}; }},
    {{"hide [ID [left|right|midline]]", "hide a structure or muscle, or what is selected"},
     [](WordReader& in) { return maybe_id_and_side<Hide>(in, "the id of a muscle or structure"); }},
    {{"isolate [ID [left|right|midline]]", "show a structure or muscle alone, or what is selected"},
     [](WordReader& in) { return maybe_id_and_side<Isolate>(in, "the id of a muscle or structure"); }},
    {{"fade [ID [left|right|midline]] [off]",
      "see a structure or muscle faintly, or what is selected; off: solid again"},
     read_fade},
    {{"show_all", "bring back what was hidden or faded"}, read_bare<ShowAll>},
    {{"refer MUSCLE [left|right|midline]", "show where all points of a muscle refer pain"},
     [](WordReader& in) { return id_and_side<ShowReferral>(in, "the id of a muscle"); }},
    {{"point POINT [left|right|midline]", "show where one trigger point refers pain"},
     [](WordReader& in) { return id_and_side<ShowPoint>(in, "the id of a trigger point"); }},
    {{"mode explore|pain", "change the mode"}, read_mode},
    {{"mark AREA [left|right|midline]", "add an area to what hurts"},
     [](WordReader& in) { return id_and_side<MarkArea>(in, "the id of an area"); }},
    {{"unmark AREA [left|right|midline]", "take an area away from what hurts"},
     [](WordReader& in) { return id_and_side<UnmarkArea>(in, "the id of an area"); }},
    {{"paint X Y Z [radius MM] [intensity 0..10] [quality aching|burning|tingling|numb|sharp] "
      "[depth deep|surface|unsure] [joined]",
      "paint pain on the skin; a joined mark goes on the stroke before it"},
     read_paint},
    {{"describe [intensity 0..10] [quality aching|burning|tingling|numb|sharp] [depth deep|surface|unsure]",
      "say how all that hurts feels"},
     read_describe},
    {{"brush [intensity 0..10] [quality aching|burning|tingling|numb|sharp] [depth deep|surface|unsure]",
      "say how what is painted next feels"},
     read_brush},
    {{"eraser on|off", "take the eraser in hand, or the brush"}, on_or_off<UseEraser>},
    {{"mirror on|off", "paint and erase on both sides at once"}, on_or_off<UseMirror>},
    {{"erase_at X Y Z [radius MM] [joined]", "erase what is painted there; a joined one goes on the eraser's stroke"},
     read_erase_at},
    {{"erase [paint]", "forget what hurts, or only what is painted"},
     [](WordReader& in) -> Command { return ErasePain{in.take("paint")}; }},
    {{"trace AREA... [left|right|midline]", "find the muscles that could explain pain in these areas"}, read_trace},
    {{"say TEXT", "mark what a sentence says: where it hurts, how, and what is felt beside it"},
     [](WordReader& in) -> Command {
         std::string text = in.rest();
         if (text.empty()) in.fail("expected a sentence");
         return Say{std::move(text)};
     }},
    {{"condition ID", "find the muscles that the literature links to a condition"},
     [](WordReader& in) -> Command {
         std::string id = in.rest();
         if (id.empty()) in.fail("expected the id of a condition");
         return TraceCondition{std::move(id)};
     }},
    {{"mark_condition ID [off]", "add a condition to what hurts, or take it away"},
     [](WordReader& in) { return id_and_off<MarkCondition>(in, "the id of a condition"); }},
    {{"mark_symptom ID [off]", "add a symptom beside the pain, or take it away"},
     [](WordReader& in) { return id_and_off<MarkSymptom>(in, "the id of a symptom"); }},
    {{"deny_symptom ID [off]", "say that a symptom is not there, or take that back"},
     [](WordReader& in) { return id_and_off<DenySymptom>(in, "the id of a symptom"); }},
    {{"age YEARS|off", "say how old the person is, or forget it"}, read_age},
    {{"muscles_anyway on|off", "show muscles although help is to be called first"}, on_or_off<ShowMusclesAnyway>},
    {{"candidate RANK", "show the zone of a muscle of the ranked list"},
     [](WordReader& in) -> Command { return ChooseCandidate{in.whole("a rank", 1, 100000)}; }},
    {{"view NAME", "look from a named side, or at a region"},
     [](WordReader& in) -> Command { return SetView{in.word("the name of a view")}; }},
    {{"camera X Y Z YAW PITCH DISTANCE [FOV]", "place the camera"}, read_camera},
    {{"orbit YAW PITCH", "turn around the body, in degrees"}, read_orbit},
    {{"pan RIGHT UP", "move the body across the picture, in picture heights"}, read_pan},
    {{"zoom FACTOR [X Y] [gently]", "scale the distance, toward a place of the picture"}, read_zoom},
    {{"frame [ID [left|right|midline]]", "fill the picture with a structure, the selection or the body"},
     [](WordReader& in) { return maybe_id_and_side<Frame>(in, "the id of a structure or muscle"); }},
    {{"frame_referral", "fill the picture with the selection and where it refers pain"}, read_bare<FrameReferral>},
    {{"frame_zone NUMBER", "fill the picture with one of the places where the selection refers pain"},
     [](WordReader& in) -> Command { return FrameZone{in.whole("the number of a place", 1, 1000)}; }},
    {{"frame_body", "fill the picture with the whole body, from where one looks"}, read_bare<FrameBody>},
    {{"frame_next", "frame the selection, then where it refers pain, then the whole body"}, read_bare<FrameNext>},
    {{"turn_to YAW PITCH", "look from there, at what is in the middle of the picture"}, read_turn_to},
    {{"rotation limited|free", "turn from above to below only, or over the head and on"}, read_rotation},
    {{"labels on|off", "write names beside what is seen"}, on_or_off<ShowLabels>},
    {{"search [TEXT]", "type into the search box"}, [](WordReader& in) -> Command { return Search{in.rest()}; }},
    {{"theme NAME|next", "change the look"},
     [](WordReader& in) -> Command { return SetTheme{in.word("the name of a theme")}; }},
    {{"language en|plain|es|fr", "tell everything in another language"},
     [](WordReader& in) -> Command { return SetLanguage{closed_word(in, core::k_languages)}; }},
    {{"names latin|language", "call muscles and bones by their Latin names, or as the language does"}, read_names},
    {{"body NAME", "show another body: built-in, female, or one that was imported"},
     [](WordReader& in) -> Command { return SetBody{in.word("the name of a body")}; }},
    {{"speak [ID]", "say the Latin name of a structure or muscle, or of the selection"},
     [](WordReader& in) -> Command { return Speak{in.rest()}; }},
    {{"help [on|off]", "show or hide the help"}, on_or_off<ShowHelp>},
    {{"guide [CHAPTER] [plain]|off", "open a chapter of the guide, exact or in plain words, or close it"}, read_guide},
    {{"map [body|head|hands|feet]|off", "open the body chart to mark pain on, or close it"}, read_body_chart},
    {{"attachments on|off", "paint where the selected muscle is fixed to its bones"}, on_or_off<ShowAttachments>},
    {{"overlay dermatomes|nerves|joints|organs|endangerments [ID]|off",
      "lay what else than muscles sends pain over the skin, all of a kind or one"},
     read_overlay},
    {{"panels on|off", "show or hide the panels at the sides"}, on_or_off<ShowPanels>},
    {{"full_screen on|off", "fill the screen, or give it back"}, on_or_off<ShowFullScreen>},
    {{"client_view on|off", "show plain words, large and without tools"}, on_or_off<ShowClientView>},
    {{"text_size PERCENT|larger|smaller", "change the size of the interface, 80 to 250 percent"}, read_text_size},
    {{"emergency_number NUMBER|off", "set the number that the country calls for help, or forget it"},
     read_emergency_number},
    {{"focus next|previous|press|leave", "move the keyboard's focus, or press what has it"},
     [](WordReader& in) -> Command { return MoveFocus{closed_value(in, k_focus_moves)}; }},
    {{"toggle "
      "help|guide|map|pain|panels|full_screen|client_view|palette|settings|eraser|mirror|play|compare|labels|rotation|"
      "lessons|notes|steps|black|study|progress|mastery|visits|press|laser|pen",
      "turn on what is off, and off what is on"},
     [](WordReader& in) -> Command { return Toggle{closed_value(in, k_switches)}; }},
    {{"chapter next|previous", "turn to another chapter of the guide"}, read_chapter},
    {{"cursor left|right|up|down", "move the cursor of the body chart to the next area"},
     [](WordReader& in) -> Command { return MoveCursor{closed_value(in, k_directions)}; }},
    {{"mark_here", "mark the area at the cursor of the body chart, or take the mark away"}, read_bare<MarkHere>},
    {{"open_search", "give the search box the keyboard"}, read_bare<OpenSearch>},
    {{"hit next|previous|open|beside|present",
      "go through what the search found; open it, compare it with what is selected, or present all of it"},
     [](WordReader& in) -> Command { return ChooseHit{closed_value(in, k_hit_choices)}; }},
    {{"play", "play how pressing the trigger points leads to the pain"}, read_bare<PlayChain>},
    {{"pause", "stop it where it is"}, read_bare<PauseChain>},
    {{"scrub T", "go to a moment of it: 0 the press, 1 the pain"},
     [](WordReader& in) -> Command { return ScrubChain{in.number("a moment", 0.0f, 1.0f)}; }},
    {{"loop on|off", "begin again at its end"}, on_or_off<LoopChain>},
    {{"speed FACTOR", "play it slower or faster"},
     [](WordReader& in) -> Command { return SetPace{in.number("a factor", k_least_pace, k_most_pace)}; }},
    {{"undo", "take the last step back"}, read_bare<Undo>},
    {{"redo", "take it again"}, read_bare<Redo>},
    {{"wait SECONDS", "let time pass"},
     [](WordReader& in) -> Command { return Wait{in.number("seconds", 0.0f, 3600.0f)}; }},
    {{"save FILE.png", "save the window's picture"}, read_file<SaveImage>},
    {{"print FILE.pdf|.svg|.png", "print the body chart with what is marked"}, read_file<PrintBodyChart>},
    {{"save_drawing FILE.json", "save what hurts as a pain drawing"}, read_file<SaveDrawing>},
    {{"open_drawing FILE.json", "open a pain drawing in place of what hurts now"}, read_file<OpenDrawing>},
    {{"ask_file save_drawing|open_drawing|print|picture|save_lesson|open_lesson|session_new|session_save|handout|page|"
      "save_progress|off",
      "ask in the window where a file is or goes"},
     read_ask_file},
    {{"open_file FILE", "open a file with the program the system has for it"}, read_file<OpenFile>},
    {{"show_folder FILE", "open the folder that a file lies in"}, read_file<ShowFolder>},
    {{"accept", "do what the card in front offers"}, read_bare<Accept>},
    {{"dismiss", "close the card in front, or a message"}, read_bare<Dismiss>},
    {{"palette on|off", "open one box over muscles, areas, conditions, commands and settings"}, on_or_off<ShowPalette>},
    {{"settings on|off", "show or hide the settings"}, on_or_off<ShowSettings>},
    {{"motion full|reduced", "let the camera fly and zones open, or not"},
     [](WordReader& in) -> Command {
         constexpr auto k_motions = core::word_table<bool>({{false, "full"}, {true, "reduced"}});
         return SetMotion{closed_value(in, k_motions)};
     }},
    {{"touch_targets on|off", "make what is pressed large enough for a finger"}, on_or_off<SetTouchTargets>},
    {{"introduction start|next|previous|off", "go through the guided start"},
     [](WordReader& in) -> Command { return Introduce{closed_value(in, k_introduction_moves)}; }},
    {{"lessons on|off", "show the lessons there are"}, on_or_off<ShowLessons>},
    {{"lesson ID|FILE.json", "open a lesson at its first step"},
     [](WordReader& in) -> Command {
         std::string lesson = in.rest();
         if (lesson.empty()) in.fail("expected the id of a lesson, or a file");
         return OpenLesson{std::move(lesson)};
     }},
    {{"lesson_step next|back|NUMBER", "go on: to the answer of a question, then to the next step; or back"},
     read_lesson_step},
    {{"lesson_present on|off", "present the lesson: full screen, large, in the projector's colors"},
     on_or_off<PresentLesson>},
    {{"lesson_show notes|steps|black [on|off]", "show the speaker's notes, the list of steps, or black alone"},
     [](WordReader& in) -> Command {
         const LessonPart part = closed_value(in, k_lesson_parts);
         return ShowInLesson{part, on_or_off<ShowLessons>(in).as<ShowLessons>()->is_shown};
     }},
    {{"lesson_end", "leave what lies over the lesson, then the lesson; what was there before comes back"},
     read_bare<EndLesson>},
    {{"lesson_new [NAME]", "begin a lesson of your own"},
     [](WordReader& in) -> Command { return NewLesson{in.rest()}; }},
    {{"lesson_add_step [TITLE]", "add what is seen now to your lesson, as a step"},
     [](WordReader& in) -> Command { return AddStep{in.rest()}; }},
    {{"lesson_move NUMBER", "move the step to another place of your lesson"},
     [](WordReader& in) -> Command { return MoveStep{in.whole("the number of a step", 1, k_most_steps)}; }},
    {{"lesson_duplicate", "put the step into your lesson once more, after it"}, read_bare<DuplicateStep>},
    {{"lesson_delete", "take the step out of your lesson"}, read_bare<DeleteStep>},
    {{"lesson_write name|title|text|question|answer|notes [WORDS]", "put words into the step, or take them away"},
     [](WordReader& in) -> Command {
         const LessonField field = closed_value(in, k_lesson_fields);
         return WriteStep{field, in.rest()};
     }},
    {{"lesson_save FILE.json", "save your lesson"}, read_file<SaveLesson>},
    {{"lesson_count NUMBER [less]", "count an answer of the class, 1 to 4; less: take one away; 0: begin anew"},
     read_count},
    {{"lesson_tool none|laser|pen [X Y]", "take a laser dot or a pen in hand; across and down the window, 0 to 1"},
     read_tool},
    {{"ink X Y [joined]", "draw over the picture of a lesson; a joined place goes on the stroke before it"}, read_ink},
    {{"ink_clear", "wipe off what the pen drew"}, read_bare<WipeInk>},
    {{"ask_leave [LINE]", "ask whether a lesson may be left unsaved for this, or ask no longer"},
     [](WordReader& in) -> Command { return AskLeave{in.rest()}; }},
    {{"study on|off", "show the decks of questions there are"}, on_or_off<ShowStudy>},
    {{"progress on|off", "show how much is known, and what comes back when"}, on_or_off<ShowProgress>},
    {{"mastery on|off", "color the muscles by how much of them is known"}, on_or_off<ColorByMastery>},
    {{"quiz DECK [test] [count NUMBER] [seed NUMBER]",
      "be asked from a deck, or from due, weak or selection; test: all is told at the end"},
     read_quiz},
    {{"quiz_answer NUMBER", "choose an answer; 0: it is not known"},
     [](WordReader& in) -> Command { return AnswerQuiz{in.whole("the number of an answer", 0, 9)}; }},
    {{"quiz_at X Y Z [ID [left|right|midline]]", "answer with a place on the body, and what is seen there"},
     read_answer_at},
    {{"quiz_painted", "answer with what is painted"}, read_bare<AnswerPainted>},
    {{"quiz_next", "hand in what is painted, or go on to the next question"}, read_bare<NextQuestion>},
    {{"quiz_end", "leave the quiz; what was there before comes back"}, read_bare<EndQuiz>},
    {{"learner [NAME]", "keep the answers of this learner from now on; one nobody is called yet is another learner"},
     [](WordReader& in) -> Command { return ChooseLearner{in.rest()}; }},
    {{"learner_rename NAME", "call the learner so"},
     [](WordReader& in) -> Command {
         RenameLearner command{in.rest()};
         if (command.name.empty()) in.fail("expected a name");
         return command;
     }},
    {{"progress_save FILE.csv|FILE.json", "save the learner's answers, for a spreadsheet or another machine"},
     read_file<SaveProgress>},
    {{"session_new FILE.myoatlas", "begin a client's session; what hurts now is its first drawing"},
     read_file<NewSession>},
    {{"session_open FILE.myoatlas", "open a client's session"}, read_file<OpenSession>},
    {{"unlock PASSPHRASE", "open the sealed session that was asked for"},
     [](WordReader& in) -> Command {
         Unlock command{in.rest()};
         if (command.passphrase.empty()) in.fail("expected a passphrase");
         return command;
     }},
    {{"seal on|off", "show or hide the card that seals the client's session with a passphrase"}, on_or_off<ShowSeal>},
    {{"session_seal PASSPHRASE [CURRENT]",
      "write the client's session sealed; CURRENT opens it now, where it is sealed"},
     [](WordReader& in) -> Command {
         SealSession command{in.word("a passphrase"), {}};
         if (!in.is_done()) command.current = in.word("the passphrase that opens it now");
         return command;
     }},
    {{"session_unseal CURRENT", "write the client's session open again; CURRENT is its passphrase"},
     [](WordReader& in) -> Command { return UnsealSession{in.word("the passphrase that opens it now")}; }},
    {{"session_save [FILE.myoatlas]", "save the client's session, where it lies or elsewhere"},
     [](WordReader& in) -> Command { return SaveSession{in.rest()}; }},
    {{"session_close", "leave the client's session; what is not saved is kept for when it is opened again"},
     read_bare<CloseSession>},
    {{"client_label [WORDS]", "call the client so"}, [](WordReader& in) -> Command { return SetClient{in.rest()}; }},
    {{"visit_new [DAY]", "begin another visit, today or on a day as 2026-11-29"},
     [](WordReader& in) -> Command {
         BeginVisit command{in.rest()};
         const std::string fault = command.date.empty() ? std::string() : referral::fault_of_date(command.date);
         if (!fault.empty()) in.fail(fault);
         return command;
     }},
    {{"visit_moment before|after", "paint how it is before the work of the visit, or after it"},
     [](WordReader& in) -> Command { return SetMoment{closed_value(in, referral::k_visit_moments)}; }},
    {{"visit_notes [WORDS]", "write the therapist's notes of the visit"},
     [](WordReader& in) -> Command { return WriteNotes{in.rest()}; }},
    {{"visits on|off", "show or hide the client's session"}, on_or_off<ShowVisits>},
    {{"visit_compare on|off", "lay the drawing of before under the one of now"}, on_or_off<CompareVisits>},
    {{"handout FILE.pdf", "write what the client takes home"}, read_file<WriteHandout>},
    {{"page FILE.html", "write the client's answer as a page for a phone"}, read_file<WritePage>},
    {{"press on|off", "show or hide the press timer"}, on_or_off<ShowPress>},
    {{"press_run [30|60|90]", "press so many seconds; without them as long as the last, or no longer"}, read_press},
    {{"press_end", "end the press; it goes into the visit"}, read_bare<EndPress>},
    {{"press_say more|less|good|stop", "what the client says while being pressed"},
     [](WordReader& in) -> Command { return SayPress{closed_value(in, referral::k_client_replies)}; }},
    {{"press_rate 0..10|up|down", "how strong the press is felt"}, read_press_rate},
    {{"client_screen on|off", "show the body and plain words in a second window, for the client"},
     on_or_off<ShowClientScreen>},
    {{"speaker_screen on|off", "show notes, next step and clock of the lesson in a second window, for the speaker"},
     on_or_off<ShowSpeakerScreen>},
    {{"second_full_screen on|off", "fill the monitor that the second window stands on"}, on_or_off<FillSecondScreen>},
    {{"quit", "close the atlas"}, read_bare<Quit>},
}};

std::string_view verb_of(std::string_view usage) {
    return usage.substr(0, usage.find(' '));
}

// Another word for a command; both are read, the table's is written.
std::string_view known_verb(std::string_view verb) {
    return verb == "body_chart" ? "map" : verb;
}

constexpr std::size_t k_longest_line = 20000; // the words of a lesson's step, many times over

bool is_skipped(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

}

std::span<const CommandForm> command_forms() {
    static const auto forms = [] {
        std::vector<CommandForm> list;
        for (const Row& row : k_rows) list.push_back(row.form);
        return list;
    }();
    return forms;
}

core::Result<Command> parse_command(std::string_view line) {
    // What follows it would be lost in the name of a file.
    if (line.find('\0') != line.npos) return core::Problem{"", "there is a NUL byte; expected text alone"};
    if (line.size() > k_longest_line)
        return core::Problem{"", "the line has " + std::to_string(line.size()) + " characters; expected at most " +
                                     std::to_string(k_longest_line)};
    WordReader in(line);
    const std::string verb = in.word("a command");
    if (in.has_failed()) return core::Problem{"", in.error()};
    for (const Row& row : k_rows) {
        if (verb_of(row.form.usage) != known_verb(verb)) continue;
        Command command = row.read(in);
        if (!in.is_done()) in.fail("\"" + in.rest() + "\" is too much");
        if (in.has_failed()) return core::Problem{"", in.error() + " (" + std::string(row.form.usage) + ")"};
        return command;
    }
    std::vector<std::string> verbs;
    for (const Row& row : k_rows) verbs.emplace_back(verb_of(row.form.usage));
    return core::Problem{"", "\"" + verb + "\" is no command; the nearest are " +
                                 core::joined(core::nearest(verb, verbs, 3))};
}

core::Result<std::vector<ScriptLine>> parse_script(std::string_view text) {
    std::vector<ScriptLine> lines;
    core::Problems problems;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (is_skipped(line)) continue;
        if (auto command = parse_command(line))
            lines.push_back({std::move(*command), number});
        else
            problems.push_back({"line " + std::to_string(number), command.problems().front().what});
    }
    if (!problems.empty()) return problems;
    return lines;
}

}
