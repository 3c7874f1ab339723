package dev.engagement.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.community.Communities;
import dev.engagement.community.Community;
import dev.engagement.concern.Concern;
import dev.engagement.concern.Duplicates;
import dev.engagement.concern.PublicConcern;
import dev.engagement.disclosure.CountTable;
import dev.engagement.disclosure.Disclosed;
import dev.engagement.disclosure.DisclosurePolicy;
import dev.engagement.disclosure.DisclosureRule;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.disclosure.PublicScore;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ResidentId;
import dev.engagement.insight.EngagementMetrics;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.Insights;
import dev.engagement.insight.LoopReport;
import dev.engagement.json.exchange.WriteReport;
import dev.engagement.log.EngagementLog;
import dev.engagement.log.RevisionConflict;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.PublicMeeting;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.people.Consent;
import dev.engagement.people.Consents;
import dev.engagement.people.Pseudonyms;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.testing.Accessors;
import dev.engagement.tip.TipReceipt;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustPolicy;
import dev.engagement.trust.TrustRollUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said to be thread-safe gives several threads, which all begin with it at once, what it gives to one alone. In
 * every round it is made anew, so that its first use is shared too.
 */
class SharedBetweenThreadsTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 3;

    private static final Path ROOT = Path.of(System.getProperty("engagement.root"));
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final DayPeriod HALF_YEAR = new DayPeriod(LocalDate.parse("2026-01-01"), DAY);

    private static final List<byte[]> GOLDEN = golden();
    private static final List<byte[]> SAMPLE = sample();

    @Test
    void values_are_read_by_several_threads_as_by_one() throws Exception {
        List<String> alone = texts(values());
        for (int round = 0; round < ROUNDS; round++) {
            List<Object> shared = values();
            assertThat(together(() -> texts(shared))).allMatch(alone::equals);
        }
    }

    @Test
    void what_answers_questions_gives_several_threads_the_same_answers() throws Exception {
        Map<String, String> alone = answers(questions());
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Supplier<Object>> shared = questions();
            assertThat(together(() -> answers(shared)))
                    .allSatisfy(answers -> assertThat(answers).isEqualTo(alone));
        }
    }

    /** Those of the language, records and enums, have final fields and nothing else. */
    @Test
    void every_public_value_type_that_is_generated_is_among_the_shared_ones() {
        Set<String> shared = values().stream()
                .flatMap(Accessors::values)
                .map(value -> value.getClass().getName())
                .collect(Collectors.toSet());
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("dev.engagement")
                                .stream()
                                .filter(type -> type.getSimpleName().startsWith("Immutable"))
                                .filter(type -> isPublic(type.getRawSuperclass().orElseThrow()))
                                .map(JavaClass::getName))
                .hasSizeGreaterThan(30)
                .isSubsetOf(shared);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** Values of all types, most of them from the golden files and the sample, or computed from them. */
    private static List<Object> values() {
        List<Object> values = new ArrayList<>(
                GOLDEN.stream().map(EngagementFormat.ANYTHING::read).toList());
        EngagementLog log = log(values);
        CommunityId larkspur = CommunityId.of("larkspur-hill");
        EvidenceLedger ledger = ledgers(log).get(larkspur);
        TrustAnalysis analysis = TrustAnalysis.of(ledger, TrustPolicy.DEFAULT);
        Concern concern = first(values, Concern.class);
        MeetingSeries series = first(values, MeetingSeries.class);
        values.addAll(List.of(
                log,
                log.problems(),
                new RevisionConflict(concern, concern),
                log.erase(ResidentId.of("r-4f1c"), Instant.parse("2026-07-01T00:00:00Z")),
                Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, DAY, ZONE),
                InsightPolicy.DEFAULT,
                EngagementMetrics.of(log, larkspur, HALF_YEAR, ZONE),
                EngagementPlan.propose(log, larkspur, HALF_YEAR, InsightPolicy.DEFAULT, ZONE),
                LoopReport.of(log, larkspur, DAY, ZONE),
                report(log),
                new Disclosed.Value<>(3),
                new PublicScore(50, 40, 60),
                new Duplicates.Merged(concern, concern),
                new MeetingSeries.Split(series, series),
                series.occurrences(HALF_YEAR).toList(),
                PublicConcern.from(
                        concern.toBuilder().visibility(Visibility.PUBLIC).build(), ZONE),
                all(log.records(), SafetyMeeting.class)
                        .map(each ->
                                each.toBuilder().visibility(Visibility.PUBLIC).build())
                        .map(PublicMeeting::from)
                        .toList()));
        values.addAll(List.of(
                ledger.rows(),
                analysis.trajectory(HALF_YEAR.from(), DAY, 30),
                analysis.change(HALF_YEAR.from(), DAY),
                analysis.explain(DAY, 5),
                analysis.sensitivity(DAY),
                analysis.predict(EvidenceKind.SURVEY_RESPECT, 1, DAY),
                TrustRollUp.of(larkspur, List.of(ledger), TrustPolicy.DEFAULT, DAY),
                Concern.LIFECYCLE.moves(),
                TimeLimit.parse("PT4H"),
                TimeLimit.parse("P2D"),
                TimeLimit.parse("P5WD"),
                RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260101T000000Z").until(),
                RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260101T000000").until(),
                RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260101").until(),
                TipReceipt.of("a-code-to-remember", new byte[16]),
                violation(),
                new ReadResult.Accepted<>(concern, 1, 0, 0),
                new WriteReport(1, Map.of(), Map.of())));
        return values;
    }

    /** What hands out or computes values, each with what it is asked. */
    private static Map<String, Supplier<Object>> questions() {
        List<Object> values = new ArrayList<>(
                GOLDEN.stream().map(EngagementFormat.ANYTHING::read).toList());
        EngagementLog log = log(values);
        EvidenceExtractor extractor = EvidenceExtractor.of(log, ZONE, TrustPolicy.DEFAULT.assumedRespondents());
        TrustAnalysis analysis = TrustAnalysis.of(
                ledgers(log).get(CommunityId.of("larkspur-hill")),
                TrustPolicy.DEFAULT.toBuilder().build());
        Communities communities =
                Communities.of(all(log.records(), Community.class).toList());
        List<Consent> decisions = all(log.records(), Consent.class).toList();
        Consents consents = Consents.of(decisions);
        Pseudonyms pseudonyms = Pseudonyms.of(Code.of("k1"), new byte[32], Code.of("survey"));
        CountTable counts = counts();
        EngagementFormat<Object> strict = EngagementFormat.ANYTHING.strict();
        ObjectMapper mapper = new ObjectMapper().registerModule(new EngagementModule());

        Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
        questions.put("extractor", () -> extractor.ledgers(log));
        questions.put("analysis", () -> analysis.trajectory(HALF_YEAR.from(), DAY, 30));
        questions.put("communities", () -> communities.within(CommunityId.of("elm-park")));
        questions.put(
                "consents",
                () -> decisions.stream()
                        .map(each -> consents.latest(each.residentId(), each.purpose(), each.recordedAt()))
                        .toList());
        questions.put("pseudonyms", () -> pseudonyms.pseudonymOf("somebody"));
        questions.put("table", () -> new DisclosureRule(5).disclose(counts).toString());
        questions.put("lifecycle", () -> Concern.LIFECYCLE.toMermaid());
        questions.put(
                "format",
                () -> GOLDEN.stream().map(strict::read).map(strict::write).toList());
        questions.put("readers", SharedBetweenThreadsTest::readAll);
        questions.put("schema", strict::schema);
        questions.put(
                "mapper",
                () -> GOLDEN.stream()
                        .map(bytes -> EngagementFormat.ANYTHING.read(bytes))
                        .filter(value -> !(value instanceof KeptReport))
                        .map(value -> {
                            try {
                                return mapper.readValue(mapper.writeValueAsBytes(value), declared(value.getClass()));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList());
        return questions;
    }

    private static Object readAll() {
        try (NdjsonReader<EngagementRecord> reader =
                NdjsonReader.of(EngagementFormat.RECORDS, Files.readAllBytes(samplePath()))) {
            List<Object> results = new ArrayList<>();
            reader.forEach(results::add, results::add);
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EngagementLog log(List<Object> values) {
        EngagementLog.Accumulator log = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());
        all(values.stream(), EngagementRecord.class).forEach(log::accept);
        SAMPLE.stream().map(EngagementFormat.RECORDS::read).forEach(log::accept);
        return log.result();
    }

    private static Map<CommunityId, EvidenceLedger> ledgers(EngagementLog log) {
        return EvidenceExtractor.of(log, ZONE, TrustPolicy.DEFAULT.assumedRespondents())
                .ledgers(log);
    }

    private static KeptReport report(EngagementLog log) {
        DisclosurePolicy policy = DisclosurePolicy.builder()
                .communities(log.records().map(EngagementRecord::communityId).collect(Collectors.toSet()))
                .addCategory(Code.of("street-light"))
                .build();
        return KeptReport.of(log, policy, HALF_YEAR, ZONE);
    }

    private static CountTable counts() {
        CountTable.Accumulator counts = CountTable.create(
                List.of(CommunityId.of("a"), CommunityId.of("b")), List.of(Code.of("c"), Code.of("d")));
        return counts.result();
    }

    private static Object violation() {
        try {
            return new DayPeriod(DAY, DAY.minusDays(1));
        } catch (InvalidValueException e) {
            return e.violations();
        }
    }

    /** All that can be read of values, with what makes them equal and what is shown of them. */
    private static List<String> texts(List<Object> values) {
        return values.stream()
                .map(value -> Accessors.text(value) + "|" + value.hashCode() + "|" + value)
                .toList();
    }

    private static Map<String, String> answers(Map<String, Supplier<Object>> questions) {
        return questions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        question -> Accessors.text(question.getValue().get())));
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            Callable<T> beginTogether = () -> {
                start.await();
                return work.call();
            };
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(Collections.nCopies(THREADS, beginTogether))) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    private static <T> Stream<T> all(Stream<?> values, Class<T> type) {
        return values.filter(type::isInstance).map(type::cast);
    }

    private static <T> T first(List<Object> values, Class<T> type) {
        return all(values.stream(), type).findFirst().orElseThrow();
    }

    private static List<byte[]> golden() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("engagement-json/src/test/resources/golden/v1"))) {
            return files.filter(file -> file.getFileName().toString().matches("(min|full).*\\.json"))
                    .sorted()
                    .map(SharedBetweenThreadsTest::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> sample() {
        return new String(bytes(samplePath()), UTF_8)
                .lines()
                .map(line -> line.getBytes(UTF_8))
                .toList();
    }

    private static Path samplePath() {
        return ROOT.resolve("engagement-examples/src/main/resources/dev/engagement/examples/sample.ndjson");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type that users know: what is generated is hidden behind it. */
    private static Class<?> declared(Class<?> type) {
        return type.isRecord() ? type : type.getSuperclass();
    }
}
