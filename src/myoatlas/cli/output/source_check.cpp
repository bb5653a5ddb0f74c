// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/source_check.h"

#include "myoatlas/anatomy/citation.h"
#include "myoatlas/anatomy/grading.h"
#include "myoatlas/anatomy/source_form.h"

#include <fmt/format.h>

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

}

Checked check_sources(const anatomy::Catalog& catalog) {
    const anatomy::CatalogData& data = catalog.all();
    Checked checked;
    std::size_t numbers = 0, bare = 0, experiments = 0, prevalence = 0;
    for (const Source& source : data.sources) {
        check_form(checked, source);
        const std::size_t own = !source.doi.empty() + !source.isbn.empty() + !source.pmid.empty();
        numbers += own;
        bare += own == 0 && source.url.empty();
        experiments += source.experiments.size();
        prevalence += source.prevalence.size();
    }
    check_grades(checked, data);
    checked.lines.push_back(fmt::format("{} sources: {} numbers (DOI, ISBN, PMID); {} sources have none",
                                        data.sources.size(), numbers, bare));
    checked.lines.push_back(
        fmt::format("{} records of experiments and {} of how often points are found", experiments, prevalence));
    for (const Source& source : data.sources)
        if (const Source* newer = catalog.find_source(source.superseded_by))
            checked.lines.push_back("a source that is superseded: " + anatomy::authors_and_year(source) + ", by " +
                                    anatomy::authors_and_year(*newer));
    return checked;
}

}
