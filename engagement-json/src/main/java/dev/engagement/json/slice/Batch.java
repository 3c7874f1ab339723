package dev.engagement.json.slice;

import dev.engagement.json.table.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slices that stay when the input goes on, parted by line feeds, so that one parser can go through all of them. Not
 * thread-safe while slices are added.
 */
public final class Batch {

    private final Bytes bytes = new Bytes();
    private final List<Slice> slices = new ArrayList<>();
    private int keptApart;

    /** Adds a copy of a slice. */
    public void add(Slice slice) {
        if (slice.fault() != null) {
            Piece piece = Piece.of(slice);
            slices.add(piece);
            keptApart += piece.to();
            return;
        }
        int from = bytes.size();
        bytes.write(slice.bytes(), slice.from(), slice.to() - slice.from());
        slices.add(new Part(from, bytes.size(), slice.line(), slice.offset()));
        bytes.write('\n');
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.size() + keptApart;
    }

    /** The slices, in the order in which they were added. */
    public List<Slice> slices() {
        return Collections.unmodifiableList(slices);
    }

    private final class Part implements Slice {

        private final int from;
        private final int to;
        private final long line;
        private final long offset;

        Part(int from, int to, long line, long offset) {
            this.from = from;
            this.to = to;
            this.line = line;
            this.offset = offset;
        }

        @Override
        public byte[] bytes() {
            return bytes.array();
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public int to() {
            return to;
        }

        @Override
        public int limit() {
            return bytes.size();
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public long length() {
            return (long) to - from;
        }

        @Override
        public byte[] rawBytes() {
            return Arrays.copyOfRange(bytes.array(), from, to);
        }

        @Override
        public @Nullable Refusal fault() {
            return null;
        }
    }

    /** Bytes that can be looked at without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {

        byte[] array() {
            return buf;
        }
    }
}
