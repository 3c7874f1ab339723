package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A released golden file stays as it is, byte for byte. The list of digests is what {@code sha256sum} makes and checks.
 * With {@code -Dengagement.write-docs=true} new files are added to it; as long as the list says that nothing is
 * released, all of it is written anew.
 */
class FrozenGoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path LIST = FOLDER.resolve("digests.sha256");
    private static final String UNRELEASED = "# nothing is released yet\n";

    @Test
    void every_golden_file_has_the_digest_that_is_recorded() throws IOException {
        if (Boolean.getBoolean("engagement.write-docs")) {
            write();
        }
        assertThat(digests()).containsExactlyInAnyOrderEntriesOf(recorded());
    }

    private static void write() throws IOException {
        boolean free = Files.readString(LIST).startsWith(UNRELEASED);
        Map<String, String> digests = digests();
        if (!free) {
            digests.putAll(recorded());
        }
        StringBuilder text = new StringBuilder(free ? UNRELEASED : "");
        digests.forEach(
                (file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
        Files.writeString(LIST, text);
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<String> lines = Files.lines(LIST)) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("  ", 2))
                    .forEach(parts -> digests.put(parts[1], parts[0]));
        }
        return digests;
    }

    private static Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                digests.put(FOLDER.relativize(file).toString().replace('\\', '/'), digest(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
