// What a thing is called. Every named thing of the atlas carries one of these.
// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

namespace myoatlas::anatomy {

struct Names {
    std::string name;                                // English unless translated(), "Trapezius, upper part"
    std::string latin;                               // Terminologia Anatomica 2; empty where it has none
    std::string lay;                                 // plain English, "top of the shoulder muscle"
    std::vector<std::string> aliases;                // other common or clinical names
    std::map<std::string, std::string> translations; // language code ("es", "fr") -> name
    std::vector<std::string> elsewhere = {}; // of facts in another language: what English calls it, to be found by
    std::string phrase = {}; // of facts in plain English, whose name is the lay one: that as it stands in a sentence
};

}
