// SPDX-License-Identifier: MIT
#include "myoatlas/loading/text_file.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

#include <nlohmann/json.hpp>

namespace myoatlas::loading {

namespace {

core::Result<core::TextCatalog> texts_of(const core::Result<nlohmann::json>& json, const std::string& name) {
    if (!json) return json.problems();
    core::Problems problems;
    io::JsonObject root(*json, name, "", problems);
    core::TextCatalog::Entries entries;
    if (root.is_valid()) {
        if (root.has("schema_version")) root.check_schema_version(1);
        root.text("language");
        for (auto& [key, text] : root.text_map("texts", io::JsonObject::Required))
            entries.emplace(key, std::move(text));
        root.finish();
    }
    if (!problems.empty()) return problems;
    return core::TextCatalog(std::move(entries));
}

}

core::Result<core::TextCatalog> load_texts(const std::filesystem::path& path) {
    return texts_of(io::read_json_file(path, path.string()), path.string());
}

core::TextCatalog built_in_texts() {
    const std::string name = "the built-in words";
    auto texts = texts_of(io::parse_json(built_in_words(), name), name);
    return texts ? std::move(*texts) : core::TextCatalog{};
}

}
