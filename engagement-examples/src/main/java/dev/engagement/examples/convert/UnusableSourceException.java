package dev.engagement.examples.convert;

import java.io.IOException;

/** A file is not what the converter reads. The message is a sentence that names the file. */
public final class UnusableSourceException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableSourceException(String sentence) {
        super(sentence);
    }
}
