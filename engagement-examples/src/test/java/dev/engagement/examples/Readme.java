package dev.engagement.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documentation of this module. Run with {@code -Dengagement.write-docs=true} to write its outputs anew. */
final class Readme {

    private static final Path FILE =
            Path.of(System.getProperty("engagement.root", "..")).resolve("engagement-examples/README.md");

    private Readme() {}

    /** All of it. */
    static String text() throws IOException {
        return Files.readString(FILE);
    }

    /** Fails unless the block of this name is this output. */
    static void assertShows(String name, String output) throws IOException {
        Pattern block =
                Pattern.compile("(<!-- output: " + Pattern.quote(name) + " -->\n```text\n).*?(```\n)", Pattern.DOTALL);
        String text = Files.readString(FILE);
        Matcher shown = block.matcher(text);
        assertThat(shown.find()).as("a block for the output of %s", name).isTrue();
        String current = shown.replaceFirst(Matcher.quoteReplacement(shown.group(1) + output + shown.group(2)));
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.writeString(FILE, current);
        }
        assertThat(Files.readString(FILE)).isEqualTo(current);
    }
}
