// Grades that follow from schools and experiments, and the form of what names a source.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/grading.h"
#include "myoatlas/anatomy/sources/source_form.h"
#include "support/catalog_builder.h"

#include <gtest/gtest.h>

namespace myoatlas::anatomy {
namespace {

class Grading : public testing::Test {
protected:
    Grading() {
        Muscle& muscle = builder.muscle("upper");
        builder.point(muscle, "upper_1").sources = {"book_1", "book_2"};
        builder.point(muscle, "upper_2").sources = {"book_1", "book_2"};
        builder.data.sources[0].school = "one";
        Source second = builder.data.sources[0];
        second.id = "book_2";
        builder.data.sources.push_back(second);
    }
    Evidence grade(std::size_t point = 0) const {
        const Muscle& muscle = builder.data.muscles[0];
        return grade_of(muscle.points[point], muscle, builder.data);
    }
    void add_experiment(Agreement agreement, std::vector<std::string> points) {
        Experiment experiment;
        experiment.muscle = "upper";
        experiment.stimulus = "salt";
        experiment.points = std::move(points);
        experiment.agreement = agreement;
        builder.data.sources[1].experiments.push_back(experiment);
    }
    support::CatalogBuilder builder;
};

}

TEST_F(Grading, two_books_of_one_school_are_one_chart) {
    EXPECT_EQ(grade(), Evidence::ChartedByOne);
    builder.data.sources[1].school = "two";
    EXPECT_EQ(grade(), Evidence::ChartedBySeveral);
}

TEST_F(Grading, an_experiment_speaks_for_the_points_it_names) {
    add_experiment(Agreement::Agrees, {"upper_1"});
    EXPECT_EQ(grade(0), Evidence::Reproduced);
    EXPECT_EQ(grade(1), Evidence::ChartedByOne);
}

TEST_F(Grading, contradiction_outweighs_agreement_and_the_unclear_says_nothing) {
    add_experiment(Agreement::Unclear, {});
    EXPECT_EQ(grade(), Evidence::ChartedByOne);
    add_experiment(Agreement::Agrees, {});
    EXPECT_EQ(grade(), Evidence::Reproduced);
    add_experiment(Agreement::Contradicts, {});
    EXPECT_EQ(grade(), Evidence::Disputed);
}

TEST_F(Grading, what_is_handed_down_stays_so) {
    builder.data.muscles[0].points[0].evidence = Evidence::Traditional;
    add_experiment(Agreement::Agrees, {});
    EXPECT_EQ(grade(), Evidence::Traditional);
}

TEST(source_form, tells_a_wrong_check_digit) {
    EXPECT_TRUE(is_isbn("0-683-08366-X"));
    EXPECT_TRUE(is_isbn("978-0-7020-5230-9"));
    EXPECT_FALSE(is_isbn("0-683-08366-1"));
    EXPECT_FALSE(is_isbn("978-0-7020-5230-8"));
    EXPECT_FALSE(is_isbn("X-683-08366-0"));
    EXPECT_FALSE(is_isbn(""));
}

TEST(source_form, tells_a_doi_and_a_pmid_from_other_text) {
    EXPECT_TRUE(is_doi("10.1016/S0079-6123(07)66018-X"));
    EXPECT_FALSE(is_doi("https://doi.org/10.1016/x"));
    EXPECT_FALSE(is_doi("10.1016"));
    EXPECT_FALSE(is_doi("10.1016/"));
    EXPECT_FALSE(is_doi("10.10/abc"));
    EXPECT_FALSE(is_doi("10.1016/a b"));
    EXPECT_TRUE(is_pmid("17956784"));
    EXPECT_FALSE(is_pmid("0123"));
    EXPECT_FALSE(is_pmid("123456789"));
    EXPECT_FALSE(is_pmid("12a"));
}

TEST(source_form, tells_a_day_from_other_text) {
    EXPECT_TRUE(is_day("2026-11-29"));
    for (const char* text : {"2026-13-01", "2026-00-10", "2026-11-32", "26-11-29", "2026-11-9", "November 2026", ""})
        EXPECT_FALSE(is_day(text)) << text;
}

}
