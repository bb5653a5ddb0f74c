// Compares a picture with a stored one, by the mean and the largest difference of a channel.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/image_file.h"

#include <string>

namespace myoatlas::support {

struct Tolerance {
    double mean = 0.0; // of 255
    int max = 0;       // of 255, after leaving out the worst one pixel in a thousand
};

// Returns "" when the picture is that of tests/golden/NAME.png within the tolerance, or what is wrong. On failure
// NAME_actual.png, NAME_expected.png and NAME_difference.png lie side by side in BUILD/golden. With
// MYOATLAS_UPDATE_GOLDEN=1 in the environment the picture is stored instead.
std::string compare_with_golden(const std::string& name, const io::Image&, const Tolerance&);

}
