// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/fonts.h"
#include "myoatlas/ui/platform/imgui_versions.h"

#include <array>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <memory>

namespace myoatlas::ui {

namespace {

struct Face {
    std::string file;
    int index = 0;
};

// Returns the system's nearest face of the families we like; an empty file when there is none that ImGui can read.
Face find_face(int weight, int slant) {
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcPatternCreate(), &FcPatternDestroy);
    const auto text = [](const char* word) { return reinterpret_cast<const FcChar8*>(word); };
    for (const char* family : {"Inter", "Noto Sans", "sans-serif"})
        FcPatternAddString(wanted.get(), FC_FAMILY, text(family));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddInteger(wanted.get(), FC_SLANT, slant);
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> found(FcFontMatch(nullptr, wanted.get(), &result),
                                                                        &FcPatternDestroy);
    FcChar8* file = nullptr;
    Face face;
    if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) return face;
    face.file = reinterpret_cast<const char*>(file);
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &face.index);
    const std::string ending = face.file.size() > 4 ? face.file.substr(face.file.size() - 4) : "";
    if (ending != ".ttf" && ending != ".otf" && ending != ".ttc" && ending != ".TTF") face.file.clear();
    return face;
}

// Latin with its extensions, punctuation, arrows and the few signs the panels use.
constexpr std::array<ImWchar, 13> k_glyphs{0x0020, 0x024F, 0x0370, 0x03FF, 0x1E00, 0x1EFF, 0x2010,
                                           0x2044, 0x2190, 0x2193, 0x2212, 0x2265, 0};

// Large letters are few, as each takes its place in a texture: Latin as our languages write it; digits and a colon.
constexpr std::array<ImWchar, 7> k_large_glyphs{0x0020, 0x00FF, 0x0152, 0x0153, 0x2010, 0x2026, 0};
constexpr std::array<ImWchar, 5> k_numerals{U' ', U' ', U'0', U':', 0};

// ImGui keeps the picture of a letter in a buffer of 256 KB and writes beyond it when one is larger.
constexpr float k_largest_pixels = 220.0f;

ImFont* add(const Face& face, float pixels, const ImWchar* glyphs = k_glyphs.data()) {
    ImFontConfig config;
    config.FontNo = face.index;
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = false;
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(face.file.c_str(), std::round(std::min(pixels, k_largest_pixels)),
                                                    &config, glyphs);
}

}

Fonts load_fonts(float pixels_per_point, std::string& message) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->Clear();
    imgui_versions::use_freetype(atlas);
    Fonts fonts;
    if (FcInit()) {
        const Face regular = find_face(FC_WEIGHT_REGULAR, FC_SLANT_ROMAN);
        const Face strong = find_face(FC_WEIGHT_SEMIBOLD, FC_SLANT_ROMAN);
        const Face italic = find_face(FC_WEIGHT_REGULAR, FC_SLANT_ITALIC);
        if (!regular.file.empty()) {
            fonts.body = add(regular, 17.5f * pixels_per_point);
            fonts.reading = add(regular, 19.0f * pixels_per_point);
            fonts.small = add(regular, 15.0f * pixels_per_point);
            if (!strong.file.empty()) {
                fonts.strong = add(strong, 17.5f * pixels_per_point);
                fonts.caps = add(strong, 13.0f * pixels_per_point);
                fonts.title = add(strong, 27.0f * pixels_per_point);
                fonts.large = add(strong, k_large_points * pixels_per_point, k_large_glyphs.data());
                fonts.numerals = add(strong, k_numerals_points * pixels_per_point, k_numerals.data());
            }
            if (!italic.file.empty()) fonts.italic = add(italic, 16.5f * pixels_per_point);
        }
    }
    if (!fonts.body) {
        message = "No font was found on this system; install fonts-inter or fonts-noto-core for better text.";
        ImFontConfig plain;
        plain.SizePixels = std::round(13.0f * pixels_per_point);
        fonts.body = atlas->AddFontDefault(&plain);
    }
    for (ImFont** font : {&fonts.reading, &fonts.small, &fonts.strong, &fonts.caps, &fonts.title, &fonts.italic,
                          &fonts.large, &fonts.numerals})
        if (!*font) *font = fonts.body;
    return fonts;
}

}
