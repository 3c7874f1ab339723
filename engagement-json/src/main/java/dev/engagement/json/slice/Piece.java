package dev.engagement.json.slice;

import dev.engagement.json.table.Refusal;
import org.jspecify.annotations.Nullable;

/** A slice that stays when the input goes on. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Piece(
        byte[] bytes,
        long line,
        long offset,
        long length,
        @Nullable Refusal fault) implements Slice {

    /** A copy of a slice. */
    public static Piece of(Slice slice) {
        return new Piece(slice.rawBytes(), slice.line(), slice.offset(), slice.length(), slice.fault());
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return bytes.length;
    }

    @Override
    public int limit() {
        return bytes.length;
    }

    @Override
    public byte[] rawBytes() {
        return bytes;
    }
}
