package dev.engagement.json;

import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of one line of a stream, or one element of an array. Every implementation is immutable and thread-safe.
 *
 * @param <T> the type of value
 */
public sealed interface ReadResult<T> {

    /** {@return the line on which it begins, from 1} */
    long line();

    /** {@return the number of bytes of the (uncompressed) input before it} */
    long offset();

    /**
     * A value.
     *
     * @param <T> the type of value
     * @param value the value
     * @param line line on which it begins, from 1
     * @param offset bytes of the (uncompressed) input before it
     * @param unknownMembers how many members were ignored because the format does not have them
     */
    record Accepted<T>(T value, long line, long offset, int unknownMembers) implements ReadResult<T> {

        /**
         * Checks that there is a value.
         *
         * @param value the value
         * @param line line on which it begins
         * @param offset bytes of the (uncompressed) input before it
         * @param unknownMembers how many members were ignored
         */
        public Accepted {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Something that is no value. Its text leaves out what was refused, which may be personal.
     *
     * @param <T> the type of value
     */
    final class Rejected<T> implements ReadResult<T> {

        private final long offset;
        private final long length;
        private final byte[] rawBytes;
        private final EngagementJsonException cause;

        /**
         * A refusal.
         *
         * @param offset bytes of the input before what was refused
         * @param length number of bytes refused
         * @param rawBytes those bytes, or the first of them
         * @param cause why, and the line
         */
        public Rejected(long offset, long length, byte[] rawBytes, EngagementJsonException cause) {
            this.offset = offset;
            this.length = length;
            this.rawBytes = rawBytes.clone();
            this.cause = Objects.requireNonNull(cause, "cause");
        }

        @Override
        public long line() {
            return cause.line();
        }

        @Override
        public long offset() {
            return offset;
        }

        /** {@return the number of bytes that were refused, without the line end} */
        public long length() {
            return length;
        }

        /** {@return the kind of refusal} */
        public Code code() {
            return cause.code();
        }

        /** {@return the JSON Pointer (RFC 6901) to the refused value or missing member; empty for the whole text} */
        public String pointer() {
            return cause.pointer();
        }

        /** {@return the reason, in a sentence without personal values} */
        public String message() {
            return String.valueOf(cause.getMessage());
        }

        /**
         * {@return what was refused, as it stood there; the first {@value NdjsonReader#LONGEST_RECORD} bytes if it is
         * longer}
         */
        public byte[] rawBytes() {
            return rawBytes.clone();
        }

        /** {@return the same refusal as an exception} */
        public EngagementJsonException toException() {
            return cause;
        }

        /** By line, offset, length, code, pointer and bytes. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Rejected<?> that
                    && offset == that.offset
                    && length == that.length
                    && line() == that.line()
                    && code() == that.code()
                    && pointer().equals(that.pointer())
                    && Arrays.equals(rawBytes, that.rawBytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(offset, length, line(), code(), pointer());
        }

        /** Where and why, without what was refused. */
        @Override
        public String toString() {
            return "Rejected{line=" + line() + ", offset=" + offset + ", code=" + code() + ", pointer=" + pointer()
                    + ", message=" + message() + "}";
        }
    }

    /**
     * {@return the result for the shape this is}
     *
     * @param <R> the type of the result
     * @param accepted gives the result for a value
     * @param rejected gives the result for what is none
     */
    default <R> R match(
            Function<? super Accepted<T>, ? extends R> accepted, Function<? super Rejected<T>, ? extends R> rejected) {
        return this instanceof Accepted<T> yes ? accepted.apply(yes) : rejected.apply((Rejected<T>) this);
    }
}
