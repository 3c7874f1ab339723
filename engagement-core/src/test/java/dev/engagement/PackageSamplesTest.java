package dev.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.testing.PackageSamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackageSamplesTest {

    private static final String MODULE = "engagement-core";

    static List<String> packages() throws IOException {
        return PackageSamples.packagesWithSample(MODULE);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void the_sample_of_a_package_prints_what_its_documentation_says(String name, @TempDir Path directory)
            throws Exception {
        assertThat(PackageSamples.printed(MODULE, name, directory)).isEqualTo(PackageSamples.said(MODULE, name));
    }
}
