// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using namespace session;
using core::Side;

// At least one of every command, with awkward values.
std::vector<Command> all_kinds() {
    referral::PaintMark mark{
        {-12.5f, 1403.0f, 0.1f}, 22.0f, 7.5f, referral::PainQuality::Aching, referral::PainDepth::Deep};
    scene::Camera camera;
    camera.target = {1.0f / 3.0f, -2.0f, 1e-7f};
    camera.fov_deg = 30.0f;
    return {Select{"upper_trapezius", Side::Left},
            Select{"upper trap", std::nullopt},
            Select{"left", std::nullopt},
            Select{"two  blanks", Side::Right},
            Select{"a \"quoted\" \\ name", Side::Midline},
            Compare{{"soleus", "two words"}, Side::Left},
            Compare{{}, {}, false},
            Compare{},
            Present{Presenting::These, {"soleus", "plantaris"}, Side::Right},
            Present{Presenting::Next, {}, {}},
            Present{Presenting::Off, {}, {}},
            FrameZone{2},
            TurnTo{90.0f, -15.0f},
            SetRotation{true},
            ShowLabels{false},
            ClearSelection{},
            Hover{},
            Hover{"femur", Side::Right},
            SetLayer{anatomy::Layer::MuscleSuperficial, 0.0f},
            SetLayer{anatomy::Layer::Skin, 1.0f},
            SetLayer{anatomy::Layer::Bone, 0.35f},
            PeelTo{anatomy::Layer::MuscleDeep},
            Hide{"sacrum", Side::Midline},
            Hide{"femur", std::nullopt},
            Isolate{"femur", Side::Left},
            ShowAll{},
            ShowReferral{"soleus", Side::Right},
            ShowPoint{"upper_trapezius_1", Side::Left},
            SetMode{Mode::Pain},
            SetMode{Mode::Explore},
            Hover{"soleus", Side::Left, true},
            Fade{},
            Fade{"soleus", Side::Right},
            Fade{"soleus", std::nullopt, false},
            Select{"soleus", Side::Left, Choosing::Added},
            Select{"two words", std::nullopt, Choosing::Current},
            MarkArea{"head_temporal", Side::Left},
            MarkArea{"abdomen", std::nullopt},
            UnmarkArea{"head_temporal", Side::Left},
            PaintPain{mark},
            PaintPain{},
            DescribePain{},
            DescribePain{{8.0f, referral::PainQuality::Burning, referral::PainDepth::Deep}},
            SetBrush{},
            SetBrush{{3.5f, referral::PainQuality::Numb, referral::PainDepth::Surface}},
            UseEraser{},
            UseEraser{false},
            UseMirror{},
            UseMirror{false},
            EraseAt{},
            EraseAt{{-12.5f, 1403.0f, 0.1f}, 9.0f, true},
            PlayChain{},
            PauseChain{},
            ScrubChain{0.25f},
            LoopChain{},
            LoopChain{false},
            SetPace{0.5f},
            ErasePain{},
            ErasePain{true},
            Trace{{"head_temporal", "neck_back"}, Side::Right},
            Trace{{"right"}, std::nullopt},
            Say{"behind my left shoulder, \"7 of 10\""},
            Say{"left"},
            TraceCondition{"tension_headache"},
            MarkCondition{"tension_headache"},
            MarkCondition{"tension_headache", false},
            MarkSymptom{"ringing ear"},
            MarkSymptom{"dizziness", false},
            DenySymptom{"fever"},
            DenySymptom{"short breath", false},
            SetAge{72},
            SetAge{},
            ShowMusclesAnyway{},
            ShowMusclesAnyway{false},
            SetEmergencyNumber{"112"},
            SetEmergencyNumber{},
            ChooseCandidate{3},
            SetView{"posterior"},
            SetCamera{camera},
            OrbitCamera{-12.25f, 3.0f},
            PanCamera{0.1f, -0.2f},
            ZoomCamera{0.9f},
            ZoomCamera{1.1f, 0.25f, 0.75f},
            ZoomCamera{0.5f, 0.5f, 0.5f, true},
            ZoomCamera{0.5f, 0.25f, 0.75f, true},
            FrameReferral{},
            FrameBody{},
            FrameNext{},
            Frame{},
            Frame{"soleus", Side::Left},
            Search{""},
            Search{"stiff  neck"},
            Search{"# not a comment"},
            SetTheme{"atlas"},
            SetLanguage{"fr"},
            SetBody{"female"},
            SetNames{true},
            SetNames{},
            Speak{},
            Speak{"gluteus medius"},
            ShowHelp{true},
            ShowBodyChart{},
            ShowBodyChart{true, "hands"},
            ShowBodyChart{false, ""},
            ShowOverlay{},
            ShowOverlay{OverlayKind::Organs, ""},
            ShowOverlay{OverlayKind::Dermatomes, "C8 dermatome"},
            ShowAttachments{true},
            ShowAttachments{false},
            ShowHelp{false},
            ShowGuide{},
            ShowGuide{true, "why pain is felt elsewhere", true},
            ShowGuide{true, "", true},
            ShowGuide{false, "", false},
            Hide{},
            Isolate{},
            ShowPanels{true},
            ShowPanels{false},
            ShowFullScreen{true},
            ShowFullScreen{false},
            ShowClientView{true},
            ShowClientView{false},
            SetTextSize{125, 0},
            SetTextSize{0, 1},
            SetTextSize{0, -1},
            MoveFocus{FocusMove::Next},
            MoveFocus{FocusMove::Leave},
            Toggle{Switch::Help},
            Toggle{Switch::PainMode},
            Toggle{Switch::Panels},
            TurnChapter{true},
            TurnChapter{false},
            MoveCursor{Direction::Left},
            MoveCursor{Direction::Down},
            MarkHere{},
            OpenSearch{},
            ChooseHit{HitChoice::Next},
            ChooseHit{HitChoice::Open},
            Undo{},
            Redo{},
            Wait{0.5f},
            SaveImage{"my pictures/a.png"},
            PrintBodyChart{"charts/pain chart.pdf"},
            SaveDrawing{"my drawings/a.json"},
            OpenDrawing{"a.json"},
            AskFile{FilePurpose::Print},
            AskFile{FilePurpose::SaveDrawing},
            AskFile{},
            OpenFile{"/a folder/a.pdf"},
            ShowFolder{"/a folder/a.pdf"},
            Accept{},
            Dismiss{},
            ShowPalette{true},
            ShowPalette{false},
            ShowSettings{true},
            ShowSettings{false},
            SetMotion{true},
            SetMotion{false},
            SetTouchTargets{true},
            SetTouchTargets{false},
            Introduce{IntroductionMove::Start},
            Introduce{IntroductionMove::Off},
            ShowLessons{true},
            ShowLessons{false},
            OpenLesson{"five_headaches"},
            OpenLesson{"/my lessons/a.json"},
            TurnLesson{},
            TurnLesson{LessonMove::Back},
            TurnLesson{LessonMove::To, 7},
            CountAnswer{},
            CountAnswer{4, true},
            CountAnswer{0},
            UseTool{},
            UseTool{LessonTool::Laser, glm::vec2{0.25f, 0.5f}},
            UseTool{LessonTool::Pen, {}},
            DrawInk{{0.1f, 0.9f}, false},
            DrawInk{{0.1f, 0.9f}, true},
            WipeInk{},
            AskLeave{},
            AskLeave{"lesson \"My file.json\""},
            ChooseLearner{},
            ChooseLearner{"Ana  B"},
            RenameLearner{"left"},
            SaveProgress{"my answers.csv"},
            PresentLesson{true},
            PresentLesson{false},
            ShowInLesson{LessonPart::Notes},
            ShowInLesson{LessonPart::Black, false},
            EndLesson{},
            NewLesson{},
            NewLesson{"The \"heel\"  and I"},
            AddStep{},
            AddStep{"from the side"},
            MoveStep{3},
            DeleteStep{},
            WriteStep{LessonField::Answer, {}},
            WriteStep{LessonField::Text, "Two lines,\nas they are."},
            SaveLesson{"my lesson.json"},
            DuplicateStep{},
            ShowStudy{true},
            ShowStudy{false},
            ShowProgress{true},
            ColorByMastery{false},
            StartQuiz{"exam_outline", false, k_quiz_count, 0},
            StartQuiz{"torso", true, 50, 7},
            AnswerQuiz{3},
            AnswerQuiz{0},
            AnswerAt{{1.5f, -20.0f, 300.0f}, "soleus", Side::Right},
            AnswerAt{{0.0f, 1.0f, 2.0f}, "", {}},
            AnswerPainted{},
            NextQuestion{},
            EndQuiz{},
            NewSession{"my clients/anna.myoatlas"},
            OpenSession{"anna.myoatlas"},
            Unlock{"correct horse, \"battery\""},
            ShowSeal{true},
            ShowSeal{false},
            SealSession{"correct horse, \"battery\"", {}},
            SealSession{"correct horse", "staple battery"},
            UnsealSession{"staple battery"},
            SaveSession{},
            SaveSession{"my clients/anna 2.myoatlas"},
            CloseSession{},
            SetClient{},
            SetClient{"A. B."},
            BeginVisit{},
            BeginVisit{"2026-11-29"},
            SetMoment{referral::VisitMoment::Before},
            SetMoment{referral::VisitMoment::After},
            WriteNotes{},
            WriteNotes{"Two lines,\nas they are."},
            ShowVisits{true},
            ShowVisits{false},
            CompareVisits{true},
            CompareVisits{false},
            WriteHandout{"for anna.pdf"},
            WritePage{"for anna.html"},
            ShowPress{true},
            ShowPress{false},
            RunPress{},
            RunPress{90},
            EndPress{},
            SayPress{referral::ClientReply::Less},
            RatePress{7, 0},
            RatePress{0, 1},
            RatePress{0, -1},
            ShowClientScreen{true},
            ShowClientScreen{false},
            ShowSpeakerScreen{true},
            ShowSpeakerScreen{false},
            FillSecondScreen{true},
            FillSecondScreen{false},
            Quit{}};
}

TEST(CommandText, every_command_reads_back_as_itself) {
    for (const Command& command : all_kinds()) {
        const std::string text = text_of(command);
        const auto again = parse_command(text);
        ASSERT_TRUE(again) << text << ": " << again.problems().front().what;
        EXPECT_EQ(*again, command) << text << " became " << text_of(*again);
    }
}

TEST(CommandText, every_kind_of_command_is_among_those_tried) {
    std::vector<bool> is_tried(CommandKinds::count, false);
    for (const Command& command : all_kinds()) is_tried[command.kind()] = true;
    EXPECT_THAT(is_tried, testing::Each(true));
    EXPECT_EQ(command_forms().size(), is_tried.size());
}

TEST(CommandText, the_written_form_begins_with_the_word_its_usage_names) {
    for (const Command& command : all_kinds()) {
        const std::string_view usage = command_forms()[command.kind()].usage;
        EXPECT_THAT(text_of(command), testing::StartsWith(std::string(usage.substr(0, usage.find(' ')))));
    }
}

TEST(CommandText, the_lines_of_the_contract_mean_what_they_say) {
    EXPECT_EQ(*parse_command("select upper_trapezius left"), Command(Select{"upper_trapezius", Side::Left}));
    EXPECT_EQ(*parse_command("layer muscle_superficial off"),
              Command(SetLayer{anatomy::Layer::MuscleSuperficial, 0.0f}));
    EXPECT_EQ(*parse_command("trace head_temporal left"), Command(Trace{{"head_temporal"}, Side::Left}));
    EXPECT_EQ(*parse_command("view posterior"), Command(SetView{"posterior"}));
    EXPECT_EQ(*parse_command("wait 0.5"), Command(Wait{0.5f}));
}

TEST(CommandText, a_name_of_several_words_needs_no_quotes) {
    EXPECT_EQ(*parse_command("select upper trap right"), Command(Select{"upper trap", Side::Right}));
}

TEST(CommandText, a_command_is_known_by_its_other_word_too) {
    EXPECT_EQ(*parse_command("body_chart hands"), Command(ShowBodyChart{true, "hands"}));
    EXPECT_EQ(*parse_command("map hands"), Command(ShowBodyChart{true, "hands"}));
}

TEST(CommandText, how_a_pain_feels_is_one_of_the_known_words) {
    EXPECT_TRUE(parse_command("paint 0 1200 90 quality burning depth deep"));
    EXPECT_FALSE(parse_command("paint 0 1200 90 quality bananas"));
    EXPECT_FALSE(parse_command("describe depth abyssal"));
    EXPECT_TRUE(parse_command("describe quality sharp"));
}

TEST(CommandText, a_bad_line_says_what_was_expected) {
    const auto message = [](std::string_view line) {
        const auto command = parse_command(line);
        return command ? std::string("accepted") : command.problems().front().what;
    };
    EXPECT_THAT(message("selekt soleus"), testing::HasSubstr("select"));
    EXPECT_THAT(message("select"), testing::HasSubstr("expected the id of a muscle or structure"));
    EXPECT_THAT(message("layer muscels on"), testing::HasSubstr("muscle_superficial"));
    EXPECT_THAT(message("layer skin perhaps"), testing::HasSubstr("on, off or an opacity"));
    EXPECT_THAT(message("layer skin 1.5"), testing::HasSubstr("between 0 and 1"));
    EXPECT_THAT(message("wait soon"), testing::HasSubstr("expected seconds"));
    EXPECT_THAT(message("wait nan"), testing::HasSubstr("expected seconds"));
    EXPECT_THAT(message("wait -1"), testing::HasSubstr("between 0"));
    EXPECT_THAT(message("paint 1 2"), testing::HasSubstr("X Y Z"));
    EXPECT_THAT(message("paint 1 2 3 colour red"), testing::HasSubstr("radius, intensity, quality or depth"));
    EXPECT_THAT(message("paint 1 2 3 depth bottomless"), testing::HasSubstr("one of deep, surface, unsure"));
    EXPECT_THAT(message("undo twice"), testing::HasSubstr("\"twice\" is too much"));
    EXPECT_THAT(message("mode sleep"), testing::HasSubstr("explore or pain"));
    EXPECT_THAT(message("candidate 1.5"), testing::HasSubstr("whole number"));
    EXPECT_THAT(message("select \"open"), testing::HasSubstr("quotation mark"));
    EXPECT_THAT(message("trace"), testing::HasSubstr("area"));
    EXPECT_THAT(message("toggle light"), testing::HasSubstr("one of help, guide, map, pain, panels"));
    EXPECT_THAT(message("cursor back"), testing::HasSubstr("one of left, right, up, down"));
    EXPECT_THAT(message("chapter third"), testing::HasSubstr("one of previous, next"));
}

TEST(Script, skips_empty_lines_and_comments) {
    const auto script = parse_script("# a tour\n\nview posterior\r\n   \n  # more\nwait 0.5");
    ASSERT_TRUE(script);
    ASSERT_EQ(script->size(), 2u);
    EXPECT_EQ((*script)[0].command, Command(SetView{"posterior"}));
    EXPECT_EQ((*script)[0].number, 3);
    EXPECT_EQ((*script)[1].command, Command(Wait{0.5f}));
    EXPECT_EQ((*script)[1].number, 6);
}

TEST(Script, reports_every_bad_line_with_its_number) {
    const auto script = parse_script("view posterior\nfly away\n\nwait soon\n");
    ASSERT_FALSE(script);
    ASSERT_EQ(script.problems().size(), 2u);
    EXPECT_EQ(script.problems()[0].where, "line 2");
    EXPECT_EQ(script.problems()[1].where, "line 4");
}

TEST(Script, nothing_behind_a_byte_of_zeros_is_lost_in_silence) {
    const auto script = parse_script(std::string_view("view posterior\nshot a.png\0b.png\n", 32));
    ASSERT_FALSE(script);
    EXPECT_EQ(script.problems().front().where, "line 2");
    EXPECT_THAT(script.problems().front().what, testing::HasSubstr("NUL"));
}

TEST(CommandText, a_line_without_end_is_refused_at_once) {
    const auto command = parse_command("search " + std::string(5000000, 'a'));
    ASSERT_FALSE(command);
    EXPECT_THAT(command.problems().front().what, testing::HasSubstr("5000007 characters; expected at most 20000"));
    EXPECT_LT(parse_command(std::string(20000, 'a')).problems().front().what.size(), 30000u);
}

TEST(Script, an_empty_script_is_no_commands) {
    EXPECT_TRUE(parse_script("")->empty());
}

}

}
