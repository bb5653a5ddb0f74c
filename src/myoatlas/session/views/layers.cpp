// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/layers.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace myoatlas::session {

namespace {

using anatomy::Layer;
constexpr std::array<Layer, k_layer_count> k_order{Layer::Skin,
                                                   Layer::MuscleSuperficial,
                                                   Layer::MuscleIntermediate,
                                                   Layer::MuscleDeep,
                                                   Layer::MuscleDeepest,
                                                   Layer::Bone,
                                                   Layer::Other,
                                                   Layer::Joint,
                                                   Layer::Neurovascular};

core::Problem unknown_layer(std::string_view name) {
    std::array<std::string_view, k_layer_count> known;
    std::ranges::transform(k_order, known.begin(), [](Layer layer) { return anatomy::name_of(layer); });
    return {"layers",
            "\"" + std::string(name) + "\" is no layer; expected one of: " + core::joined(known, " ") + ", or all"};
}

}

std::span<const Layer> all_layers() {
    return k_order;
}

Layers peeled_to(Layer outermost) {
    Layers layers;
    const bool is_beside =
        outermost == Layer::Other || anatomy::is_asked_for(outermost); // not one of those that lie over others
    bool is_inside = is_beside;
    for (const Layer layer : k_order) {
        is_inside = is_inside || layer == outermost;
        layers.set(layer, is_inside || layer == Layer::Bone || layer == Layer::Other ? 1.0f : 0.0f);
    }
    if (is_beside)
        for (const Layer layer : k_order)
            layers.set(layer, layer == Layer::Other || layer == Layer::Bone ? 1.0f : 0.0f);
    for (const Layer layer : k_order)
        if (anatomy::is_asked_for(layer)) layers.set(layer, outermost == layer ? 1.0f : 0.0f);
    return layers;
}

core::Result<Layers> parse_layers(std::string_view spec) {
    struct Change {
        Layer layer;
        float opacity;
    };
    std::vector<Change> changes;
    core::Problems problems;
    bool is_replacing = false, is_all = false, is_nothing = !spec.empty();
    for (std::size_t begin = 0; begin < spec.size();) {
        const std::size_t end = std::min(spec.find(',', begin), spec.size());
        std::string_view item = spec.substr(begin, end - begin);
        begin = end + 1;
        while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
        while (!item.empty() && item.back() == ' ') item.remove_suffix(1);
        if (item.empty()) continue;
        is_nothing = false;
        if (item == "all") {
            is_all = true;
            continue;
        }
        float opacity = 1.0f;
        const bool is_taking = item.front() == '-';
        const std::string_view whole = item;
        if (is_taking) {
            item.remove_prefix(1);
            opacity = 0.0f;
        }
        const std::size_t at = item.find('@');
        const std::string_view name = item.substr(0, at);
        if (at != std::string_view::npos) {
            const std::string_view number = item.substr(at + 1);
            const auto [stop, code] = std::from_chars(number.data(), number.data() + number.size(), opacity);
            if (code != std::errc{} || stop != number.data() + number.size() || !(opacity >= 0.0f && opacity <= 1.0f))
                problems.push_back({"layers", "\"" + std::string(number) + "\" is no opacity; expected 0 to 1"});
        } else if (!is_taking) {
            is_replacing = true;
        }
        if (is_taking && at != std::string_view::npos)
            problems.push_back({"layers", "\"" + std::string(whole) + "\" is taken away and has an opacity; expected " +
                                              "-" + std::string(name) + " or " + std::string(item)});
        else if (name == "all")
            problems.push_back(
                {"layers", "\"" + std::string(whole) +
                               "\" cannot be; all are shown by all, and an opacity or - is for one layer"});
        else if (const auto layer = anatomy::parse_layer(name))
            changes.push_back({*layer, opacity});
        else
            problems.push_back(unknown_layer(name));
    }
    if (is_nothing) problems.push_back(unknown_layer(spec));
    if (!problems.empty()) return problems;
    Layers layers;
    if (is_all) {
        for (const Layer layer : k_order) layers.set(layer, anatomy::is_asked_for(layer) ? 0.0f : 1.0f);
    }
    if (!is_all && is_replacing) layers.opacity.fill(0.0f);
    for (const Change& change : changes) layers.set(change.layer, change.opacity);
    return layers;
}

std::string text_of(const Layers& layers) {
    std::string text = "all";
    for (const Layer layer : k_order) {
        const float opacity = layers.of(layer);
        if (opacity == (anatomy::is_asked_for(layer) ? 0.0f : 1.0f)) continue;
        text += ',';
        if (opacity == 0.0f) text += '-';
        text += anatomy::name_of(layer);
        if (opacity != 0.0f && opacity != 1.0f) text += '@' + text_of(opacity);
    }
    return text;
}

}
