// Compares a picture with a stored one: what both look like once fine detail is blurred away, by the mean and the
// largest difference of a channel. How far a picture may be is told by its name in golden_table.h.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/image_file.h"

#include <string>

namespace myoatlas::support {

// Returns "" when the picture is that of tests/golden/NAME.png within its tolerance, or what is wrong. On failure
// NAME_actual.png, NAME_expected.png and NAME_difference.png lie side by side in BUILD/golden. With
// MYOATLAS_UPDATE_GOLDEN=1 in the environment the picture is stored instead.
std::string compare_with_golden(const std::string& name, const io::Image&);

// Returns a part of a picture, as much of it as there is.
io::Image cropped(const io::Image&, int x, int y, int width, int height);
// Returns the picture a whole number of times smaller, each pixel the mean of what it stands for.
io::Image scaled_down(const io::Image&, int times);
// Returns an opaque picture: what is clear is white paper.
io::Image on_paper(const io::Image&);

}
