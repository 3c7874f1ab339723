package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes JSON texts as UTF-8 into memory, one behind the other, with Jackson's generator. Not thread-safe; made to be
 * reused.
 */
public final class JsonOut implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** More than any time or length needs. */
    private static final int LONGEST_ASCII = 64;

    private final Memory memory = new Memory();
    private final byte[] ascii = new byte[LONGEST_ASCII];
    private int asciiLength;
    private JsonGenerator out = generator();

    /** What was written, as a new array. */
    public byte[] toBytes() {
        run(JsonGenerator::flush);
        return memory.toByteArray();
    }

    /** The buffer itself, valid up to {@link #size()} and until something else is written. */
    public byte[] buffer() {
        run(JsonGenerator::flush);
        return memory.buffer();
    }

    /** Number of bytes written. */
    public int size() {
        return memory.size() + out.getOutputBuffered();
    }

    /** Takes back what was written since a size, a text that was begun included. */
    public void truncate(int earlierSize) {
        run(JsonGenerator::flush);
        memory.truncate(earlierSize);
        asciiLength = 0;
        if (!out.getOutputContext().inRoot()) {
            out = generator();
        }
    }

    /** Ends a line. */
    public void endLine() {
        run(generator -> generator.writeRaw('\n'));
    }

    /** Lets go of what writing needs besides the result. */
    @Override
    public void close() {
        run(JsonGenerator::close);
    }

    /** Begins an object. */
    public void beginObject() {
        run(JsonGenerator::writeStartObject);
    }

    /** Ends an object. */
    public void endObject() {
        run(JsonGenerator::writeEndObject);
    }

    /** Begins an array. */
    public void beginArray() {
        run(JsonGenerator::writeStartArray);
    }

    /** Ends an array. */
    public void endArray() {
        run(JsonGenerator::writeEndArray);
    }

    /** The name of a member of a table. */
    void member(SerializableString name) {
        try {
            out.writeFieldName(name);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The name of a member that is not in a table. */
    public void member(String name) {
        try {
            out.writeFieldName(name);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A whole number. */
    public void integer(long value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A finite number, in the fewest digits that read back exactly. */
    public void real(double value) {
        if (!Double.isFinite(value)) {
            throw new Refusal(Code.NOT_FINITE, "Value must not be NaN or Infinity");
        }
        String number = Decimals.print(value);
        run(generator -> generator.writeNumber(number));
    }

    /** True or false. */
    public void bool(boolean value) {
        run(generator -> generator.writeBoolean(value));
    }

    /** Null. */
    void nothing() {
        run(JsonGenerator::writeNull);
    }

    /** A text that was made ready beforehand. */
    void string(SerializableString text) {
        try {
            out.writeString(text);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A text. */
    public void string(String text) {
        try {
            out.writeString(text);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The next character of a text of ASCII without quotes and escapes, which {@link #endAscii()} ends. */
    void ascii(char c) {
        ascii[asciiLength++] = (byte) c;
    }

    /** The next characters of such a text. */
    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            ascii(text.charAt(i));
        }
    }

    /** The next two characters of such a text, a number from 0 to 99. */
    void twoDigits(int value) {
        ascii((char) ('0' + value / 10));
        ascii((char) ('0' + value % 10));
    }

    /** Writes the text that was put together. */
    void endAscii() {
        try {
            out.writeRawUTF8String(ascii, 0, asciiLength);
        } catch (IOException e) {
            throw failed(e);
        }
        asciiLength = 0;
    }

    private JsonGenerator generator() {
        try {
            return JSON.createGenerator(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run(JsonGenerator generator) throws IOException;
    }

    private void run(Step step) {
        try {
            step.run(out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Memory does not fail; what Jackson refuses is half of a surrogate pair, the one text that has no UTF-8. */
    private static RuntimeException failed(IOException e) {
        return e instanceof JsonGenerationException
                ? new Refusal(Code.LONE_SURROGATE, "A text must not have half of a surrogate pair")
                : new UncheckedIOException(e);
    }

    /** Bytes that can be looked at without a copy, and taken back. */
    private static final class Memory extends ByteArrayOutputStream {

        byte[] buffer() {
            return buf;
        }

        void truncate(int size) {
            count = size;
        }
    }
}
