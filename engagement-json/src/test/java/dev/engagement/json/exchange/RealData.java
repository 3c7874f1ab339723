package dev.engagement.json.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real documents of other systems, which stand beside the project where they are there at all. */
public final class RealData {

    private static final Path FOLDER =
            Path.of(System.getProperty("engagement.root", ".."), "..", "shared", "data", "interop-samples");

    private RealData() {}

    /** The bytes of a document; skips the test, with a printed reason, where it is absent. */
    public static byte[] read(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("skipped: there is no " + file.normalize());
        }
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file.normalize());
        return Files.readAllBytes(file);
    }
}
