package dev.engagement.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.ConcernArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConductFeedbackTest {

    @Property(tries = 50)
    void feedback_is_not_recorded_before_it_is_received(@ForAll("feedback") ConductFeedback feedback) {
        assertThatThrownBy(() -> feedback.toBuilder()
                        .receivedAt(feedback.recordedAt().plusMillis(1))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("ConductFeedback.receivedAt must not be after recordedAt");
    }

    @Property(tries = 50)
    void its_words_are_never_blank_and_never_told(@ForAll("feedback") ConductFeedback feedback) {
        assertThatThrownBy(() -> feedback.toBuilder().text("").build())
                .hasMessage("ConductFeedback.text must not be blank");
        assertThat(feedback.toBuilder().text("the words").build().toString()).doesNotContain("the words");
    }

    @Provide
    Arbitrary<ConductFeedback> feedback() {
        return ConcernArbitraries.conductFeedback();
    }
}
