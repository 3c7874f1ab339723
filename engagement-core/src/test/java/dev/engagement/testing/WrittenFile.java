package dev.engagement.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of the project that follow from the code. They are kept equal to it, and with
 * {@code -Dengagement.write-docs=true} written anew.
 */
public final class WrittenFile {

    private WrittenFile() {}

    /** A file or folder of the project, by its path from the root. */
    public static Path file(String path) {
        return Path.of(System.getProperty("engagement.root"), path);
    }

    /** Fails unless a file holds these bytes. */
    public static void assertHolds(Path file, byte[] content) throws IOException {
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    /** Fails unless a file holds this text. */
    public static void assertHolds(Path file, String text) throws IOException {
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    /** Fails unless a file holds this text between the comments {@code NAME} and {@code end of NAME}. */
    public static void assertHolds(Path file, String name, String text) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String before = Files.readString(file);
        assertThat(before).contains(begin);
        assertHolds(
                file,
                before.substring(0, before.indexOf(begin) + begin.length())
                        + text
                        + before.substring(before.indexOf("<!-- end of " + name + " -->")));
    }
}
