package dev.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.HeardFeedback;
import dev.engagement.base.TimeLimit;
import dev.engagement.concern.Confirmation;
import dev.engagement.concern.Confirmation.State;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.RaisedIn;
import dev.engagement.disclosure.DisclosureRule;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.recurrence.Until;
import dev.engagement.survey.Scale;
import dev.engagement.tip.TipReceipt;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.Interval;
import dev.engagement.trust.PresenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of equals and hashCode, for every value type of the module. */
class ValueTypesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String RECEIPT = "pbkdf2-sha256:600000:" + "00".repeat(16) + ":" + "0".repeat(63);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    /**
     * Two values of each record whose constructor refuses the made-up ones, where another type has it as an attribute.
     */
    private static final List<Pair<?>> PAIRS = List.of(
            Pair.of(DayPeriod.class, new DayPeriod(DAY, DAY), new DayPeriod(DAY, DAY.plusDays(1))),
            Pair.of(Confirmation.class, Confirmation.pending(), Confirmation.of(State.CONFIRMED, NOON)),
            Pair.of(DisclosureRule.class, new DisclosureRule(5), new DisclosureRule(11)),
            Pair.of(HeardFeedback.class, new HeardFeedback(1, 0), new HeardFeedback(1, 1)),
            Pair.of(TimeLimit.class, TimeLimit.ofDays(1), TimeLimit.ofWorkingDays(2)),
            Pair.of(Scale.class, Scale.of(0, 1), Scale.of(0, 10)),
            Pair.of(MadeIn.class, MadeIn.concern(ConcernId.of("1")), MadeIn.concern(ConcernId.of("2"))),
            Pair.of(
                    RaisedIn.class,
                    RaisedIn.interaction(InteractionId.of("1")),
                    RaisedIn.interaction(InteractionId.of("2"))),
            Pair.of(Until.class, new Until.Day(DAY), new Until.Day(DAY.plusDays(1))),
            Pair.of(TipReceipt.class, new TipReceipt(RECEIPT + "0"), new TipReceipt(RECEIPT + "1")),
            Pair.of(Interval.class, new Interval(0.9, 1, 2), new Interval(0.9, 1, 3)),
            Pair.of(PresenceRule.class, presence(7), presence(14)));

    private record Pair<T>(Class<T> type, T red, T blue) {

        static <T> Pair<T> of(Class<T> type, T red, T blue) {
            return new Pair<>(type, red, blue);
        }

        void giveTo(SingleTypeEqualsVerifierApi<?> verifier) {
            verifier.withPrefabValues(type, red, blue);
        }
    }

    private static PresenceRule presence(int periodDays) {
        return new PresenceRule(EvidenceKind.PRESENCE_PERIOD, periodDays, 0, Set.of(EvidenceKind.PROACTIVE_CONTACT));
    }

    @ParameterizedTest
    @MethodSource
    void generated_values_keep_the_contract(Class<?> type) {
        SingleTypeEqualsVerifierApi<?> verifier = EqualsVerifier.forClass(type).suppress(Warning.NULL_FIELDS);
        verifier.withPrefabValues(String.class, "one", "two");
        PAIRS.forEach(pair -> pair.giveTo(verifier));
        verifier.verify();
    }

    static Stream<Class<?>> generated_values_keep_the_contract() {
        return types().filter(type -> type.getSimpleName().startsWith("Immutable"))
                .map(JavaClass::reflect);
    }

    /** What the compiler makes keeps the contract; it neither calls nor reads anything in a way that is seen here. */
    @ParameterizedTest
    @MethodSource
    void records_keep_the_equality_that_the_language_gives_them(JavaClass type) {
        assertThat(Stream.of(type.getMethod("equals", Object.class), type.getMethod("hashCode")))
                .allSatisfy(method -> {
                    assertThat(method.getMethodCallsFromSelf()).isEmpty();
                    assertThat(method.getInstanceofChecks()).isEmpty();
                });
    }

    static Stream<JavaClass> records_keep_the_equality_that_the_language_gives_them() {
        return types().filter(JavaClass::isRecord);
    }

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.engagement").stream()
                        .sorted(Comparator.comparing(JavaClass::getName));
    }
}
