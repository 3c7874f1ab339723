package dev.engagement.people;

import static dev.engagement.testing.BaseArbitraries.PERSONAL_MARKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.ResidentId;
import dev.engagement.testing.PeopleArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    private static final ResidentId RESIDENT = ResidentId.of("r-1");

    /** FixMyStreet 524 and 616: "anonymous" reports still sent the address, and a reply named the reporter. */
    @Test
    void somebody_anonymous_has_nowhere_a_name_or_an_address_could_be_put() {
        assertThat(Participant.Anonymous.class.getRecordComponents()).isEmpty();
        assertThat(Participant.anonymous().resident()).isEmpty();
        assertThat(Participant.anonymous()).isEqualTo(Participant.anonymous());
    }

    @Test
    void each_shape_is_matched_with_what_it_can_know() {
        assertThat(shape(Participant.anonymous())).isEqualTo("nobody");
        assertThat(shape(Participant.pseudonymous(RESIDENT))).isEqualTo("r-1");
        assertThat(shape(Participant.named(RESIDENT, "Ann"))).isEqualTo("r-1 Ann");
    }

    @Property(tries = 200)
    void no_text_names_anybody(@ForAll("participants") Participant participant) {
        assertThat(participant.toString()).doesNotContain(PERSONAL_MARKER);
    }

    @Test
    void a_refused_name_is_not_repeated() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Participant.named(RESIDENT, PERSONAL_MARKER + '\0'))
                .withMessage("Participant.Named.displayName must have no control characters or lone surrogates");
    }

    @Provide
    Arbitrary<Participant> participants() {
        return PeopleArbitraries.participants();
    }

    private static String shape(Participant participant) {
        return participant.match(
                () -> "nobody",
                pseudonymous -> pseudonymous.residentId().value(),
                named -> named.residentId() + " " + named.displayName());
    }
}
