// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"

#include <gtest/gtest.h>

namespace myoatlas {

namespace {

anatomy::Source article() {
    anatomy::Source source;
    source.authors = "Simons DG, Travell JG";
    source.year = 1999;
    source.title = "Title";
    source.container = "Journal";
    source.locator = "12:3-4";
    return source;
}

TEST(Citation, is_as_long_as_its_place_allows) {
    EXPECT_EQ(anatomy::surnames_and_year(article()), "Simons & Travell 1999");
    EXPECT_EQ(anatomy::authors_and_year(article()), "Simons DG, Travell JG 1999");
    EXPECT_EQ(anatomy::footnote(article()), "Simons DG, Travell JG 1999. Title. Journal 12:3-4.");
    EXPECT_EQ(anatomy::full_reference(article()), "Simons DG, Travell JG (1999): Title. Journal, 12:3-4.");
}

TEST(Citation, a_title_that_asks_ends_as_it_asks) {
    anatomy::Source source = article();
    source.title = "Does it work?";
    EXPECT_EQ(anatomy::footnote(source), "Simons DG, Travell JG 1999. Does it work? Journal 12:3-4.");
    EXPECT_EQ(anatomy::full_reference(source), "Simons DG, Travell JG (1999): Does it work? Journal, 12:3-4.");
}

TEST(Citation, names_the_first_of_many_authors) {
    anatomy::Source source = article();
    source.authors = "Fernández-de-las-Peñas C, Ge HY, Arendt-Nielsen L";
    EXPECT_EQ(anatomy::surnames_and_year(source), "Fernández-de-las-Peñas et al. 1999");
    source.authors = "Simons DG, et al.";
    EXPECT_EQ(anatomy::surnames_and_year(source), "Simons et al. 1999");
}

TEST(Citation, makes_do_with_what_is_known) {
    anatomy::Source page;
    page.title = "A page";
    page.locator = "2nd ed.";
    EXPECT_EQ(anatomy::surnames_and_year(page), "A page");
    EXPECT_EQ(anatomy::authors_and_year(page), "A page");
    EXPECT_EQ(anatomy::full_reference(page), "A page. 2nd ed.");
    EXPECT_EQ(anatomy::footnote(page), "A page. 2nd ed.");
    page.locator.clear();
    page.container = "A house";
    EXPECT_EQ(anatomy::full_reference(page), "A page. A house.");
}

}

}
