package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one JSON text, as Jackson's parser finds them. No message of Jackson's, which may quote the text, gets
 * out. Not thread-safe.
 */
final class Tokens implements AutoCloseable {

    /**
     * Only depth is left to Jackson's limits; the record's own limit bounds the others, which have codes of their own.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonIn.DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final List<String> WORDS = List.of("true", "false", "null");

    private final byte[] input;
    private final int base;
    private final int end;
    private final JsonParser parser;
    private int from;
    private int to;
    private boolean ahead;

    /** The tokens of a slice of bytes. */
    Tokens(byte[] input, int from, int to) {
        this(input, from, to, to);
    }

    /** The tokens of a slice of bytes, and of slices behind it before an end, to which {@link #goOn} may go. */
    Tokens(byte[] input, int from, int to, int end) {
        this.input = input;
        this.base = from;
        this.end = end;
        this.from = from;
        this.to = to;
        try {
            parser = JSON.createParser(input, from, end - from);
        } catch (IOException e) {
            throw new Refusal(Code.SYNTAX, "This is no JSON");
        }
    }

    /**
     * Goes on to a further slice if nothing but white space lies between here and there, else does nothing and is
     * false.
     *
     * <p>The parser does not know where the slice ends: that a value did not end behind it is to be asked of
     * {@link #isAtEnd()}.
     */
    boolean goOn(byte[] bytes, int nextFrom, int nextTo) {
        if (bytes != input || nextTo > end || ahead || !isBlank(position(), nextFrom)) {
            return false;
        }
        from = nextFrom;
        to = nextTo;
        return true;
    }

    /** The token that stands here, which stays; null at the end of the text. */
    @Nullable
    JsonToken peek() {
        if (!ahead) {
            try {
                parser.nextToken();
            } catch (IOException e) {
                throw refusal(e);
            }
            ahead = true;
        }
        return parser.currentToken();
    }

    /** The token that stands here, which is passed; null at the end of the text. */
    @Nullable
    JsonToken take() {
        if (ahead) {
            ahead = false;
            return parser.currentToken();
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            ahead = true;
            throw refusal(e);
        }
    }

    /** Lets the token that was taken last stand here again. */
    void putBack() {
        ahead = true;
    }

    /** Passes the next token if it is the name of this index; else it stands here. */
    boolean takeName(Names names, int index) {
        try {
            if (!ahead && names.isNext(parser, index)) {
                return true;
            }
        } catch (IOException e) {
            // Jackson looks at the value before it tells the name.
            boolean named = parser.currentToken() == JsonToken.FIELD_NAME && names.indexOf(name()) >= 0;
            throw named ? refusal(e).within(name()) : refusal(e);
        }
        ahead = true;
        return false;
    }

    /** The name that was taken last. */
    String name() {
        try {
            return String.valueOf(parser.currentName());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Gives the text that was taken last to what looks at it. */
    void text(Text text) {
        int begin = (int) (base + parser.currentTokenLocation().getByteOffset()) + 1;
        if (!text.takePlain(input, begin, end)) {
            try {
                text.take(parser.getText());
            } catch (IOException e) {
                throw refusal(e);
            }
        }
    }

    /** Number of characters of the number that was taken last. */
    int numberLength() {
        try {
            return parser.getTextLength();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Whether the number that was taken last is none. */
    boolean isNaN() {
        try {
            return parser.isNaN();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The whole number that was taken last, which is out of a range if it has more than 64 bits. */
    long integer(long least, long most) {
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            throw JsonIn.outOfRange(least, most);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The number that was taken last. */
    double real() {
        try {
            return parser.getDoubleValue();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * The slice from the beginning of the object whose first name was taken last.
     *
     * @throws Refusal if the object lies behind the slice
     */
    Tokens ofObject() {
        int begin = (int) (base + parser.currentTokenLocation().getByteOffset());
        while (input[begin] != '{') {
            begin--;
        }
        if (begin >= to) {
            throw truncated();
        }
        return new Tokens(input, begin, to);
    }

    /** Whether the value that was taken ended in the slice, and nothing but white space follows there. */
    boolean isAtEnd() {
        try {
            parser.finishToken();
        } catch (IOException e) {
            throw refusal(e);
        }
        int position = position();
        return position <= to && isBlank(position, to);
    }

    private boolean isBlank(int begin, int limit) {
        int i = begin;
        while (i < limit
                && input[i] <= ' '
                && (input[i] == ' ' || input[i] == '\n' || input[i] == '\r' || input[i] == '\t')) {
            i++;
        }
        return i == limit;
    }

    private int position() {
        return (int) (base + parser.currentLocation().getByteOffset());
    }

    /** Line ends that were passed so far. */
    int linesPassed() {
        int lines = 0;
        for (int i = from; i < Math.min(position(), to); i++) {
            if (input[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    static Refusal truncated() {
        return new Refusal(Code.TRUNCATED, "The text must not end inside a value");
    }

    /** What Jackson refuses, in words of our own. */
    private Refusal refusal(IOException e) {
        if (e instanceof JsonEOFException || isCutOff()) {
            return truncated();
        }
        if (e instanceof StreamConstraintsException) {
            return new Refusal(Code.TOO_DEEP, "Values must not be nested more than " + JsonIn.DEEPEST + " deep");
        }
        if (e instanceof JsonParseException && String.valueOf(e.getMessage()).contains("CTRL-CHAR")) {
            return new Refusal(Code.CONTROL_CHARACTER, "A text must not have control characters that are not escaped");
        }
        return new Refusal(Code.SYNTAX, "This is no JSON");
    }

    /** Whether the text ends inside of a word or a number, or behind a comma; Jackson takes that for something else. */
    private boolean isCutOff() {
        int begin = to;
        while (begin > from && isPartOfWord(input[begin - 1])) {
            begin--;
        }
        String tail = new String(input, begin, to - begin, StandardCharsets.ISO_8859_1);
        boolean open = tail.isEmpty()
                ? begin > from && input[begin - 1] == ','
                : tail.matches("[-+.0-9eE]+") || WORDS.stream().anyMatch(word -> word.startsWith(tail));
        return open && position() >= to;
    }

    private static boolean isPartOfWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.' || b == 'E';
    }
}
