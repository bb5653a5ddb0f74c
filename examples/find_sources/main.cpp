// find_sources DATA_FOLDER AREA...: prints the muscles that could explain pain in these areas, and why.
// SPDX-License-Identifier: MIT
#include <iostream>
#include <myoatlas/referral.h>

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "find_sources DATA_FOLDER AREA...\n";
        return 2;
    }
    const auto atlas = myoatlas::open_atlas(argv[1]);
    if (!atlas) {
        for (const auto& problem : atlas.problems()) std::cerr << problem.where << ": " << problem.what << '\n';
        return 2;
    }
    myoatlas::referral::PainReport pain;
    for (int i = 2; i < argc; ++i) pain.areas.push_back({argv[i], myoatlas::core::Side::Left});
    const myoatlas::referral::Answer answer = atlas->engine->candidates_for(pain);
    for (const auto& problem : answer.problems) std::cerr << problem.where << ": " << problem.what << '\n';
    for (const auto& candidate : answer.candidates) {
        std::cout << atlas->catalog->find_muscle(candidate.muscle)->names.name << '\n';
        for (const auto& reason : candidate.because) std::cout << "  " << reason.text << '\n';
    }
    return answer.candidates.empty() ? 1 : 0;
}
