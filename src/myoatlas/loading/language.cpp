// SPDX-License-Identifier: MIT
#include "myoatlas/loading/language.h"

#include "myoatlas/core/language.h"
#include "myoatlas/loading/text_file.h"

#include <cstdlib>

namespace myoatlas::loading {

core::Result<core::TextCatalog> load_interface(const std::filesystem::path& folder, const std::string& language) {
    auto english = load_texts(folder / "en.json");
    if (!english || language == core::k_english) return english;
    const auto own = load_texts(folder / (language + ".json"));
    if (!own) return own.problems();
    return own->over(*english);
}

std::string system_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (!value || !*value) continue;
        const std::string code = std::string(value).substr(0, 2);
        return core::is_language(code) ? code : std::string(core::k_english);
    }
    return std::string(core::k_english);
}

}
