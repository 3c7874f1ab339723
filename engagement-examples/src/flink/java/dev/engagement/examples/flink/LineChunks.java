package dev.engagement.examples.flink;

import dev.engagement.json.NdjsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into chunks of whole lines, so that one file can be read by many tasks. A line belongs to the part of the
 * file in which it begins. Of a line that is longer than any record only so much is kept that it is refused.
 */
final class LineChunks implements StreamFormat<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1 << 16;

    @Override
    public boolean isSplittable() {
        return true;
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }

    @Override
    public Reader<byte[]> createReader(Configuration config, FSDataInputStream in, long fileLength, long splitEnd)
            throws IOException {
        long begin = in.getPos();
        if (begin == 0) {
            return new Chunks(in, 0, splitEnd);
        }
        in.seek(begin - 1);
        Chunks chunks = new Chunks(in, begin - 1, splitEnd);
        chunks.line();
        chunks.chunk.reset();
        return chunks;
    }

    @Override
    public Reader<byte[]> restoreReader(
            Configuration config, FSDataInputStream in, long restoredOffset, long fileLength, long splitEnd)
            throws IOException {
        in.seek(restoredOffset);
        return new Chunks(in, restoredOffset, splitEnd);
    }

    private static final class Chunks implements Reader<byte[]> {

        private final FSDataInputStream in;
        private final long end;
        private final byte[] buffer = new byte[CHUNK];
        private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK);
        private int position;
        private int limit;

        /** Where the next line begins. */
        private long next;

        Chunks(FSDataInputStream in, long next, long end) {
            this.in = in;
            this.next = next;
            this.end = end;
        }

        @Override
        public byte @Nullable [] read() throws IOException {
            chunk.reset();
            while (chunk.size() < CHUNK && next < end && line()) {
                // the next one
            }
            return chunk.size() == 0 ? null : chunk.toByteArray();
        }

        /** Adds a line with its end; false if there is none. */
        private boolean line() throws IOException {
            int begin = chunk.size();
            while (position < limit || fill()) {
                int stop = position;
                while (stop < limit && buffer[stop] != '\n') {
                    stop++;
                }
                boolean ended = stop < limit;
                int length = stop - position + (ended ? 1 : 0);
                int room = NdjsonReader.LONGEST_RECORD + 2 - (chunk.size() - begin);
                chunk.write(buffer, position, Math.min(length, room));
                position += length;
                next += length;
                if (ended) {
                    if (length > room) {
                        chunk.write('\n');
                    }
                    return true;
                }
            }
            return chunk.size() > begin;
        }

        private boolean fill() throws IOException {
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            return limit > 0;
        }

        @Override
        public CheckpointedPosition getCheckpointedPosition() {
            return new CheckpointedPosition(next, 0);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
