// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/loading/loader.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

constexpr std::size_t k_hits = 20;

struct KnowledgeArguments {
    std::string what;
    std::size_t limit = k_hits;
    bool is_json = false;
};

// Returns what a function gives; when the thing is merely missing, notes it on standard error and returns null.
template <class Get> auto or_note(const Get& get) -> decltype(get()) {
    try {
        return get();
    } catch (const loading::Failure& failure) {
        if (failure.exit_code != loading::k_exit_cannot) throw;
        static bool is_noted = false;
        if (!is_noted) std::cerr << failure.what() << '\n';
        is_noted = true;
        return nullptr;
    }
}

}

search::Named named_or_fail(const anatomy::Catalog& catalog, const std::string& text,
                            std::initializer_list<anatomy::Kind> kinds) {
    auto named = search::find_named(catalog, text, kinds);
    if (!named) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(named.problems()));
    return std::move(*named);
}

io::TermNumbers term_numbers(loading::Context& context) {
    auto numbers = io::load_terminology(context.atlas_folder(), *context.built_in_catalog());
    if (!numbers) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(numbers.problems()));
    return std::move(*numbers);
}

const scene::MeshLibrary* body_or_note(loading::Context& context) {
    return or_note([&] { return &context.body(); });
}

const anatomy::SurfaceMap* surface_map_or_note(loading::Context& context) {
    return or_note([&]() -> const anatomy::SurfaceMap* { return context.surface_map().get(); });
}

const referral::Engine* engine_or_note(loading::Context& context) {
    return or_note([&] { return &context.engine(); });
}

void search(loading::Context& context, const std::string& text, std::size_t limit, bool is_json) {
    const std::vector<search::Hit> hits = loading::search_of(context)->find(text, limit);
    const auto kind_word = [](anatomy::Kind kind) {
        return kind == anatomy::Kind::TriggerPoint ? "trigger_point" : std::string(anatomy::name_of(kind));
    };
    if (is_json) {
        Json rows = Json::array();
        for (const search::Hit& hit : hits)
            rows.push_back({{"id", hit.id},
                            {"kind", kind_word(hit.kind)},
                            {"name", hit.name},
                            {"matched", hit.matched},
                            {"score", rounded(hit.score)}});
        print_json({{"query", text}, {"hits", rows}});
    } else {
        const core::TextCatalog& texts = context.texts();
        core::Table table({texts("search.found"), texts("search.kind"), texts("search.name"), texts("search.by")});
        for (const search::Hit& hit : hits) {
            std::string key = "search.is." + kind_word(hit.kind);
            std::ranges::replace(key, ' ', '_');
            table.add({hit.id, texts(key, {}), hit.name,
                       hit.matched == hit.name || hit.matched == hit.id ? "" : hit.matched});
        }
        std::cout << table.text();
    }
    if (hits.empty()) throw loading::Failure(loading::k_exit_no, is_json ? "" : "Nothing is like \"" + text + "\".");
}

void add_knowledge_commands(CLI::App& program, loading::Context& context) {
    const auto add = [&](const std::string& name, const std::string& about) {
        CLI::App* command = program.add_subcommand(name, about);
        auto asked = std::make_shared<KnowledgeArguments>();
        command->add_flag("--json", asked->is_json, "Print JSON");
        return std::pair{command, asked};
    };
    const auto [listing, list_asked] = add("list", "List everything of a kind");
    listing->add_option("kind", list_asked->what, core::joined(list_kinds()))->required()->type_name("KIND");
    listing->callback([&context, asked = list_asked] { list(context, asked->what, asked->is_json); });

    const auto [showing, show_asked] =
        add("show", "Show all that is known of one thing, by its id or any of its names");
    showing
        ->add_option("id", show_asked->what,
                     "Muscle, trigger point, area, condition, structure, other cause, chapter or source")
        ->required()
        ->type_name("ID");
    showing->callback([&context, asked = show_asked] { show(context, asked->what, asked->is_json); });

    const auto [searching, search_asked] =
        add("search", "Search names, lay words, areas, conditions, symptoms and the guide");
    searching->add_option("text", search_asked->what, "Words, or beginnings of words")->required()->type_name("TEXT");
    searching->add_option("--top", search_asked->limit, "Hits to show")
        ->transform(whole_between(1, 10000))
        ->capture_default_str();
    searching->callback(
        [&context, asked = search_asked] { search(context, asked->what, asked->limit, asked->is_json); });
}

}
