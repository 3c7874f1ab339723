package dev.engagement.json;

import java.nio.ByteBuffer;

/**
 * Makes something of a line where it is read. It is called by several threads at a time.
 *
 * @param <T> the type of value
 * @param <R> what is made of it
 */
@FunctionalInterface
public interface LineFunction<T, R> {

    /**
     * {@return what is made of a line}
     *
     * @param result what became of the line
     * @param line the bytes of the line as it stood there, without its end; the first
     *     {@value NdjsonReader#LONGEST_RECORD} if it is longer; read-only, and valid during the call
     */
    R apply(ReadResult<T> result, ByteBuffer line);
}
