package dev.engagement.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
        this.module = Path.of(System.getProperty("engagement.root"), module);
    }

    /** What users can see, as it is compiled. */
    protected final String api() {
        return PublicApi.of(module.resolve("target/classes"));
    }

    @Test
    final void the_public_api_is_the_recorded_one() throws IOException {
        Path recorded = module.resolve("api.txt");
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.writeString(recorded, api());
        }
        assertThat(api()).isEqualTo(Files.readString(recorded));
    }
}
