package dev.engagement.json;

import dev.engagement.json.ReadResult.Accepted;
import dev.engagement.json.ReadResult.Rejected;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.slice.Slice;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes results of slices. Not thread-safe. */
final class SliceReader<T> {

    private static final Logger LOG = LoggerFactory.getLogger(NdjsonReader.class);

    private final EngagementFormat<T> format;
    private final JsonIn in;

    SliceReader(EngagementFormat<T> format) {
        this.format = format;
        this.in = format.newInput();
    }

    ReadResult<T> read(Slice slice) {
        Refusal fault = slice.fault();
        if (fault != null) {
            return reject(slice, fault, slice.line());
        }
        try {
            T value = format.read(in, slice);
            return new Accepted<>(value, slice.line(), slice.offset(), in.unknownMembers());
        } catch (Refusal refusal) {
            return reject(slice, refusal, slice.line() + in.linesPassed());
        }
    }

    private Rejected<T> reject(Slice slice, Refusal refusal, long line) {
        EngagementJsonException cause = refusal.at(line);
        LOG.debug("Line {} is refused: {}", line, cause.code());
        return new Rejected<>(slice.offset(), slice.length(), slice.rawBytes(), cause);
    }
}
