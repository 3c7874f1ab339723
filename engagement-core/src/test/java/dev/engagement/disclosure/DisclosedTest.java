package dev.engagement.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.disclosure.Disclosed.Reason;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ResidentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosedTest {

    private static final CommunityId NORTH = CommunityId.of("north");
    private static final CommunityId SOUTH = CommunityId.of("south");
    private static final Code NOISE = Code.of("noise");
    private static final Code SPEEDING = Code.of("speeding");

    private static CountTable table(long northNoise, long northSpeeding, long southNoise, long southSpeeding) {
        return CountTable.create(List.of(SOUTH, NORTH), List.of(SPEEDING, NOISE))
                .add(NORTH, NOISE, northNoise)
                .add(NORTH, SPEEDING, northSpeeding)
                .add(SOUTH, NOISE, southNoise)
                .add(SOUTH, SPEEDING, southSpeeding)
                .result();
    }

    @Test
    void a_value_is_there_and_what_is_held_back_tells_why() {
        assertThat(Disclosed.value(3).toOptional()).contains(3);
        assertThat(Disclosed.suppressed(Reason.SMALL_NUMBER).toOptional()).isEmpty();
        assertThat(Disclosed.<Integer>suppressed(Reason.TOO_FEW_RESPONDENTS)
                        .<String>match(Object::toString, Enum::name))
                .isEqualTo("TOO_FEW_RESPONDENTS");
    }

    @Test
    void a_table_without_small_counts_is_shown_as_it_is() {
        DisclosedTable shown = DisclosureRule.DEFAULT.disclose(table(10, 20, 30, 0));
        assertThat(shown.count(NORTH, NOISE)).isEqualTo(Disclosed.value(10L));
        assertThat(shown.areaTotal(NORTH)).isEqualTo(Disclosed.value(30L));
        assertThat(shown.categoryTotal(NOISE)).isEqualTo(Disclosed.value(40L));
        assertThat(shown.total()).isEqualTo(Disclosed.value(60L));
    }

    @Test
    void many_records_are_shown_if_enough_different_people_are_behind_them() {
        CountTable.Accumulator accumulator = CountTable.create(List.of(NORTH), List.of(NOISE));
        for (int i = 0; i < 9; i++) {
            ResidentId person = ResidentId.of("r-" + i);
            accumulator.add(NORTH, NOISE, person).add(NORTH, NOISE, person);
        }
        CountTable ofNine = accumulator.result();
        CountTable ofTen = accumulator.add(NORTH, NOISE, ResidentId.of("r-9")).result();

        assertThat(DisclosureRule.DEFAULT.disclose(ofNine).total())
                .as("what was counted since is not in it")
                .isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(DisclosureRule.DEFAULT.disclose(ofTen).total()).isEqualTo(Disclosed.value(19L));
        assertThat(DisclosureRule.BELOW_5.disclose(ofNine).total()).isEqualTo(Disclosed.value(18L));
    }

    @Test
    void one_small_count_takes_others_with_it() {
        DisclosedTable shown = DisclosureRule.DEFAULT.disclose(table(3, 20, 30, 40));
        assertThat(List.of(
                        shown.count(NORTH, NOISE),
                        shown.count(NORTH, SPEEDING),
                        shown.count(SOUTH, NOISE),
                        shown.count(SOUTH, SPEEDING)))
                .containsOnly(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(shown.total()).isEqualTo(Disclosed.value(93L));
    }

    @Test
    void the_presets_differ_in_what_is_small() {
        CountTable table = table(10, 20, 30, 40);
        assertThat(DisclosureRule.DEFAULT.disclose(table).count(NORTH, NOISE)).isEqualTo(Disclosed.value(10L));
        assertThat(DisclosureRule.BELOW_11.disclose(table).count(NORTH, NOISE))
                .isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(DisclosureRule.BELOW_5.disclose(table(5, 20, 30, 40)).count(NORTH, NOISE))
                .isEqualTo(Disclosed.value(5L));
    }

    @Test
    void the_same_table_gives_the_same_whatever_the_order_it_was_counted_in() {
        DisclosedTable one = DisclosureRule.DEFAULT.disclose(table(3, 20, 30, 40));
        DisclosedTable other =
                DisclosureRule.DEFAULT.disclose(CountTable.create(List.of(NORTH, SOUTH), List.of(NOISE, SPEEDING))
                        .add(SOUTH, SPEEDING, 40)
                        .add(SOUTH, NOISE, 30)
                        .add(NORTH, NOISE, 3)
                        .add(NORTH, SPEEDING, 20)
                        .result());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one).isNotEqualTo(DisclosureRule.DEFAULT.disclose(table(10, 20, 30, 40)));
        assertThat(DisclosureRule.DEFAULT.disclose(table(10, 0, 0, 0)))
                .asString()
                .startsWith("DisclosedTable{areas=[north, south], categories=[noise, speeding], counts=[");
    }

    @Test
    void a_sum_is_shown_only_where_both_parts_are() {
        DisclosedTable all = DisclosureRule.DEFAULT.disclose(table(10, 20, 30, 40));
        DisclosedTable small = DisclosureRule.DEFAULT.disclose(table(0, 0, 0, 4));
        DisclosedTable sum = all.plus(small);
        assertThat(sum.count(NORTH, NOISE)).isEqualTo(Disclosed.value(10L));
        assertThat(sum.areaTotal(NORTH)).isEqualTo(Disclosed.value(30L));
        assertThat(sum.areaTotal(SOUTH)).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
        assertThat(sum.total()).isEqualTo(Disclosed.suppressed(Reason.SMALL_NUMBER));
    }

    @Test
    void what_does_not_fit_a_table_is_refused() {
        CountTable.Accumulator accumulator = CountTable.create(List.of(NORTH), List.of(NOISE));
        assertThatThrownBy(() -> accumulator.add(SOUTH, NOISE, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("CountTable.areas must contain what is counted, was south");
        assertThatThrownBy(() -> accumulator.add(NORTH, NOISE, -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("CountTable.records must be at least 0, was -1");
        assertThatThrownBy(() -> CountTable.create(List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("CountTable.areas must name at least one area; CountTable.categories must name at least one"
                        + " category");
        DisclosedTable other = DisclosureRule.DEFAULT.disclose(accumulator.result());
        assertThatThrownBy(() -> other.plus(DisclosureRule.DEFAULT.disclose(table(1, 2, 3, 4))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("DisclosedTable.further must have the same areas and categories, was [north, south]");
    }
}
