package dev.engagement.json.slice;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Cuts documents, one behind the other, into their items, in constant memory.
 *
 * <p>Items are the elements of the arrays at some pointers; what stands around them is one more slice, in which those
 * arrays are empty. A document without such an array is one item. All is told apart by brackets and quotes alone, so
 * that a bad item costs only itself as long as its own brackets and quotes match. Not thread-safe.
 */
public final class Documents {

    /** What takes the slices of a document. */
    public interface Receiver {

        /**
         * Takes an item.
         *
         * @param pointer JSON Pointer to the array it stands in, or to nothing if it is the document itself
         */
        void item(String pointer, Slice slice);

        /** Takes what stands around the items of a document, after them. */
        void envelope(Slice slice);
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Set<String> itemPointers;
    private final Receiver receiver;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long base;
    private long line = 1;
    private boolean ended;
    private boolean corrupt;
    private boolean damageTold;

    /** Where the bytes go that are passed. */
    private Capture capture = new Capture(0, 1);

    private boolean hasItems;
    private boolean tornItem;

    private Documents(InputStream in, Set<String> itemPointers, Receiver receiver) {
        this.in = in;
        this.itemPointers = itemPointers;
        this.receiver = receiver;
    }

    /**
     * Cuts an input, to its end, and leaves it open.
     *
     * @param itemPointers JSON Pointers to the arrays whose elements are items, in which an element of an array is
     *     named by its index
     * @throws UncheckedIOException if the source fails
     */
    public static void cut(InputStream source, Set<String> itemPointers, Receiver receiver) {
        try (InputStream in = Sources.unzipped(source)) {
            new Documents(in, itemPointers, receiver).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        skipByteOrderMark();
        skipWhiteSpace();
        boolean empty = peek() < 0;
        while (peek() >= 0) {
            document();
            skipWhiteSpace();
        }
        if (corrupt && !damageTold) {
            receiver.item("", damaged(new Capture(offset(), line)));
        } else if (empty) {
            receiver.item("", new Capture(offset(), line).slice(new Refusal(Code.EMPTY, "There must be a value")));
        }
    }

    private Slice damaged(Capture torn) {
        damageTold = true;
        return torn.slice(new Refusal(Code.CORRUPT_GZIP, "The compressed input must be whole"));
    }

    private void document() {
        hasItems = false;
        tornItem = false;
        capture = new Capture(offset(), line);
        value("");
        if (!hasItems) {
            receiver.item("", slice());
        } else if (!tornItem) {
            receiver.envelope(slice());
        }
    }

    private Slice slice() {
        return corrupt && peek() < 0 ? damaged(capture) : capture.slice();
    }

    /** Passes a value, and hands out the items inside of it. */
    private void value(String pointer) {
        int c = peek();
        if (c == '[' && itemPointers.contains(pointer)) {
            hasItems = true;
            items(pointer);
        } else if (c == '[' && leadsToItems(pointer)) {
            array(pointer);
        } else if (c == '{' && leadsToItems(pointer)) {
            object(pointer);
        } else {
            skipValue();
        }
    }

    private boolean leadsToItems(String pointer) {
        return itemPointers.stream().anyMatch(items -> items.startsWith(pointer + "/"));
    }

    private void array(String pointer) {
        take();
        int index = 0;
        for (int c = peekBehindSpace(); c >= 0 && c != ']'; c = peekBehindSpace()) {
            if (c == ',') {
                take();
                index++;
            } else {
                value(pointer + "/" + index);
            }
        }
        takeIfThere();
    }

    private void object(String pointer) {
        take();
        String name = "";
        for (int c = peekBehindSpace(); c >= 0 && c != '}'; c = peekBehindSpace()) {
            if (c == ':') {
                take();
                peekBehindSpace();
                value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
            } else if (c == '"') {
                int begin = capture.size();
                skipValue();
                name = capture.textFrom(begin);
            } else {
                take();
            }
        }
        takeIfThere();
    }

    private void items(String pointer) {
        Capture envelope = capture;
        take();
        skipWhiteSpace();
        boolean comma = false;
        while (!tornItem && (comma || peek() >= 0 && peek() != ']')) {
            tornItem = peek() < 0;
            item(pointer);
            comma = peek() == ',';
            if (comma) {
                capture = new Capture(0, 0);
                take();
                skipWhiteSpace();
            }
        }
        capture = envelope;
        takeIfThere();
    }

    /** Passes an item up to the comma or bracket behind it. */
    private void item(String pointer) {
        capture = new Capture(offset(), line);
        Nesting nesting = new Nesting();
        for (int c = peek(); c >= 0 && (nesting.isInside() || c != ',' && c != ']'); c = peek()) {
            take();
            nesting.pass(c);
        }
        tornItem |= peek() < 0 && (nesting.isInside() || !capture.endsLikeValue());
        receiver.item(pointer, slice());
    }

    /** Passes one value and nothing else, whatever stands in it; at least one byte. */
    private void skipValue() {
        Nesting nesting = new Nesting();
        boolean open = true;
        for (int c = peek(); c >= 0 && open; c = peek()) {
            take();
            nesting.pass(c);
            open = nesting.isInside() || "\"}]".indexOf(c) < 0 && !isEndOfWord(peek());
        }
    }

    private static boolean isEndOfWord(int c) {
        return c < 0 || Slices.isWhiteSpace(c) || ",:[]{}\"".indexOf(c) >= 0;
    }

    // ---- bytes

    private void skipByteOrderMark() {
        if (peek() >= 0 && Sources.startsWithByteOrderMark(buffer, 0, fill(3))) {
            position = 3;
        }
    }

    /** Has at least so many bytes in the buffer, which nothing was taken of, if there are. */
    private int fill(int count) {
        while (limit < count && !ended) {
            read(limit);
        }
        return limit;
    }

    private void skipWhiteSpace() {
        Capture before = capture;
        capture = new Capture(0, 0);
        peekBehindSpace();
        capture = before;
    }

    private int peekBehindSpace() {
        while (Slices.isWhiteSpace(peek())) {
            take();
        }
        return peek();
    }

    private long offset() {
        return base + position;
    }

    /** The next byte, which stays; -1 at the end. */
    private int peek() {
        if (position == limit && !ended) {
            base += limit;
            position = 0;
            limit = 0;
            read(0);
        }
        return position < limit ? buffer[position] & 0xff : -1;
    }

    private void takeIfThere() {
        if (peek() >= 0) {
            take();
        }
    }

    private void take() {
        byte c = buffer[position++];
        line += c == '\n' ? 1 : 0;
        capture.add(c);
    }

    private void read(int from) {
        try {
            int count = in.read(buffer, from, buffer.length - from);
            ended = count < 0;
            limit = from + Math.max(0, count);
        } catch (ZipException | EOFException e) {
            corrupt = true;
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a slice; only the beginning is kept if there are too many. */
    private static final class Capture {

        private final Kept kept = new Kept();
        private final long offset;
        private final long line;
        private long length;
        private byte last;

        Capture(long offset, long line) {
            this.offset = offset;
            this.line = line;
        }

        void add(byte c) {
            if (length < Slice.LONGEST) {
                kept.write(c);
            }
            length++;
            last = Slices.isWhiteSpace(c) ? last : c;
        }

        int size() {
            return kept.size();
        }

        /** The text between the quotes from there on. */
        String textFrom(int begin) {
            return kept.text(begin + 1, kept.size() - 1);
        }

        boolean endsLikeValue() {
            return last == '}' || last == ']' || last == '"';
        }

        Slice slice() {
            return new Piece(kept.toByteArray(), line, offset, length, length > Slice.LONGEST ? Slice.tooLong() : null);
        }

        Slice slice(Refusal fault) {
            return new Piece(kept.toByteArray(), line, offset, length, fault);
        }
    }

    /** Bytes of which a part can be read without a copy of all. */
    private static final class Kept extends ByteArrayOutputStream {

        String text(int from, int to) {
            return from < to ? new String(buf, from, to - from, StandardCharsets.UTF_8) : "";
        }
    }
}
