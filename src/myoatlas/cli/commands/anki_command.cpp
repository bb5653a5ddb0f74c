// The command `anki`: cards for the program Anki, with pictures of ours, in both directions.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/study/anki_package.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/study/note_texts.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <random>
#include <set>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;

struct AnkiArguments {
    std::string deck = "all", out;
    bool has_no_pictures = false;
};

// A folder for pictures on their way, gone with it.
class PictureFolder {
public:
    PictureFolder() {
        std::random_device random; // a name that nobody else has taken
        for (int i = 0; path_.empty() && i < 16; ++i) {
            const fs::path tried = fs::temp_directory_path() / ("myoatlas-anki-" + std::to_string(random()));
            if (fs::create_directory(tried)) path_ = tried;
        }
        if (path_.empty())
            throw loading::Failure(loading::k_exit_cannot, "There is no room for pictures on their way.");
    }
    ~PictureFolder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    PictureFolder(const PictureFolder&) = delete;
    PictureFolder& operator=(const PictureFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// Draws one picture of a muscle, or of where a point sends pain.
class Artist {
public:
    Artist(const session::World& world, const session::Theme& theme) : world_(world), theme_(theme), maker_(world) {}

    void muscle(const std::string& id, const fs::path& file) {
        session::Session session = begun();
        run(session, session::Select{id, core::Side::Left});
        session.shown.reset(); // its pain zones would hide it
        if (const auto camera = session::view_of_chosen(session, world_, 1.0f)) session.camera = *camera;
        desktop::write_picture(file, maker_.draw_bared(session, theme_, k_pixels, k_pixels));
    }
    void pattern(const std::string& point, const fs::path& file) {
        session::Session session = begun();
        run(session, session::ShowPoint{point, core::Side::Left});
        session.selection.reset(); // which muscle it is, is what is asked
        if (const auto camera = session::view_of_session(session, world_, 1.0f)) session.camera = *camera;
        draw(session, file);
    }

private:
    static constexpr int k_pixels = 420;

    static session::Session begun() {
        session::Session session;
        session.viewport = {static_cast<float>(k_pixels), static_cast<float>(k_pixels)};
        session.time_s = session::k_rest_s;
        return session;
    }
    void run(session::Session& session, const session::Command& command) {
        const session::Effects effects = session::apply(session, command, world_);
        if (!effects.refusal.empty()) throw loading::Failure(loading::k_exit_bad_input, effects.refusal);
        session.camera_move.reset();
        session.time_s = session::k_rest_s;
    }
    void draw(const session::Session& session, const fs::path& file) {
        desktop::write_picture(file, maker_.draw(session, theme_, k_pixels, k_pixels));
    }

    const session::World& world_;
    const session::Theme& theme_;
    desktop::PictureMaker maker_;
};

// Fields of both types of notes; the texts stand in Anki's templates, so they are put in once.
enum MuscleField { MuscleName, MusclePicture, Origin, Insertion, Action, Nerve, MuscleSources };
enum PointField { PointName, PointPicture, Pain, Place, PointSources };

std::string shown_field(const std::string& label, const std::string& field) {
    return "{{#" + field + "}}<p><b>" + io::html_of(label) + "</b><br>{{" + field + "}}</p>{{/" + field + "}}";
}

std::vector<io::AnkiNoteType> types_of(const core::TextCatalog& texts) {
    const auto text = [&](const char* key) { return std::string(texts(std::string("study.anki.") + key, {})); };
    const std::string small = "<p class=small>{{Sources}}</p>";
    const std::string facts = shown_field(text("origin"), "Origin") + shown_field(text("insertion"), "Insertion") +
                              shown_field(text("action"), "Action") + shown_field(text("nerve"), "Nerve");
    const std::string points = shown_field(text("pain"), "Pain") + shown_field(text("place"), "Place");
    const std::string lit = io::html_of(std::string(texts("study.ask.name_muscle")));
    io::AnkiNoteType muscle{
        "Myoatlas muscle", {"Name", "Picture", "Origin", "Insertion", "Action", "Nerve", "Sources"}, {}};
    muscle.layouts = {{"Picture to name",
                       "{{Picture}}<p>" + lit + "</p>",
                       "{{FrontSide}}<hr id=answer><h2>{{Name}}</h2>" + facts + small,
                       {"Name", "Picture"}},
                      {"Name to facts",
                       "<h2>{{Name}}</h2><p>" + io::html_of(text("all_facts")) + "</p>",
                       "{{FrontSide}}<hr id=answer>{{Picture}}" + facts + small,
                       {"Name"}},
                      {"Facts to name",
                       facts + "<p>" + io::html_of(text("which_muscle")) + "</p>",
                       "{{FrontSide}}<hr id=answer><h2>{{Name}}</h2>{{Picture}}" + small,
                       {"Name", "Origin", "Insertion"}}};
    io::AnkiNoteType point{"Myoatlas pain pattern", {"Name", "Picture", "Pain", "Place", "Sources"}, {}};
    point.layouts = {{"Pain to point",
                      "{{Picture}}<p>" + io::html_of(text("which_point")) + "</p><p>{{Pain}}</p>",
                      "{{FrontSide}}<hr id=answer><h2>{{Name}}</h2>" + shown_field(text("place"), "Place") + small,
                      {"Name", "Pain"}},
                     {"Point to pain",
                      "<h2>{{Name}}</h2><p>" + io::html_of(text("where_pain")) + "</p>",
                      "{{FrontSide}}<hr id=answer>{{Picture}}" + points + small,
                      {"Name", "Pain"}}};
    return {std::move(muscle), std::move(point)};
}

class PackageMaker {
public:
    PackageMaker(loading::Context& context, const loading::Studies& studies, const study::Deck& deck)
        : facts_(*studies.facts) {
        package_.deck = "Myoatlas::" + core::in_language(deck.names, context.language().code);
        package_.about = io::html_of(context.texts()("study.anki.about"));
        package_.css =
            ".card { font-family: sans-serif; font-size: 19px; text-align: center; color: #2a2220; background: "
            "#fbf8f4; }\nimg { max-width: 100%; }\n.small { font-size: 12px; color: #6b5e57; }";
        package_.types = types_of(context.texts());
    }

    // Without an artist the notes have no pictures.
    void add_muscle(std::size_t index, Artist* artist) {
        const anatomy::Muscle& muscle = facts_.muscles()[index];
        const anatomy::Muscle& told = facts_.told_muscle(index);
        const std::string picture = "myoatlas_" + muscle.id + ".png";
        if (artist) artist->muscle(muscle.id, folder_.path() / picture);
        std::vector<std::string> fields(MuscleSources + 1);
        fields[MuscleName] = io::html_of(told.names.name);
        fields[MusclePicture] = artist ? taken(picture) : "";
        fields[Origin] = sentence(told.origin);
        fields[Insertion] = sentence(told.insertion);
        fields[Action] = sentence(told.action);
        fields[Nerve] = io::html_of(study::nerve_sentence(told));
        fields[MuscleSources] = sources(muscle.sources);
        package_.notes.push_back({note_id("muscle", muscle.id), 0, std::move(fields), tags(muscle, "muscle")});
    }
    void add_point(const anatomy::PointIndex& at, Artist* artist) {
        const anatomy::TriggerPoint& point = facts_.point(at);
        if (facts_.reach(at).essential.empty()) return; // charted for what else it causes
        const anatomy::TriggerPoint& told = facts_.told_point(at);
        const std::string picture = "myoatlas_" + point.id + ".png";
        if (artist) artist->pattern(point.id, folder_.path() / picture);
        std::vector<std::string> fields(PointSources + 1);
        fields[PointName] = io::html_of(told.name);
        fields[PointPicture] = artist ? taken(picture) : "";
        fields[Pain] = io::html_of(facts_.area_names(facts_.reach(at).essential));
        if (const std::vector<std::size_t> beyond = study::beyond_essential(facts_.reach(at)); !beyond.empty())
            fields[Pain] += "<br><small>" +
                            io::html_of(facts_.text("why.spillover", {{"areas", facts_.area_names(beyond)}})) +
                            "</small>";
        fields[Place] = sentence(told.place);
        fields[PointSources] = sources(point.sources);
        package_.notes.push_back(
            {note_id("point", point.id), 1, std::move(fields), tags(facts_.muscles()[at.muscle], "pain")});
    }
    const io::AnkiPackage& package() const { return package_; }

private:
    std::string note_id(const std::string& kind, const std::string& id) const {
        return "myoatlas:" + facts_.means().language + ":" + kind + ":" + id;
    }
    std::string taken(const std::string& picture) {
        package_.media.push_back({picture, folder_.path() / picture});
        return "<img src=\"" + picture + "\">";
    }
    static std::string sentence(std::string text) {
        referral::make_sentence(text);
        return io::html_of(text);
    }
    std::string sources(const std::vector<std::string>& ids) const {
        std::vector<std::string> names;
        for (const std::string& id : ids)
            if (const anatomy::Source* source = facts_.means().catalog->find_source(id))
                names.push_back(anatomy::surnames_and_year(*source));
        return io::html_of(core::joined(names, "; "));
    }
    static std::vector<std::string> tags(const anatomy::Muscle& muscle, const std::string& kind) {
        return {"myoatlas::" + kind, "myoatlas::region::" + std::string(anatomy::name_of(muscle.section))};
    }

    const study::StudyFacts& facts_;
    PictureFolder folder_;
    io::AnkiPackage package_;
};

void write_anki(loading::Context& context, const AnkiArguments& asked) {
    require_ending(asked.out, {".apkg"});
    const loading::Studies studies = loading::load_studies(context);
    const study::Deck& deck = studies.deck_or_fail(asked.deck);
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    if (!asked.has_no_pictures) context.body();
    context.catalog();
    const session::World world = context.world();
    std::unique_ptr<Artist> artist;
    if (!asked.has_no_pictures) artist = std::make_unique<Artist>(world, theme);
    // The muscles and points that the deck's cards are about, in the catalog's order.
    std::set<std::string> subjects;
    for (const study::Card& card : study::cards_of(*studies.facts, deck)) subjects.insert(card.subject);
    PackageMaker maker(context, studies, deck);
    for (std::size_t m = 0; m < studies.facts->muscles().size(); ++m) {
        const anatomy::Muscle& muscle = studies.facts->muscles()[m];
        if (subjects.contains(muscle.id)) maker.add_muscle(m, artist.get());
        for (std::size_t p = 0; p < muscle.points.size(); ++p)
            if (subjects.contains(muscle.points[p].id)) maker.add_point({m, p}, artist.get());
    }
    if (maker.package().notes.empty())
        throw loading::Failure(loading::k_exit_no, "This deck has no muscles or points to make cards of.");
    if (const core::Status written = io::write_anki_package(asked.out, maker.package()); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    std::cerr << maker.package().notes.size() << " notes, " << io::card_count(maker.package()) << " cards, "
              << maker.package().media.size() << " pictures.\n";
}

}

void add_anki_command(CLI::App& program, loading::Context& context) {
    CLI::App* command =
        program.add_subcommand("anki", "Cards for Anki: muscles and pain patterns with pictures, in both directions");
    auto asked = std::make_shared<AnkiArguments>();
    command->add_option("--deck", asked->deck, "A deck (`myoatlas list decks`)")
        ->type_name("ID")
        ->capture_default_str();
    command->add_flag("--no-pictures", asked->has_no_pictures, "Words only: quick, and small");
    command->add_option("--out", asked->out, "The package to write")->required()->type_name("FILE.apkg");
    command->callback([&context, asked] { write_anki(context, *asked); });
}

}
