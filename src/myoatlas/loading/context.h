// What every command may need, loaded when first asked for: the catalog, the body, the surface map, the engine.
// Everything is found in one data folder: beside the executable (data/), or share/myoatlas of an installation.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/loading/language.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/search/said_pain.h"
#include "myoatlas/session/world.h"

#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace myoatlas::loading {

// Exit codes of the command line.
constexpr int k_exit_no = 1; // understood, and the answer is "no", or a check failed
constexpr int k_exit_bad_input = 2;
constexpr int k_exit_cannot = 3; // the machine cannot do it

// Ends a command with a plain sentence on standard error. Thrown by commands, caught once in main(). An empty message
// ends it silently.
struct Failure : std::runtime_error {
    Failure(int code, const std::string& message) : std::runtime_error(message), exit_code(code) {}
    int exit_code;
};

// Returns all problems as lines "where: what".
std::string lines_of(const core::Problems&);

class Context {
public:
    // `executable` is the running program. The environment's MYOATLAS_DATA, when set, names the data folder.
    explicit Context(std::filesystem::path executable);
    const std::filesystem::path& executable() const { return executable_; }

    // Takes another data folder; what is loaded already stays. For the option --data.
    void set_data_folder(std::filesystem::path);
    const std::filesystem::path& data_folder() const { return data_folder_; } // holds atlas, themes, text and the packs
    std::filesystem::path atlas_folder() const;                               // the facts, laid out as assets/data
    std::filesystem::path body_pack() const; // of the built-in body, as is its surface map
    std::filesystem::path surface_map_pack() const;

    // Takes another body: "built-in", the name of a shaped or an imported one, or a path; what was given of the one
    // before is gone. For the option --body and the window's switch.
    void set_body(std::string name_or_path);
    // The names it may take: the built-in one, those made of it, and those a person has imported.
    std::vector<std::string> body_names() const;
    const std::string& body_name() const { return body_name_; }
    bool is_body_given() const { return is_body_given_; } // set_body() was called
    // Whether that is the built-in one or made of it.
    bool has_built_in_body() const;
    // Throws a Failure where that could not be read again: its body and its chart on disk may be others by now.
    void check_built_in();
    // Leaves the person's own patterns out. For the option --no-own; so does MYOATLAS_OWN=0 in the environment.
    void set_own_patterns(bool is_on) { has_own_patterns_ = is_on; }
    // Their files, in the order they are merged; none when they are left out.
    std::vector<std::filesystem::path> own_pattern_files() const;
    // Which of them were left out as faulty, in a sentence; empty when none was. Known once the catalog is loaded.
    const std::string& own_patterns_note() const { return own_patterns_note_; }

    // Tells everything in another language from now on: what catalog(), rules(), texts() and world() give. What was
    // given before stays. For the option --language and the window's switch. Throws Failure(k_exit_bad_input) for an
    // unknown one, and when its files are faulty; then nothing is changed.
    void set_language(const LanguageChoice&);
    const LanguageChoice& language() const { return language_; }
    bool is_language_given() const { return is_language_given_; } // set_language() was called

    // The built-in body's chart may be missing; another body's is laid where it is.
    bool has_surface_map() const;

    // Each throws Failure(k_exit_bad_input) when the data is faulty, Failure(k_exit_cannot) when it is missing.
    // The person's own patterns are merged into the catalog and the surface map; a faulty file of theirs is left out,
    // and standard error says why.
    std::shared_ptr<const anatomy::Catalog> catalog();          // in the language
    std::shared_ptr<const anatomy::Catalog> english_catalog();  // what the engine and the body go by
    std::shared_ptr<const anatomy::Catalog> built_in_catalog(); // in English, without a person's own patterns
    const scene::MeshLibrary& body(); // the one chosen; so is the surface map, and what the engine reads
    scene::MeshLibrary built_in_body();
    std::shared_ptr<const anatomy::SurfaceMap> surface_map();
    const referral::Engine& engine();
    // The engine's answer, in the language.
    referral::Answer answer_to(const referral::PainReport&);
    // What the engine weighs and the symptoms it knows; needs no body.
    const referral::Rules& rules();
    // The words of the interface. Those that are missing altogether are told on standard error, once.
    const core::TextCatalog& texts();
    // Why they are not those of the file; empty: they are.
    const std::string& texts_fault() const { return texts_fault_; }
    // What answers are told in; null for the engine's own English.
    const referral::Speech* speech();
    // Understands pain that is said in words; needs no body.
    std::shared_ptr<const search::SaidGrammar> said_grammar();
    // What has been loaded so far, as a session looks at it; the rest is null. This context must outlive it.
    session::World world() const;

private:
    // Null for English with English names, which the engine speaks by itself.
    using Told = std::unique_ptr<const referral::Speech>;
    Told told_in(const LanguageChoice&);
    std::shared_ptr<const core::TextCatalog> shared_texts();
    const referral::Rules& english_rules();
    std::shared_ptr<const anatomy::Catalog> merged_catalog();
    anatomy::SurfaceMap built_in_surface_map(); // of the built-in facts, on the chosen body
    bool is_plain_body() const { return body_name_ == "built-in"; }

    std::filesystem::path executable_, data_folder_;
    std::string body_name_ = "built-in";
    bool is_body_given_ = false;
    bool has_own_patterns_ = true;
    std::string own_patterns_note_;
    std::shared_ptr<const anatomy::Catalog> built_in_catalog_, catalog_;
    std::unique_ptr<scene::MeshLibrary> body_;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map_;
    std::unique_ptr<referral::Engine> engine_;
    std::unique_ptr<referral::Rules> rules_;
    LanguageChoice language_;
    bool is_language_given_ = false;
    std::map<std::string, std::shared_ptr<const core::TextCatalog>> texts_; // by language
    std::string texts_fault_;
    std::map<LanguageChoice, Told> told_; // kept, as what was given may still be looked at
    std::shared_ptr<const search::SaidGrammar> said_grammar_;
};

}
