// The text form of commands, read. One row a command, in the order of the variant.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/words.h"

#include <algorithm>
#include <array>

namespace myoatlas::session {

namespace {

// Reads one of some words.
std::string closed_word(WordReader& in, std::span<const std::string_view> words) {
    const std::string expected = core::joined(words, ", ");
    std::string word = in.word(expected);
    if (std::find(words.begin(), words.end(), word) == words.end())
        in.fail("expected one of " + expected + ", and found \"" + word + "\"");
    return word;
}

// Reads one of a table's words as its value.
template <class Value, std::size_t N> Value closed_value(WordReader& in, const core::WordTable<Value, N>& table) {
    return table.value_of(closed_word(in, table.words())).value_or(table.rows.front().value);
}

using anatomy::Layer;

constexpr float k_far_mm = 100000.0f;

Layer layer_word(WordReader& in) {
    const std::string word = in.word("the name of a layer");
    if (const auto layer = anatomy::parse_layer(word)) return *layer;
    std::string known;
    for (const Layer layer : all_layers()) known += ' ' + std::string(anatomy::name_of(layer));
    in.fail("\"" + word + "\" is no layer; expected one of:" + known);
    return Layer::Other;
}

// Reads "ID [side]". An id may be several words when it is a name: upper trap left.
template <class T> Command id_and_side(WordReader& in, std::string_view expected) {
    const MaybeSide side = in.trailing_side();
    T command;
    auto& [id, command_side] = command;
    id = in.rest();
    command_side = side;
    if (id.empty()) in.fail("expected " + std::string(expected));
    return command;
}

// Reads "[ID [side]]".
template <class T> Command maybe_id_and_side(WordReader& in, std::string_view expected) {
    if (in.is_done()) return T{};
    return id_and_side<T>(in, expected);
}

Command read_select(WordReader& in) {
    Select command;
    command.way = in.take("add") ? Choosing::Added : in.take("current") ? Choosing::Current : Choosing::Alone;
    command.side = in.trailing_side();
    command.id = in.rest();
    if (command.id.empty()) in.fail("expected the id of a muscle or structure");
    return command;
}

Command read_hover(WordReader& in) {
    if (in.is_done()) return Hover{};
    Hover command;
    command.is_lifted = in.take_last("lifted");
    command.side = in.trailing_side();
    command.id = in.rest();
    if (command.id.empty()) in.fail("expected the id of a structure");
    return command;
}

Command read_fade(WordReader& in) {
    Fade command;
    command.is_faded = !in.take_last("off");
    command.side = in.trailing_side();
    command.id = in.rest();
    return command;
}

Command read_layer(WordReader& in) {
    SetLayer command;
    command.layer = layer_word(in);
    if (in.take("on"))
        command.opacity = 1.0f;
    else if (in.take("off"))
        command.opacity = 0.0f;
    else if (!in.has_failed())
        command.opacity = in.number("on, off or an opacity", 0.0f, 1.0f);
    return command;
}

Command read_mode(WordReader& in) {
    if (in.take("explore")) return SetMode{Mode::Explore};
    if (in.take("pain")) return SetMode{Mode::Pain};
    in.fail("expected explore or pain");
    return SetMode{};
}

// Reads one word of how a pain feels; false when the next word is another.
template <class T> bool take_description(WordReader& in, T& pain) {
    if (in.take("intensity")) {
        pain.intensity = in.number("an intensity", 0.0f, 10.0f);
    } else if (in.take("quality")) {
        pain.quality = closed_word(in, referral::k_pain_qualities);
    } else if (in.take("depth")) {
        pain.depth = closed_word(in, referral::k_pain_depths);
    } else {
        return false;
    }
    return true;
}

Command read_paint(WordReader& in) {
    PaintPain command;
    referral::PaintMark& mark = command.mark;
    for (int i = 0; i < 3; ++i) mark.at_mm[i] = in.number("a place in millimeters: X Y Z", -k_far_mm, k_far_mm);
    while (!in.is_done() && !in.has_failed()) {
        if (in.take("radius"))
            mark.radius_mm = in.number("a radius in millimeters", 0.1f, 1000.0f);
        else if (in.take("joined"))
            mark.joins = true;
        else if (!take_description(in, mark))
            in.fail("expected radius, intensity, quality or depth, and found \"" + in.rest() + "\"");
    }
    return command;
}

Command read_describe(WordReader& in) {
    DescribePain command;
    while (!in.is_done() && !in.has_failed())
        if (!take_description(in, command))
            in.fail("expected intensity, quality or depth, and found \"" + in.rest() + "\"");
    return command;
}

Command read_trace(WordReader& in) {
    Trace command;
    command.side = in.trailing_side();
    while (!in.is_done()) command.areas.push_back(in.word("an area"));
    if (command.areas.empty()) in.fail("expected the id of an area");
    return command;
}

Command read_camera(WordReader& in) {
    scene::Camera camera;
    for (int i = 0; i < 3; ++i) camera.target[i] = in.number("the target in millimeters: X Y Z", -k_far_mm, k_far_mm);
    camera.yaw_deg = in.number("the yaw in degrees", -36000.0f, 36000.0f);
    camera.pitch_deg = in.number("the pitch in degrees", -90.0f, 90.0f);
    camera.distance_mm = in.number("the distance in millimeters", 1.0f, k_far_mm);
    if (!in.is_done()) camera.fov_deg = in.number("the field of view in degrees", 1.0f, 120.0f);
    return SetCamera{camera};
}

Command read_orbit(WordReader& in) {
    OrbitCamera command;
    command.yaw_deg = in.number("degrees around", -36000.0f, 36000.0f);
    command.pitch_deg = in.number("degrees up", -360.0f, 360.0f);
    return command;
}

Command read_pan(WordReader& in) {
    PanCamera command;
    command.right = in.number("picture heights to the right", -100.0f, 100.0f);
    command.up = in.number("picture heights up", -100.0f, 100.0f);
    return command;
}

Command read_zoom(WordReader& in) {
    ZoomCamera command;
    command.factor = in.number("a factor of the distance", 0.001f, 1000.0f);
    command.is_gentle = in.take_last("gently");
    if (!in.is_done()) {
        command.x = in.number("a place across the picture", -1.0f, 2.0f);
        command.y = in.number("a place down the picture", -1.0f, 2.0f);
    }
    return command;
}

// Reads "[on|off]".
template <class T> Command on_or_off(WordReader& in) {
    if (in.take("off")) return T{false};
    in.take("on");
    return T{true};
}

Command read_chapter(WordReader& in) {
    constexpr auto k_ways = core::word_table<bool>({{false, "previous"}, {true, "next"}});
    return TurnChapter{closed_value(in, k_ways)};
}

Command read_guide(WordReader& in) {
    if (in.take("off")) return ShowGuide{false, {}, false};
    ShowGuide command;
    command.is_plain = in.take_last("plain");
    command.chapter = in.rest();
    return command;
}

Command read_body_chart(WordReader& in) {
    if (in.take("off")) return ShowBodyChart{false, {}};
    ShowBodyChart command;
    if (!in.is_done()) command.page = in.word("body, head, hands or feet");
    return command;
}

// Reads "ID [off]".
template <class T> Command id_and_off(WordReader& in, std::string_view expected) {
    T command;
    auto& [id, is_marked] = command;
    is_marked = !in.take_last("off");
    id = in.rest();
    if (id.empty()) in.fail("expected " + std::string(expected));
    return command;
}

Command read_text_size(WordReader& in) {
    if (in.take("larger")) return SetTextSize{0, 1};
    if (in.take("smaller")) return SetTextSize{0, -1};
    return SetTextSize{
        static_cast<int>(in.whole("a percentage, larger or smaller", static_cast<std::size_t>(k_text_percents.front()),
                                  static_cast<std::size_t>(k_text_percents.back()))),
        0};
}

struct Row {
    CommandForm form;
    Command (*read)(WordReader&);
};

template <class T> Command read_bare(WordReader&) {
    return T{};
}

// In the order of Command's alternatives.
const std::array<Row, std::variant_size_v<Command>> k_rows{{
    {{"select [add|current] ID [left|right|midline]",
      "select a muscle or another structure; add it to what is selected, or take it away; show which of these"},
     read_select},
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
    {{"paint X Y Z [radius MM] [intensity 0..10] [quality aching|burning|tingling|sharp] [depth "
      "deep|surface|unsure] [joined]",
      "paint pain on the skin; a joined mark goes on the stroke before it"},
     read_paint},
    {{"describe [intensity 0..10] [quality aching|burning|tingling|sharp] [depth deep|surface|unsure]",
      "say how what is painted feels"},
     read_describe},
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
    {{"frame_body", "fill the picture with the whole body, from where one looks"}, read_bare<FrameBody>},
    {{"frame_next", "frame the selection, then where it refers pain, then the whole body"}, read_bare<FrameNext>},
    {{"search [TEXT]", "type into the search box"}, [](WordReader& in) -> Command { return Search{in.rest()}; }},
    {{"theme NAME|next", "change the look"},
     [](WordReader& in) -> Command { return SetTheme{in.word("the name of a theme")}; }},
    {{"help [on|off]", "show or hide the help"}, on_or_off<ShowHelp>},
    {{"guide [CHAPTER] [plain]|off", "open a chapter of the guide, exact or in plain words, or close it"}, read_guide},
    {{"map [body|head|hands|feet]|off", "open the body chart to mark pain on, or close it"}, read_body_chart},
    {{"attachments on|off", "paint where the selected muscle is fixed to its bones"}, on_or_off<ShowAttachments>},
    {{"panels on|off", "show or hide the panels at the sides"}, on_or_off<ShowPanels>},
    {{"full_screen on|off", "fill the screen, or give it back"}, on_or_off<ShowFullScreen>},
    {{"client_view on|off", "show plain words, large and without tools"}, on_or_off<ShowClientView>},
    {{"text_size PERCENT|larger|smaller", "change the size of the interface, 80 to 250 percent"}, read_text_size},
    {{"focus next|previous|press|leave", "move the keyboard's focus, or press what has it"},
     [](WordReader& in) -> Command { return MoveFocus{closed_value(in, k_focus_moves)}; }},
    {{"toggle help|guide|map|pain|panels|full_screen|client_view", "turn on what is off, and off what is on"},
     [](WordReader& in) -> Command { return Toggle{closed_value(in, k_switches)}; }},
    {{"chapter next|previous", "turn to another chapter of the guide"}, read_chapter},
    {{"cursor left|right|up|down", "move the cursor of the body chart to the next area"},
     [](WordReader& in) -> Command { return MoveCursor{closed_value(in, k_directions)}; }},
    {{"mark_here", "mark the area at the cursor of the body chart, or take the mark away"}, read_bare<MarkHere>},
    {{"open_search", "give the search box the keyboard"}, read_bare<OpenSearch>},
    {{"hit next|previous|open", "go through what the search found, or open it"},
     [](WordReader& in) -> Command { return ChooseHit{closed_value(in, k_hit_choices)}; }},
    {{"undo", "take the last step back"}, read_bare<Undo>},
    {{"redo", "take it again"}, read_bare<Redo>},
    {{"wait SECONDS", "let time pass"},
     [](WordReader& in) -> Command { return Wait{in.number("seconds", 0.0f, 3600.0f)}; }},
    {{"save FILE.png", "save the window's picture"},
     [](WordReader& in) -> Command { return SaveImage{in.word("the name of a file")}; }},
    {{"print FILE.pdf|.svg|.png", "print the body chart with what is marked"},
     [](WordReader& in) -> Command { return PrintBodyChart{in.word("the name of a file")}; }},
    {{"quit", "close the atlas"}, read_bare<Quit>},
}};

std::string_view verb_of(std::string_view usage) {
    return usage.substr(0, usage.find(' '));
}

// Another word for a command; both are read, the table's is written.
std::string_view known_verb(std::string_view verb) {
    return verb == "body_chart" ? "map" : verb;
}

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

core::Result<std::vector<Command>> parse_script(std::string_view text) {
    std::vector<Command> commands;
    core::Problems problems;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (is_skipped(line)) continue;
        if (auto command = parse_command(line))
            commands.push_back(std::move(*command));
        else
            problems.push_back({"line " + std::to_string(number), command.problems().front().what});
    }
    if (!problems.empty()) return problems;
    return commands;
}

}
