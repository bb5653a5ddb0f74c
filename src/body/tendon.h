// Where a muscle turns to tendon: towards its ends, where the section has tapered away.
// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

namespace body {

// Returns the short seam of tendon that even a fleshy end shows, 0..1.
float end_seam(float along, float length_mm);

class TendonProfile {
public:
    // Adds the section's area at a fraction along the muscle; call in order of `along`.
    void add(float along, float area);
    // Returns 0 (flesh) .. 1 (tendon).
    float at(float along, float length_mm) const;

private:
    std::vector<float> along_, area_;
};

}
