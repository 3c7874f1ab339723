package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.engagement.base.DayPeriod;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.insight.EngagementMetrics;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.Insights;
import dev.engagement.insight.LoopReport;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** One record that is fine by itself, with whatever time, must not keep the others from being read. */
class ExtremeTimesTest {

    private static final EngagementFormat<EngagementRecord> FORMAT = EngagementFormat.RECORDS;

    private static final List<ZoneId> ZONES = Stream.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Chicago")
            .map(ZoneId::of)
            .toList();

    /** A day, which may go on as a local time and as an instant; or a zone. */
    private static final Pattern TIME =
            Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9:.]+)?(Z)?\"|\"zone\":\"[^\"]*\"");

    /** Whole times, as the empty date of other systems is one. */
    private static final List<String> EXTREMES = List.of(
            "0000-01-01T00:00:00",
            "0000-12-31T23:59:59",
            "0001-01-01T00:00:00",
            "0001-01-01T12:00:00",
            "9999-12-31T00:00:00",
            "9999-12-31T23:59:59");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_record_has_evidence_in_every_zone(@ForAll("extremes") EngagementRecord record) {
        for (ZoneId zone : ZONES) {
            assertThatNoException()
                    .isThrownBy(
                            () -> EvidenceExtractor.of(community -> zone, 10).extract(record));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void what_is_found_and_planned_is_found_all_the_same(
            @ForAll @Size(min = 1, max = 12) List<@From("extremes") EngagementRecord> records,
            @ForAll("days") LocalDate asOf,
            @ForAll("zones") ZoneId zone) {
        EngagementLog.Accumulator accumulator = EngagementLog.create(FORMAT.canonicalOrder());
        records.forEach(accumulator::accept);
        EngagementLog log = accumulator.result();

        assertThatNoException()
                .isThrownBy(() -> Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, asOf, zone));
        for (EngagementRecord record : records) {
            CommunityId community = record.communityId();
            DayPeriod period = new DayPeriod(asOf, asOf.plusDays(90));
            assertThatNoException().isThrownBy(() -> {
                LoopReport.of(log, community, asOf, zone);
                EngagementMetrics.of(log, community, new DayPeriod(asOf.minusDays(90), asOf), zone);
                EngagementPlan.propose(log, community, period, InsightPolicy.DEFAULT, zone);
            });
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of("0001-01-02", "2026-06-30", "9999-12-31").map(LocalDate::parse);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    @Provide
    Arbitrary<EngagementRecord> extremes() {
        return Combinators.combine(RecordArbitraries.all(), Arbitraries.randomValue(Random::nextLong))
                .as(ExtremeTimesTest::extreme)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    /** The record with another time in the place of all or some of its times; empty if it is not valid then. */
    private static Optional<EngagementRecord> extreme(EngagementRecord record, long seed) {
        Random random = new Random(seed);
        boolean all = random.nextBoolean();
        String always = EXTREMES.get(random.nextInt(EXTREMES.size()));
        String json = TIME.matcher(new String(FORMAT.write(record), StandardCharsets.UTF_8))
                .replaceAll(found -> other(
                        found,
                        all || random.nextBoolean() ? always : EXTREMES.get(random.nextInt(EXTREMES.size())),
                        ZONES.get(random.nextInt(ZONES.size()))));
        try {
            return Optional.of(FORMAT.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (EngagementJsonException e) {
            return Optional.empty();
        }
    }

    private static String other(MatchResult found, String time, ZoneId zone) {
        if (found.group(1) == null) {
            return "\"zone\":\"" + zone + "\"";
        }
        String day = found.group(2) == null ? time.substring(0, 10) : time;
        return "\"" + day + (found.group(3) == null ? "" : "Z") + "\"";
    }
}
