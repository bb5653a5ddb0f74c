// The endangerment sites that ship: where they lie on the body, and which points lie in them.
// SPDX-License-Identifier: MIT
#include "engine_on_data.h"
#include "myoatlas/anatomy/skin_sites.h"

#include <map>
#include <set>

namespace myoatlas {

namespace {

using support::shipped;

class Endangerments : public support::EngineOnShippedData {
protected:
    static std::set<std::string> sites_of(const std::string& muscle) {
        std::set<std::string> sites;
        const anatomy::Muscle* known = shipped().catalog->find_muscle(muscle);
        if (!known) ADD_FAILURE() << muscle;
        for (const anatomy::PlacedPoint& placed : shipped().surface_map->points)
            if (known && shipped().catalog->muscle_of(placed.point) == known)
                for (std::string& site : anatomy::sites_at(*shipped().surface_map, placed.position))
                    sites.insert(std::move(site));
        return sites;
    }
};

}

TEST_F(Endangerments, are_all_there_and_say_everything_in_every_language) {
    std::set<std::string> ids;
    for (const anatomy::Endangerment& site : shipped().catalog->all().endangerments) {
        ids.insert(site.id);
        EXPECT_FALSE(site.sources.empty()) << site.id;
        for (const core::LocalText* texts : {&site.names, &site.at_risk, &site.hands, &site.needles, &site.stop})
            for (const char* language : {"en", "es", "fr"})
                EXPECT_TRUE(texts->contains(language) && !texts->at(language).empty()) << site.id << ' ' << language;
        EXPECT_EQ(site.stop.at("en").find('{'), std::string::npos) << site.id;
    }
    for (const char* id : {"carotid_triangle", "suboccipital_artery", "brachial_plexus_neck", "axilla", "radial_groove",
                           "ulnar_groove", "elbow_hollow", "lung_apex", "chest_wall", "kidney", "abdominal_aorta",
                           "femoral_triangle", "sciatic_notch", "knee_hollow", "fibular_neck"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

TEST_F(Endangerments, lie_on_both_sides_of_the_body) {
    std::map<std::string, std::set<core::Side>> sides;
    for (const anatomy::SkinSite& site : shipped().surface_map->sites) {
        EXPECT_FALSE(site.weights.empty()) << site.site;
        sides[site.site].insert(site.side);
        EXPECT_TRUE(std::is_sorted(site.weights.begin(), site.weights.end(), [](const auto& a, const auto& b) {
            return a.vertex < b.vertex;
        })) << site.site;
    }
    EXPECT_EQ(sides.size(), shipped().catalog->all().endangerments.size());
    for (const auto& [site, both] : sides) EXPECT_EQ(both.size(), 2u) << site;
}

TEST_F(Endangerments, are_where_anatomy_has_them) {
    const std::vector<std::pair<std::string, std::string>> known{
        {"sternocleidomastoid_sternal", "carotid_triangle"},
        {"suboccipitals", "suboccipital_artery"},
        {"scalenes", "brachial_plexus_neck"},
        {"piriformis", "sciatic_notch"},
        {"gastrocnemius", "knee_hollow"},
        {"peroneus_longus", "fibular_neck"},
        {"pectineus", "femoral_triangle"},
        {"upper_trapezius", "lung_apex"},
        {"rhomboids", "chest_wall"},
        {"serratus_anterior", "chest_wall"},
        {"intercostals", "chest_wall"},
        {"quadratus_lumborum_superficial", "kidney"},
    };
    for (const auto& [muscle, site] : known) {
        const auto sites = sites_of(muscle);
        std::string all;
        for (const std::string& each : sites) all += ' ' + each;
        EXPECT_TRUE(sites.contains(site)) << muscle << " lies in" << all << ", not in " << site;
    }
    for (const char* muscle : {"deltoid_middle", "tibialis_anterior", "vastus_lateralis", "extensor_digitorum"})
        EXPECT_TRUE(sites_of(muscle).empty()) << muscle << ": " << *sites_of(muscle).begin();
}

}
