package dev.engagement.examples.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns what one publisher writes into records. */
public interface Converter {

    /** What it is called on the command line, as in {@code caps}. */
    String name();

    /**
     * Converts the files as one source: every row of them is used, left out or rejected, and counted as that.
     *
     * @param files the files, in any order; their order does not change the records
     * @param conversion takes the records and keeps the books
     * @throws IOException if a file cannot be read, or is another publisher's
     */
    void convert(List<Path> files, Conversion conversion) throws IOException;
}
