package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.DayPeriod;
import dev.engagement.disclosure.DisclosurePolicy;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.insight.EngagementPlan;
import dev.engagement.insight.Insight;
import dev.engagement.insight.InsightPolicy;
import dev.engagement.insight.Insights;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.RecordArbitraries;
import dev.engagement.trust.TrustPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class RoundTripTest {

    private static final EngagementFormat<EngagementRecord> STRICT = EngagementFormat.RECORDS.strict();

    @Property
    void what_is_written_reads_back_as_an_equal_record_and_as_equal_bytes(@ForAll("records") EngagementRecord record) {
        byte[] written = STRICT.write(record);
        EngagementRecord read = STRICT.read(written);
        assertThat(read).isEqualTo(record);
        assertThat(STRICT.write(read)).isEqualTo(written);
    }

    @Property
    void equal_records_and_only_they_are_the_same_in_the_canonical_order(
            @ForAll("records") EngagementRecord first, @ForAll("records") EngagementRecord second) {
        assertThat(STRICT.canonicalOrder().compare(first, second) == 0).isEqualTo(first.equals(second));
    }

    @Property
    void the_canonical_order_begins_with_the_fingerprint(
            @ForAll("records") EngagementRecord first, @ForAll("records") EngagementRecord second) {
        assertThat(Integer.signum(STRICT.canonicalOrder().compare(first, second)))
                .isEqualTo(Long.compareUnsigned(STRICT.fingerprint(first), STRICT.fingerprint(second)));
    }

    @Property(tries = 40)
    void what_is_found_reads_back_as_equal_insights(@ForAll("logs") EngagementLog log) {
        EngagementFormat<Insight> strict = EngagementFormat.INSIGHTS.strict();
        LocalDate asOf = LocalDate.of(2030, 6, 30);
        List<Insight> found = Insights.of(log, InsightPolicy.DEFAULT, TrustPolicy.DEFAULT, asOf, ZoneOffset.UTC);
        Assume.that(!found.isEmpty());

        assertThat(found)
                .allSatisfy(insight ->
                        assertThat(strict.read(strict.write(insight))).isEqualTo(insight));
    }

    @Property(tries = 40)
    void what_is_planned_reads_back_as_an_equal_plan(@ForAll("logs") EngagementLog log) {
        EngagementFormat<EngagementPlan> strict = EngagementFormat.PLANS.strict();
        DayPeriod period = new DayPeriod(LocalDate.of(2030, 7, 1), LocalDate.of(2031, 6, 30));
        List<EngagementPlan> plans = log.records()
                .map(EngagementRecord::communityId)
                .distinct()
                .map(id -> EngagementPlan.propose(log, id, period, InsightPolicy.DEFAULT, ZoneOffset.UTC))
                .toList();

        assertThat(plans)
                .allSatisfy(plan -> assertThat(strict.read(strict.write(plan))).isEqualTo(plan));
    }

    @Property(tries = 40)
    void a_report_that_was_kept_goes_on_as_the_one_in_memory(
            @ForAll("logs") EngagementLog before, @ForAll("logs") EngagementLog since) {
        EngagementFormat<KeptReport> strict = EngagementFormat.KEPT_REPORTS.strict();
        DisclosurePolicy.Builder policy = DisclosurePolicy.builder();
        before.records().map(EngagementRecord::communityId).forEach(policy::addCommunity);
        DayPeriod days = new DayPeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 6, 30));
        LocalDate nextDay = LocalDate.of(2050, 6, 30);
        KeptReport first = KeptReport.of(before, policy.build(), days, ZoneOffset.UTC);
        KeptReport kept = strict.read(strict.write(first));
        KeptReport second = first.next(since, nextDay);

        assertThat(kept).isEqualTo(first);
        assertThat(kept.next(since, nextDay)).isEqualTo(second);
        assertThat(strict.read(strict.write(second))).isEqualTo(second);
    }

    @Provide
    Arbitrary<EngagementLog> logs() {
        return RecordArbitraries.all().list().ofMinSize(1).ofMaxSize(20).map(RoundTripTest::log);
    }

    /** Decidim 3190: import and export formats differ. */
    @Property(tries = 100)
    void what_is_exported_is_imported_again_byte_for_byte(
            @ForAll @Size(max = 20) List<@From("records") EngagementRecord> records) throws IOException {
        byte[] exported = exported(records);
        List<EngagementRecord> imported = new ArrayList<>();
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(STRICT, exported)) {
            reader.forEach(accepted -> imported.add(accepted.value()), rejected -> {
                throw rejected.toException();
            });
        }

        assertThat(imported).isEqualTo(records);
        assertThat(exported(imported)).isEqualTo(exported);
    }

    private static byte[] exported(List<EngagementRecord> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NdjsonWriter<EngagementRecord> writer = NdjsonWriter.of(STRICT, bytes)) {
            for (EngagementRecord record : records) {
                writer.write(record);
            }
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all();
    }

    private static EngagementLog log(List<EngagementRecord> records) {
        EngagementLog.Accumulator log = EngagementLog.create(STRICT.canonicalOrder());
        records.forEach(log::accept);
        return log.result();
    }
}
