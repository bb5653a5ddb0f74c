// SPDX-License-Identifier: MIT
// What a part is made of, by the codes of scene::Material (k_material_muscle ..).
#include "constants.glsl"

bool is_fibrous(int material) { return material == k_material_muscle || material == k_material_tendon; }
