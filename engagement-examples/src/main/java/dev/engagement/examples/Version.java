package dev.engagement.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

    private static final String RESOURCE = "version.txt";

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text = Objects.requireNonNull(Version.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String[] {new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
