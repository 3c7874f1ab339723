package dev.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConsentId;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Consent.Purpose;
import dev.engagement.people.Consent.Status;
import dev.engagement.testing.PeopleArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentsTest {

    private static final ResidentId RESIDENT = ResidentId.of("r-1");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    /** CiviCRM GDPR 164: the first decision was shown, not the latest. */
    @Test
    void the_consent_that_counts_is_the_latest_and_not_the_first() {
        Consents consents = Consents.of(List.of(
                decision("1", Status.WITHDRAWN, LATER).build(),
                decision("2", Status.GIVEN, NOON).build()));

        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, NOON)).isTrue();
        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, LATER)).isFalse();
        assertThat(consents.latest(RESIDENT, Purpose.PHOTO, LATER).map(Consent::status))
                .contains(Status.WITHDRAWN);
    }

    @Test
    void unknown_is_no() {
        Consents consents =
                Consents.of(List.of(decision("1", Status.GIVEN, NOON).build()));

        assertThat(consents.permits(RESIDENT, Purpose.CONTACT, LATER)).isFalse();
        assertThat(consents.permits(ResidentId.of("r-2"), Purpose.PHOTO, LATER)).isFalse();
        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, NOON.minusMillis(1)))
                .isFalse();
        assertThat(consents.latest(RESIDENT, Purpose.CONTACT, LATER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_given_and_renewed_permit(Status status) {
        Consents consents = Consents.of(List.of(decision("1", status, NOON).build()));

        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, LATER))
                .isEqualTo(EnumSet.of(Status.GIVEN, Status.RENEWED).contains(status));
    }

    @Test
    void an_expired_consent_permits_nothing_and_no_older_one_comes_back() {
        Consents consents = Consents.of(List.of(
                decision("1", Status.GIVEN, NOON.minusSeconds(1)).build(),
                decision("2", Status.RENEWED, NOON).expires(LATER).build()));

        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, LATER.minusNanos(1)))
                .isTrue();
        assertThat(consents.permits(RESIDENT, Purpose.PHOTO, LATER)).isFalse();
    }

    @Test
    void of_two_decisions_at_the_same_instant_the_one_that_permits_less_wins() {
        Consent yes = decision("9", Status.GIVEN, NOON).build();
        Consent shorter = decision("8", Status.GIVEN, NOON).expires(LATER).build();
        Consent no = decision("1", Status.REFUSED, NOON).build();

        assertThat(Consents.of(List.of(yes, no)).permits(RESIDENT, Purpose.PHOTO, NOON))
                .isFalse();
        assertThat(Consents.of(List.of(yes, shorter)).permits(RESIDENT, Purpose.PHOTO, LATER))
                .isFalse();
    }

    @Test
    void a_yes_taken_alone_permits_from_its_time_until_it_expires() {
        Consent yes = decision("1", Status.GIVEN, NOON).expires(LATER).build();

        assertThat(yes.permitsAt(NOON.minusNanos(1))).isFalse();
        assertThat(yes.permitsAt(NOON)).isTrue();
        assertThat(yes.permitsAt(LATER.minusNanos(1))).isTrue();
        assertThat(yes.permitsAt(LATER)).isFalse();
    }

    @Test
    void a_consent_expires_after_it_was_decided() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(decision("1", Status.GIVEN, NOON).expires(NOON)::build)
                .withMessage("Consent.expires must be after at, was 2026-01-31T12:00:00Z");
    }

    @Property(tries = 200)
    void the_order_of_the_decisions_makes_no_difference(
            @ForAll("decisions") List<Consent> decisions, @ForAll Random random) {
        List<Consent> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, random);

        for (Purpose purpose : Purpose.values()) {
            for (Consent decision : decisions) {
                assertThat(Consents.of(shuffled).permits(RESIDENT, purpose, decision.at()))
                        .isEqualTo(Consents.of(decisions).permits(RESIDENT, purpose, decision.at()));
            }
        }
    }

    @Property(tries = 200)
    void all_that_was_decided_last_must_permit(@ForAll("decisions") List<Consent> decisions) {
        for (Purpose purpose : Purpose.values()) {
            List<Consent> about = decisions.stream()
                    .filter(decision -> decision.purpose() == purpose)
                    .toList();
            Instant last = about.stream()
                    .map(Consent::at)
                    .max(Comparator.naturalOrder())
                    .orElse(LATER);

            assertThat(Consents.of(decisions).permits(RESIDENT, purpose, LATER))
                    .isEqualTo(!about.isEmpty()
                            && about.stream()
                                    .filter(decision -> decision.at().equals(last))
                                    .allMatch(decision -> decision.permitsAt(LATER)));
        }
    }

    /** Few instants, so that some decisions fall together. */
    @Provide
    Arbitrary<List<Consent>> decisions() {
        Arbitrary<Instant> times =
                Arbitraries.integers().between(0, 4).map(hours -> NOON.plus(Duration.ofHours(hours)));
        return PeopleArbitraries.consents(Arbitraries.just(RESIDENT), times)
                .list()
                .ofMaxSize(8);
    }

    private static Consent.Builder decision(String id, Status status, Instant at) {
        return Consent.builder()
                .id(ConsentId.of(id))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(at)
                .residentId(RESIDENT)
                .purpose(Purpose.PHOTO)
                .status(status)
                .at(at);
    }
}
