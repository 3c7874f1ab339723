package dev.engagement.examples.flink;

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
 * file in which it begins.
 */
final class LineChunks implements StreamFormat<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1 << 17;

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
        long next = in.getPos();
        if (next > 0) {
            in.seek(next - 1);
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                next++;
            }
        }
        return new Chunks(in, next, fileLength, splitEnd);
    }

    @Override
    public Reader<byte[]> restoreReader(
            Configuration config, FSDataInputStream in, long restoredOffset, long fileLength, long splitEnd)
            throws IOException {
        in.seek(restoredOffset);
        return new Chunks(in, restoredOffset, fileLength, splitEnd);
    }

    private static final class Chunks implements Reader<byte[]> {

        private final FSDataInputStream in;
        private final long end;
        private final byte[] buffer = new byte[CHUNK];
        private final WholeLines lines = new WholeLines();
        private long position;

        /**
         * The length of a compressed file says nothing of what is in it, so the last part goes on as long as there is
         * more.
         */
        Chunks(FSDataInputStream in, long position, long fileLength, long splitEnd) {
            this.in = in;
            this.position = position;
            this.end = splitEnd < fileLength ? splitEnd : Long.MAX_VALUE;
        }

        @Override
        public byte @Nullable [] read() throws IOException {
            byte[] chunk = {};
            while (chunk.length == 0 && (position < end || lines.begun() > 0)) {
                int count = position < end
                        ? in.readNBytes(buffer, 0, (int) Math.min(CHUNK, end - position))
                        : upToLineEnd(in.readNBytes(buffer, 0, CHUNK));
                if (count == 0) {
                    chunk = lines.rest();
                    break;
                }
                position += count;
                chunk = lines.add(buffer, count);
            }
            return chunk.length == 0 ? null : chunk;
        }

        /** What belongs to the line that began before the end. */
        private int upToLineEnd(int count) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    return i + 1;
                }
            }
            return count;
        }

        @Override
        public CheckpointedPosition getCheckpointedPosition() {
            return new CheckpointedPosition(position - lines.begun(), 0);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
