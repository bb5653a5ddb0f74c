// Wordings that might mean the same are called alike; those that cannot are not.
// SPDX-License-Identifier: MIT
#include "myoatlas/study/likeness.h"

#include <gtest/gtest.h>

namespace myoatlas::study {

TEST(Likeness, of_attachments_goes_by_bones_and_words) {
    const AttachmentTraits flexor = attachment_of("medial epicondyle by the common tendon", {"humerus"});
    const AttachmentTraits pronator =
        attachment_of("medial epicondyle and coronoid process of the ulna", {"humerus", "ulna"});
    EXPECT_TRUE(could_be_said_of(flexor, pronator)); // it begins there, too
    EXPECT_TRUE(could_be_said_of(pronator, flexor));
    const AttachmentTraits biceps = attachment_of("tip of the coracoid process", {"scapula"});
    EXPECT_FALSE(could_be_said_of(biceps, flexor));
    const AttachmentTraits loose = attachment_of("central tendon", {}); // no bone: only the words tell
    EXPECT_TRUE(could_be_said_of(loose, flexor));
    EXPECT_FALSE(could_be_said_of(loose, attachment_of("pisiform", {"pisiform"})));
}

TEST(Likeness, of_actions_sees_the_same_in_another_order) {
    const ActionTraits longus = action_of("Draws the thigh in and helps to bend the hip.");
    EXPECT_TRUE(are_alike(longus, action_of("Bends the hip and draws the thigh in.")));
    EXPECT_TRUE(are_alike(action_of("bends the elbow"), action_of("turns the palm down and helps bend the elbow")));
    EXPECT_FALSE(are_alike(longus, action_of("Straightens the knee.")));
}

TEST(Likeness, of_nerves_knows_branches_and_levels) {
    const NerveTraits ulnar = nerve_of("ulnar nerve", {"C7", "C8", "T1"});
    EXPECT_TRUE(are_alike(ulnar, nerve_of("deep branch of the ulnar nerve", {"C8", "T1"})));
    EXPECT_FALSE(are_alike(ulnar, nerve_of("median nerve", {"C6", "C7"})));
    EXPECT_FALSE(are_alike(nerve_of("Medial plantar nerve.", {"S1"}), nerve_of("Lateral plantar nerve.", {"S2"})));
    EXPECT_TRUE(
        are_alike(nerve_of("medial and lateral pectoral nerves", {"C7"}), nerve_of("Lateral pectoral nerve.", {"C6"})));
    // Levels are all that is told of the second.
    EXPECT_TRUE(are_alike(nerve_of("branches of C3 and C4", {"C3", "C4"}),
                          nerve_of("ventral rami of the neck nerves", {"C4"})));
}

TEST(Likeness, of_roots_is_one_within_the_other) {
    EXPECT_TRUE(are_alike(std::vector<std::string>{"C5", "C6"}, std::vector<std::string>{"C5"}));
    EXPECT_FALSE(are_alike(std::vector<std::string>{"C5", "C6"}, std::vector<std::string>{"C6", "C7"}));
}

TEST(Likeness, a_text_that_names_its_muscle_gives_it_away) {
    EXPECT_TRUE(gives_away("Deltoid, middle part", "deltoid tuberosity of the humerus"));
    EXPECT_TRUE(gives_away("Obturator internus", "Nerve to obturator internus."));
    EXPECT_FALSE(gives_away("Soleus", "Back of the heel bone, by the calcaneal tendon."));
}

}
