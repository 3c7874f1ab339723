package dev.engagement.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code api.txt} of a module equal to what its users can see, so that every change of it is read with the code.
 * Run with {@code -Dengagement.write-docs=true} to accept a change.
 */
public abstract class ApiContract {

    private final Path module;

    /** The contract of a module in the folder of this name. */
    protected ApiContract(String module) {
        this.module = WrittenFile.file(module);
    }

    /** What users can see, as it is compiled. */
    protected final String api() {
        return PublicApi.of(module.resolve("target/classes"));
    }

    @Test
    final void the_public_api_is_the_recorded_one() throws IOException {
        WrittenFile.assertHolds(module.resolve("api.txt"), api());
    }
}
