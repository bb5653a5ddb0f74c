// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/html_text.h"

#include <gtest/gtest.h>

namespace myoatlas::io {

namespace {

std::string in_base64(std::string_view text) {
    return base64(std::as_bytes(std::span(text)));
}

TEST(HtmlText, names_a_script_as_a_policy_does) {
    EXPECT_EQ(policy_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    EXPECT_EQ(policy_hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="); // the example of FIPS 180-4
}

TEST(HtmlText, writes_base64_with_its_padding) {
    EXPECT_EQ(in_base64(""), "");
    EXPECT_EQ(in_base64("f"), "Zg==");
    EXPECT_EQ(in_base64("fo"), "Zm8=");
    EXPECT_EQ(in_base64("foo"), "Zm9v");
    EXPECT_EQ(in_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(in_base64(std::string("\xff\x00\xfe", 3)), "/wD+");
}

TEST(HtmlText, leaves_no_markup_in_words) {
    EXPECT_EQ(escaped("<b onclick=\"x('y')\">A & B</b>"),
              "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;A &amp; B&lt;/b&gt;");
    EXPECT_EQ(escaped("épaule"), "épaule");
}

}

}
