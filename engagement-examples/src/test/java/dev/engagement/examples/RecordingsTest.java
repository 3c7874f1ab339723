package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.record.EngagementRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** When records were written down, against all of them sorted. */
class RecordingsTest {

    @Property(tries = 200)
    void what_is_known_is_that_of_all_records_in_any_order_also_without_those_that_change_nothing(
            @ForAll Random chance) {
        List<EngagementRecord> records = new ArrayList<>();
        new RecordGenerator(2, chance.nextLong())
                .records(1 + chance.nextInt(30))
                .map(record -> record.toBuilder()
                        .recordedAt(record.recordedAt().plus(Duration.ofHours(chance.nextInt(100) * 24L)))
                        .build())
                .forEach(records::add);
        Collections.shuffle(records, chance);

        Recordings recordings = new Recordings();
        records.stream().filter(recordings::changeWith).forEach(record -> recordings.add(record, "f", 1));

        TreeSet<LocalDate> days = new TreeSet<>();
        records.forEach(record -> days.add(LocalDate.ofInstant(record.recordedAt(), ZoneOffset.UTC)));
        LocalDate last = days.last();
        LocalDate before = days.lower(last);
        assertThat(recordings.newestRecord())
                .isEqualTo(records.stream()
                        .max(Comparator.comparing(EngagementRecord::recordedAt)
                                .thenComparing(EngagementRecord::id, Comparator.reverseOrder())));
        assertThat(recordings.oldest())
                .isEqualTo(records.stream().map(EngagementRecord::recordedAt).min(Comparator.naturalOrder()));
        if (before == null || last.toEpochDay() - before.toEpochDay() <= 90) {
            assertThat(recordings.straggler()).isEmpty();
        } else {
            assertThat(recordings.straggler().orElseThrow())
                    .contains(" " + (last.toEpochDay() - before.toEpochDay()) + " days after all others");
        }
    }
}
