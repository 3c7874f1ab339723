package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the application in this process.
 *
 * @param exitCode the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int exitCode, String out, String err) {

    /** Runs a command line with nothing on standard input. */
    static Run of(String... args) {
        return withInput("", args);
    }

    /** Runs a command line with this on standard input. */
    static Run withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Fails unless a command line is refused in one line that begins with this sentence. */
    static void assertRefused(String sentence, String... args) {
        Run run = of(args);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(sentence);
        assertThat(run.err().lines()).hasSize(1);
    }

    /** The lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }
}
