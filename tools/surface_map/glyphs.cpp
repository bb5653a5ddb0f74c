// SPDX-License-Identifier: MIT
#include "glyphs.h"

namespace myoatlas {

std::uint16_t glyph_of(char character) {
    constexpr std::uint16_t k_letters[26] = {0b010101111101101, 0b110101110101110, 0b011100100100011, 0b110101101101110,
                                             0b111100110100111, 0b111100110100100, 0b011100101101011, 0b101101111101101,
                                             0b111010010010111, 0b001001001101010, 0b101101110101101, 0b100100100100111,
                                             0b101111111101101, 0b110101101101101, 0b010101101101010, 0b110101110100100,
                                             0b010101101111011, 0b110101110101101, 0b011100010001110, 0b111010010010010,
                                             0b101101101101111, 0b101101101101010, 0b101101111111101, 0b101101010101101,
                                             0b101101010010010, 0b111001010100111};
    constexpr std::uint16_t k_digits[10] = {0b111101101101111, 0b010110010010111, 0b110001010100111, 0b110001010001110,
                                            0b101101111001001, 0b111100110001110, 0b011100111101111, 0b111001010010010,
                                            0b111101111101111, 0b111101111001110};
    if (character >= 'a' && character <= 'z') return k_letters[character - 'a'];
    if (character >= 'A' && character <= 'Z') return k_letters[character - 'A'];
    if (character >= '0' && character <= '9') return k_digits[character - '0'];
    if (character == '_' || character == '-') return 0b000000000000111;
    if (character == '%') return 0b101001010100101;
    if (character == '.') return 0b000000000000010;
    return 0;
}

}
