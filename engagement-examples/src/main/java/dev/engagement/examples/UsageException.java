package dev.engagement.examples;

/** The command cannot be carried out as it was given. The message is one sentence for whoever typed it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
