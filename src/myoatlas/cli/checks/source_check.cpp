// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/source_check.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/anatomy/sources/grading.h"
#include "myoatlas/anatomy/sources/source_form.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace myoatlas::cli {
namespace {

using anatomy::Source;

void check_form(Checked& checked, const Source& source) {
    const std::string where = "source " + source.id;
    if (!source.doi.empty() && !anatomy::is_doi(source.doi))
        checked.problems.push_back({where + "/doi", "\"" + source.doi + "\" is no DOI; expected 10.NNNN/..."});
    if (!source.isbn.empty() && !anatomy::is_isbn(source.isbn))
        checked.problems.push_back(
            {where + "/isbn", "\"" + source.isbn + "\" is no ISBN; its check digit or its length is wrong"});
    if (!source.pmid.empty() && !anatomy::is_pmid(source.pmid))
        checked.problems.push_back(
            {where + "/pmid", "\"" + source.pmid + "\" is no PMID; expected one to eight digits"});
}

void check_grades(Checked& checked, const anatomy::CatalogData& data) {
    for (const anatomy::Muscle& muscle : data.muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            if (point.is_own()) continue;
            const anatomy::Evidence follows = anatomy::grade_of(point, muscle, data);
            if (follows != point.evidence)
                checked.problems.push_back({"trigger point " + point.id + "/evidence",
                                            fmt::format("it says {}; from its sources follows {}",
                                                        anatomy::name_of(point.evidence), anatomy::name_of(follows))});
        }
}

// How much of each source somebody has seen: the most of it counts.
std::string how_much_was_seen(const anatomy::CatalogData& data) {
    std::map<anatomy::Seen, std::size_t> seen;
    std::size_t unchecked = 0;
    for (const Source& source : data.sources) {
        if (source.proofs.empty())
            ++unchecked;
        else
            ++seen[std::ranges::min(source.proofs, {}, &anatomy::Proof::seen).seen];
    }
    return fmt::format(
        "how much of each was seen: {} in full text, {} in the abstract, {} in what another wrote, {} in "
        "a bibliographic record only; unchecked: {}",
        seen[anatomy::Seen::FullText], seen[anatomy::Seen::Abstract], seen[anatomy::Seen::Summary],
        seen[anatomy::Seen::Record], unchecked);
}

// Sources with numbers that grades follow from, which nobody has looked up again.
std::string not_looked_up(const anatomy::CatalogData& data) {
    std::vector<std::string> ids;
    for (const Source& source : data.sources)
        if (std::ranges::all_of(source.proofs, [](const auto& proof) { return proof.seen == anatomy::Seen::Record; }) &&
            !(source.experiments.empty() && source.prevalence.empty()))
            ids.push_back(source.id);
    return core::joined(ids);
}

}

Checked check_sources(const anatomy::Catalog& catalog) {
    const anatomy::CatalogData& data = catalog.all();
    Checked checked;
    std::size_t numbers = 0, bare = 0, experiments = 0, prevalence = 0, proofs = 0, looked_up = 0;
    for (const Source& source : data.sources) {
        check_form(checked, source);
        const std::size_t own = !source.doi.empty() + !source.isbn.empty() + !source.pmid.empty();
        numbers += own;
        bare += own == 0 && source.url.empty();
        experiments += source.experiments.size();
        prevalence += source.prevalence.size();
        proofs += source.proofs.size();
        looked_up += !source.proofs.empty();
    }
    check_grades(checked, data);
    checked.lines.push_back(fmt::format("{} sources: {} numbers (DOI, ISBN, PMID); {} sources have none",
                                        data.sources.size(), numbers, bare));
    checked.lines.push_back(
        fmt::format("{} records of experiments and {} of how often points are found", experiments, prevalence));
    checked.lines.push_back(
        fmt::format("{} statements of {} sources, each with where and when it was looked up", proofs, looked_up));
    checked.lines.push_back(how_much_was_seen(data));
    if (const std::string ids = not_looked_up(data); !ids.empty())
        checked.lines.push_back("sources whose numbers nobody has looked up again: " + ids);
    for (const Source& source : data.sources)
        if (const Source* newer = catalog.find_source(source.superseded_by))
            checked.lines.push_back("a source that is superseded: " + anatomy::authors_and_year(source) + ", by " +
                                    anatomy::authors_and_year(*newer));
    return checked;
}

}
