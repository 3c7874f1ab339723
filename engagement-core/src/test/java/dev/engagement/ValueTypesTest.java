package dev.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.TimeLimit;
import dev.engagement.base.Violations;
import dev.engagement.community.Communities;
import dev.engagement.concern.Confirmation;
import dev.engagement.concern.Confirmation.State;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.RaisedIn;
import dev.engagement.disclosure.CountTable;
import dev.engagement.disclosure.DisclosedTable;
import dev.engagement.disclosure.DisclosureRule;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.evidence.RecordEvidence;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.ResidentId;
import dev.engagement.log.EngagementLog;
import dev.engagement.people.Consents;
import dev.engagement.people.Participant;
import dev.engagement.people.Pseudonyms;
import dev.engagement.recurrence.Until;
import dev.engagement.survey.Scale;
import dev.engagement.tip.TipReceipt;
import dev.engagement.tip.TipSource;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.Interval;
import dev.engagement.trust.PresenceRule;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustCalibration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of equals and hashCode, for every value type of the module. */
class ValueTypesTest {

    private static final JavaClasses TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.engagement");

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String RECEIPT = "pbkdf2-sha256:600000:" + "00".repeat(16) + ":" + "0".repeat(63);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    /**
     * Two values of each record whose constructor refuses the made-up ones, where another type has it as an attribute,
     * and of each sealed type, whose first shape may have but one value.
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
            Pair.of(Participant.class, Participant.anonymous(), Participant.pseudonymous(ResidentId.of("1"))),
            Pair.of(TipSource.class, TipSource.anonymous(), TipSource.confidential(ResidentId.of("1"))),
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

    /** Types of which two are equal only if they are the same, and why. */
    private static final Map<Class<?>, String> NO_VALUES = Map.ofEntries(
            Map.entry(Communities.class, "answers questions about communities"),
            Map.entry(Consents.class, "answers questions about consents"),
            Map.entry(CountTable.class, "what is compared and published is made of it"),
            Map.entry(CountTable.Accumulator.class, "changes"),
            Map.entry(EngagementLog.Accumulator.class, "changes"),
            Map.entry(EvidenceAccumulator.class, "changes"),
            Map.entry(EvidenceExtractor.class, "computes, with functions of the host"),
            Map.entry(Lifecycle.class, "there is one for each type of record"),
            Map.entry(Pseudonyms.class, "holds a secret key"),
            Map.entry(TrustAnalysis.class, "computes from a ledger and a policy"),
            Map.entry(TrustCalibration.class, "changes"),
            Map.entry(Violations.class, "changes"));

    @Test
    void every_type_is_a_value_or_has_a_reason_to_be_none() {
        Set<Class<?>> byHand = types().filter(ValueTypesTest::isWrittenByHand)
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
        byHand.removeAll(Set.of(DisclosedTable.class, EngagementLog.class, EvidenceLedger.class, RecordEvidence.class));
        assertThat(byHand).isEqualTo(NO_VALUES.keySet());
    }

    private static boolean isWrittenByHand(JavaClass type) {
        boolean hasState = type.getFields().stream().anyMatch(field -> !hasModifier(field, JavaModifier.STATIC));
        return hasState
                && isPublic(type)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && !type.getSimpleName().equals("Builder");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ValueTypesTest::isPublic).orElse(true);
    }

    private static boolean hasModifier(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }

    @Test
    void a_log_is_equal_by_its_records_whatever_order_settles_its_conflicts() {
        EqualsVerifier.forClass(EngagementLog.class)
                .withIgnoredFields("order", "communities")
                .withNonnullFields("histories")
                .verify();
    }

    @Test
    void a_disclosed_table_is_equal_by_all_that_it_shows() {
        EqualsVerifier.forClass(DisclosedTable.class)
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    @Test
    void the_evidence_of_a_record_is_equal_by_everything() {
        EqualsVerifier.forClass(RecordEvidence.class)
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    /** Whether it is there is shown, so an optional attribute is looked at once. */
    @ParameterizedTest
    @MethodSource("generated")
    void what_is_redacted_is_not_shown_by_toString(JavaClass type) {
        assertThat(redacted(type)).allSatisfy(attribute -> {
            boolean isOptional = attribute.getRawReturnType().isEquivalentTo(Optional.class);
            assertThat(type.getMethod("toString").getFieldAccesses())
                    .filteredOn(access -> access.getName().equals(attribute.getName()))
                    .hasSizeLessThanOrEqualTo(isOptional ? 1 : 0);
        });
    }

    @Test
    void there_is_something_redacted() {
        assertThat(generated().flatMap(type -> redacted(type).stream())).hasSizeGreaterThan(12);
    }

    private static List<JavaMethod> redacted(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                .flatMap(supertype -> supertype.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Value.Redacted.class))
                .toList();
    }

    private static Stream<JavaClass> generated() {
        return types().filter(type -> type.getSimpleName().startsWith("Immutable"));
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
        return generated().map(JavaClass::reflect);
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
        return TYPES.stream().sorted(Comparator.comparing(JavaClass::getName));
    }
}
