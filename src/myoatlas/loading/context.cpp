// SPDX-License-Identifier: MIT
#include "myoatlas/loading/context.h"

#include "myoatlas/core/language.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/facts/own_patterns.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/loading/body_choice.h"
#include "myoatlas/loading/text_file.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/surface_map/surface_map.h"

#include <cstdlib>
#include <iostream>
#include <string_view>
#include <utility>

namespace myoatlas::loading {
namespace {

namespace fs = std::filesystem;

void require_there(const fs::path& path, const std::string& what) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw Failure(k_exit_cannot, what + " is missing: there is no " + path.string() +
                                         ". Build the program again, or name the data folder with --data DIR.");
}

template <class T> T value_or_fail(core::Result<T> result, const std::string& heading) {
    if (!result) throw Failure(k_exit_bad_input, heading + "\n" + lines_of(result.problems()));
    return std::move(*result);
}

anatomy::SurfaceMap chart_of(const fs::path& pack) {
    require_there(pack, "The chart of zones and areas");
    return value_or_fail(io::read_surface_map_pack(pack), "The chart pack cannot be used:");
}

fs::path default_data_folder(const fs::path& executable_folder) {
    if (const char* named = std::getenv("MYOATLAS_DATA"); named && *named) return named;
    std::error_code error;
    const fs::path beside = executable_folder / "data";
    const fs::path installed = executable_folder.parent_path() / "share" / "myoatlas";
    return !fs::exists(beside, error) && fs::exists(installed, error) ? installed : beside;
}

}

std::string lines_of(const core::Problems& problems) {
    std::string lines;
    for (const core::Problem& problem : problems)
        lines +=
            (lines.empty() ? "" : "\n") + (problem.where.empty() ? problem.what : problem.where + ": " + problem.what);
    return core::without_controls(lines);
}

Context::Context(fs::path executable)
    : executable_(std::move(executable)), data_folder_(default_data_folder(executable_.parent_path())) {
    const char* own = std::getenv("MYOATLAS_OWN");
    has_own_patterns_ = !own || std::string_view(own) != "0";
}

void Context::set_data_folder(fs::path folder) {
    data_folder_ = std::move(folder);
    tell_drawings_on(body_name_, data_folder_);
}

fs::path Context::atlas_folder() const {
    return data_folder_ / "atlas";
}
fs::path Context::body_pack() const {
    return data_folder_ / "built-in.body";
}
fs::path Context::surface_map_pack() const {
    return data_folder_ / "built-in.chart";
}

std::vector<fs::path> Context::own_pattern_files() const {
    return has_own_patterns_ ? io::own_pattern_files(io::user_folder()) : std::vector<fs::path>();
}

std::shared_ptr<const anatomy::Catalog> Context::built_in_catalog() {
    if (!built_in_catalog_) {
        require_there(atlas_folder(), "The atlas data");
        built_in_catalog_ = std::make_shared<const anatomy::Catalog>(value_or_fail(
            io::load_catalog(atlas_folder()), "The atlas data in " + atlas_folder().string() + " is faulty:"));
    }
    return built_in_catalog_;
}

std::shared_ptr<const anatomy::Catalog> Context::english_catalog() {
    if (!catalog_) catalog_ = merged_catalog();
    return catalog_;
}

std::shared_ptr<const anatomy::Catalog> Context::catalog() {
    const referral::Speech* now = speech();
    return now ? now->facts : english_catalog();
}

void Context::set_language(const LanguageChoice& choice) {
    if (!core::is_language(choice.code))
        throw Failure(k_exit_bad_input, "The atlas has no language \"" + choice.code + "\"; expected one of " +
                                            core::joined(core::k_languages) + ".");
    language_ = choice;
    is_language_given_ = true;
}

std::shared_ptr<const core::TextCatalog> Context::shared_texts() {
    auto& known = texts_[language_.code];
    if (known) return known;
    auto texts = load_interface(data_folder_ / "text", language_.code);
    if (!texts) {
        texts_fault_ = lines_of(texts.problems());
        std::cerr << texts_fault_ << '\n';
    }
    known = std::make_shared<const core::TextCatalog>(texts ? std::move(*texts) : built_in_texts());
    return known;
}

const core::TextCatalog& Context::texts() {
    return *shared_texts();
}

const referral::Speech* Context::speech() {
    const auto known = told_.find(language_);
    return (known != told_.end() ? known : told_.emplace(language_, told_in(language_)).first)->second.get();
}

Context::Told Context::told_in(const LanguageChoice& choice) {
    if (choice == LanguageChoice{}) return nullptr;
    const auto texts = shared_texts();
    const anatomy::Translation translation =
        value_or_fail(io::load_translation(atlas_folder(), choice.code),
                      "The texts of the atlas in \"" + choice.code + "\" are faulty:");
    constexpr std::string_view k_point = "facts.numbered_point";
    auto facts = value_or_fail(
        anatomy::Catalog::build(anatomy::translated(english_catalog()->all(), translation, choice.has_latin_names,
                                                    texts->has(k_point) ? (*texts)(k_point) : "")),
        "The texts of the atlas in \"" + choice.code + "\" do not fit it:");
    return std::make_unique<const referral::Speech>(referral::Speech{
        std::make_shared<const anatomy::Catalog>(std::move(facts)),
        std::make_shared<const referral::Rules>(referral::translated(english_rules(), translation)), texts});
}

std::shared_ptr<const anatomy::Catalog> Context::merged_catalog() {
    const std::vector<fs::path> files = own_pattern_files();
    if (files.empty()) return built_in_catalog();
    anatomy::CatalogData data = built_in_catalog()->all();
    bool is_changed = false;
    for (const fs::path& file : files) {
        const core::Problems problems = io::merge_own_file(file, data);
        is_changed |= problems.empty();
        if (problems.empty()) continue;
        std::cerr << "Your own patterns in " << file.filename().string() << " are left out, " << problems.size()
                  << (problems.size() == 1 ? " fault: " : " faults; the first: ") << lines_of({problems.front()})
                  << "\n`myoatlas check` says everything.\n";
        own_patterns_note_ += (own_patterns_note_.empty() ? "Faulty patterns of your own are left out: " : ", ") +
                              file.filename().string();
    }
    if (!is_changed) return built_in_catalog();
    return std::make_shared<const anatomy::Catalog>(
        value_or_fail(anatomy::Catalog::build(std::move(data)), "Your own patterns do not fit the atlas:"));
}

void Context::set_body(std::string name_or_path) {
    body_name_ = std::move(name_or_path);
    is_body_given_ = true;
    engine_.reset();
    surface_map_.reset();
    body_.reset();
    tell_drawings_on(body_name_, data_folder_);
}

bool Context::has_built_in_body() const {
    std::error_code error;
    return is_plain_body() ||
           (io::is_body_name(body_name_) && fs::exists(shaped_body_file(data_folder_, body_name_), error));
}

std::vector<std::string> Context::body_names() const {
    return loading::body_names(data_folder_);
}

bool Context::has_surface_map() const {
    std::error_code error;
    return !is_plain_body() || fs::exists(surface_map_pack(), error);
}

scene::MeshLibrary Context::built_in_body() {
    require_there(body_pack(), "The body");
    return value_or_fail(io::read_body_pack(body_pack()), "The body pack cannot be used:");
}

const scene::MeshLibrary& Context::body() {
    if (!body_)
        body_ = std::make_unique<scene::MeshLibrary>(is_plain_body() ? built_in_body()
                                                                     : read_body(find_body(body_name_, data_folder_)));
    return *body_;
}

anatomy::SurfaceMap Context::built_in_surface_map() {
    if (!is_plain_body()) return surface_map_of(find_body(body_name_, data_folder_), body(), *built_in_catalog());
    return chart_of(surface_map_pack());
}

void Context::check_built_in() {
    built_in_body();
    chart_of(surface_map_pack());
}

std::shared_ptr<const anatomy::SurfaceMap> Context::surface_map() {
    if (!surface_map_) {
        anatomy::SurfaceMap surface_map = built_in_surface_map();
        if (english_catalog() != built_in_catalog()) {
            if (!scene::is_skin_of(body(), surface_map.positions))
                throw Failure(k_exit_bad_input, "The chart and the body do not belong together. Build them again.");
            surface_map::Draft own = surface_map::draw_own_points(*english_catalog(), body());
            if (!own.problems.empty())
                std::cerr << "Of your own patterns, not everything could be laid on this body:\n"
                          << lines_of(own.problems) << '\n';
            surface_map::add_own_points(surface_map, std::move(own.surface_map), *english_catalog());
        }
        surface_map_ = std::make_shared<const anatomy::SurfaceMap>(std::move(surface_map));
    }
    return surface_map_;
}

const referral::Engine& Context::engine() {
    if (!engine_) {
        auto facts = english_catalog();
        engine_ = std::make_unique<referral::Engine>(std::move(facts), surface_map(), english_rules());
    }
    return *engine_;
}

referral::Answer Context::answer_to(const referral::PainReport& report) {
    const referral::Speech* now = speech();
    return now ? engine().candidates_for(report, *now) : engine().candidates_for(report);
}

const referral::Rules& Context::rules() {
    const referral::Speech* now = speech();
    return now ? *now->rules : english_rules();
}

const referral::Rules& Context::english_rules() {
    if (!rules_)
        rules_ = std::make_unique<referral::Rules>(
            value_or_fail(io::load_engine_rules(atlas_folder(), *built_in_catalog()),
                          "What the engine weighs, in " + atlas_folder().string() + ", is faulty:"));
    return *rules_;
}

std::shared_ptr<const search::SaidGrammar> Context::said_grammar() {
    if (!said_grammar_)
        said_grammar_ = std::make_shared<const search::SaidGrammar>(
            *english_catalog(), english_rules(),
            value_or_fail(io::load_said_words(atlas_folder(), *built_in_catalog(), english_rules()),
                          "The words for pain in " + atlas_folder().string() + " are faulty:"));
    return said_grammar_;
}

session::World Context::world() const {
    const auto known = told_.find(language_);
    const referral::Speech* now = known == told_.end() ? nullptr : known->second.get();
    return {now ? now->facts.get() : catalog_.get(),
            surface_map_.get(),
            engine_.get(),
            body_.get(),
            said_grammar_.get(),
            now};
}

}
