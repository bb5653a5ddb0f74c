// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/out_option.h"

#include "myoatlas/io/base/write_file.h"
#include "myoatlas/loading/context.h"

#include <map>
#include <string>

namespace myoatlas::cli {

void require_ending(const std::filesystem::path& path, std::initializer_list<std::string_view> endings) {
    if (path == "-" && endings.size() == 1) return;
    if (const core::Status fit = io::check_ending(path, endings); !fit)
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(fit.problems()));
}

void require_apart(const std::vector<NamedFile>& written, const std::vector<NamedFile>& read) {
    std::map<std::filesystem::path, std::string> known; // what names it
    for (const NamedFile& file : read)
        if (const auto behind = io::file_behind(file.path)) known.emplace(*behind, file.named_by);
    for (const NamedFile& file : written) {
        const auto behind = io::file_behind(file.path);
        if (!behind) continue;
        const auto [at, is_new] = known.emplace(*behind, file.named_by);
        if (is_new) continue;
        const core::Problem clash{std::string(file.named_by) + ": " + file.path.string(),
                                  "this is the file of " + at->second +
                                      " too, and the one would overwrite the other; expected another name"};
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of({clash}));
    }
}

}
