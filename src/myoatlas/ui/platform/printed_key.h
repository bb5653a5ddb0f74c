// Which key a person means.
// SPDX-License-Identifier: MIT
#pragma once

namespace myoatlas::ui {

// GLFW names keys by their place on a US keyboard; people press the letter that is printed on them. Where no plain
// letter is printed, as on a Greek keyboard, the place counts.
int printed_key(int place, int scancode);

}
