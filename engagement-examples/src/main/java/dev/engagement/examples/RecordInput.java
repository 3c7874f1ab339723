package dev.engagement.examples;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.log.EngagementLog;
import dev.engagement.log.RevisionConflict;
import dev.engagement.record.EngagementRecord;
import java.io.InputStream;
import java.util.List;

/** The records of some files, all in memory; those that come several times count once. Not thread-safe. */
final class RecordInput extends Input {

    private final EngagementFormat<Object> format;
    private final EngagementLog.Accumulator records = EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder());

    private RecordInput(EngagementFormat<Object> format, Console console) {
        super(console.err());
        this.format = format;
    }

    /** Reads the files to their ends, in a format that is strict or not. */
    static RecordInput read(InputFiles files, EngagementFormat<Object> format, Console console) {
        RecordInput input = new RecordInput(format, console);
        files.read(console.in(), input::read);
        return input;
    }

    /** Reads one input to its end. */
    static RecordInput read(String name, InputStream bytes, Console console) {
        RecordInput input = new RecordInput(EngagementFormat.ANYTHING, console);
        input.read(name, bytes);
        return input;
    }

    /** The records. */
    EngagementLog log() {
        return records.result();
    }

    @Override
    List<String> conflicts() {
        return log().conflicts().stream().map(RevisionConflict::toString).toList();
    }

    private void read(String name, InputStream bytes) {
        rejections().read(name, bytes, format, accepted -> accept(name, accepted));
    }

    private void accept(String file, Accepted<Object> line) {
        if (line.value() instanceof EngagementRecord record) {
            records.accept(record);
            note(file, line, record);
        } else {
            addLedger(file, line);
        }
    }
}
