// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/out_option.h"

#include "myoatlas/io/base/write_file.h"
#include "myoatlas/loading/context.h"

namespace myoatlas::cli {

void require_ending(const std::filesystem::path& path, std::initializer_list<std::string_view> endings) {
    if (path == "-" && endings.size() == 1) return;
    if (const core::Status fit = io::check_ending(path, endings); !fit)
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(fit.problems()));
}

}
