package dev.engagement.json.slice;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Finds out by its first bytes how an input is to be cut. */
public final class Sources {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int GZIP_BUFFER = 1 << 15;

    /** How much white space may stand before the bracket of an array. */
    private static final int FURTHEST_BRACKET = 4096;

    private Sources() {}

    /** The slices of an input: the elements of an array, or lines. */
    public static Slices open(InputStream source) {
        Start start = new Start(unzipped(source));
        start.skipByteOrderMark();
        return start.isArray() ? new Elements(start) : new Lines(start);
    }

    /** Whether bytes begin with a byte order mark in UTF-8. */
    public static boolean startsWithByteOrderMark(byte[] bytes, int from, int to) {
        int end = from + BYTE_ORDER_MARK.length;
        return end <= to && Arrays.equals(bytes, from, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /**
     * The input itself, decompressed if it begins with the two bytes of gzip.
     *
     * @return a stream that lets go of what it needs for decompression when it is closed, and leaves the source open
     */
    static InputStream unzipped(InputStream source) {
        PushbackInputStream in = new PushbackInputStream(new Borrowed(source), 2);
        try {
            byte[] magic = in.readNBytes(2);
            in.unread(magic);
            boolean zipped = magic.length == 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
            return zipped ? new LazyGzip(in) : in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the first bytes. */
    private static final class Start extends Slices {

        private long line = 1;

        Start(InputStream in) {
            super(in);
        }

        @Override
        boolean next() {
            return false;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        boolean isPassedOver() {
            return true;
        }

        void skipByteOrderMark() {
            for (int i = 0; i < 3 && hasByte(); i++) {
                position(position() + 1);
            }
            position(startsWithByteOrderMark(bytes(), 0, position()) ? 3 : 0);
            begin();
        }

        /** Whether the first character but white space is a bracket; if so, it stands at the position. */
        boolean isArray() {
            while (hasByte() && position() < FURTHEST_BRACKET && isWhiteSpace(bytes()[position()])) {
                line += bytes()[position()] == '\n' ? 1 : 0;
                position(position() + 1);
            }
            boolean array = hasByte() && bytes()[position()] == '[';
            if (!array) {
                position(from());
            }
            return array;
        }
    }

    /** Decompresses; a damaged beginning shows when it is read, like any other damage. */
    private static final class LazyGzip extends InputStream {

        private final InputStream zipped;
        private @Nullable InputStream in;

        LazyGzip(InputStream zipped) {
            this.zipped = zipped;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return opened().read(bytes, from, length);
        }

        private InputStream opened() throws IOException {
            if (in == null) {
                in = new GZIPInputStream(zipped, GZIP_BUFFER);
            }
            return in;
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }

    /** An input that stays open, since whoever opened it closes it. */
    private static final class Borrowed extends FilterInputStream {

        Borrowed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}

        /** Lets the JDK look for a further member of gzip also where no byte happens to be waiting. */
        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
