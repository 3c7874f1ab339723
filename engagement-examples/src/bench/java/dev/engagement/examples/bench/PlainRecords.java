package dev.engagement.examples.bench;

import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.json.EngagementFormat;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What is read and written: 100,000 records of all types that the generator makes, in mixed order.
 *
 * <p>The ends of the lines and the class of {@link Plain} that each is read as are found out beforehand: what it costs
 * to find them while reading is on our side of the scales only.
 */
final class PlainRecords {

    private static final int COUNT = 100_000;

    private static final int COMMUNITIES = 100;

    private static final int SEED = 7;

    private static final List<Class<?>> TYPES = List.of(
            Plain.Interaction.class,
            Plain.SafetyMeeting.class,
            Plain.OutreachSession.class,
            Plain.Concern.class,
            Plain.Commitment.class,
            Plain.SurveyResult.class,
            Plain.Tip.class,
            Plain.ConductFeedback.class,
            Plain.Community.class);

    /** The records themselves. */
    final List<EngagementRecord> records;

    /** The text of each. */
    final byte[][] lines;

    /** The class of each, as an index into {@link #types()}. */
    final int[] kinds;

    /** All texts, each ended by LF. */
    final byte[] json;

    PlainRecords() {
        records = new RecordGenerator(COMMUNITIES, SEED).records(COUNT).toList();
        lines = records.stream().map(EngagementFormat.RECORDS::write).toArray(byte[][]::new);
        kinds = records.stream().mapToInt(PlainRecords::kind).toArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        json = all.toByteArray();
    }

    /** The classes that lines are read as. */
    static List<Class<?>> types() {
        return TYPES;
    }

    private static int kind(EngagementRecord record) {
        String name = record.getClass().getSuperclass().getSimpleName();
        for (int i = 0; i < TYPES.size(); i++) {
            if (TYPES.get(i).getSimpleName().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("There is no plain class for " + name);
    }
}
