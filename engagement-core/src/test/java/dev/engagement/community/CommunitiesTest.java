package dev.engagement.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

    @Test
    void a_cycle_of_parents_is_refused_and_named() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Communities.of(
                        List.of(community("a", "b"), community("b", "c"), community("c", "d"), community("d", "b"))))
                .withMessage("Community.parent must form no cycle, was b -> c -> d -> b");
    }

    @Test
    void an_id_that_is_there_twice_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Communities.of(List.of(community("a", null), community("a", null))))
                .withMessage("Community.id must be there once, was a");
    }

    @Test
    void a_community_is_within_itself_and_all_it_is_a_part_of() {
        Communities communities = Communities.of(
                List.of(community("beat", "district"), community("district", "city"), community("city", "nowhere")));

        assertThat(communities.within(CommunityId.of("city")))
                .extracting(CommunityId::value)
                .containsExactly("beat", "city", "district");
        assertThat(communities.childrenOf(CommunityId.of("city"))).containsExactly(CommunityId.of("district"));
        assertThat(communities.childrenOf(CommunityId.of("beat"))).isEmpty();
        assertThat(communities.within(CommunityId.of("nowhere"))).containsExactly(CommunityId.of("nowhere"));
        assertThat(communities.find(CommunityId.of("nowhere"))).isEmpty();
        assertThat(communities.all())
                .extracting(community -> community.id().value())
                .containsExactly("beat", "city", "district");
    }

    @Test
    void a_very_deep_tree_is_no_trouble() {
        List<Community> chain = IntStream.range(0, 5_000)
                .mapToObj(i -> community("c" + i, "c" + (i + 1)))
                .toList();

        assertThat(Communities.of(chain).within(CommunityId.of("c4999"))).hasSize(5_000);
    }

    /** Each of ten communities gets any parent, or none: it is refused if and only if walking up ever comes back. */
    @Property
    void parents_are_refused_if_and_only_if_they_form_a_cycle(
            @ForAll @Size(10) List<@IntRange(min = -2, max = 9) Integer> parents) {
        List<Community> communities = new ArrayList<>();
        boolean hasSelf = false;
        for (int i = 0; i < parents.size(); i++) {
            hasSelf |= parents.get(i) == i;
            if (parents.get(i) != i) {
                communities.add(community("" + i, parents.get(i) < 0 ? null : "" + parents.get(i)));
            }
        }
        if (!hasSelf && IntStream.range(0, 10).anyMatch(start -> comesBack(parents, start))) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Communities.of(communities));
        } else if (!hasSelf) {
            assertThat(Communities.of(communities).all()).hasSize(10);
        }
    }

    private static boolean comesBack(List<Integer> parents, int start) {
        int at = parents.get(start);
        for (int steps = 0; at >= 0 && steps < parents.size(); steps++) {
            if (at == start) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private static Community community(String id, String parent) {
        return CommunityTest.elmPark()
                .id(CommunityId.of(id))
                .parent(Optional.ofNullable(parent).map(CommunityId::of))
                .build();
    }
}
