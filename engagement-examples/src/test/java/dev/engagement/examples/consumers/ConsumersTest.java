package dev.engagement.examples.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs of users, compiled with all warnings as errors and run, each in a process of its own, against what the build
 * hands out: the jars, once they are packaged. They see nothing but the library and what it needs.
 */
class ConsumersTest {

    private static final Path PROGRAMS = Path.of("src/test/consumers");

    private static final Configuration LIBRARY = library();

    @TempDir
    Path classes;

    @ParameterizedTest(name = "JDK {0}")
    @ValueSource(ints = {17, 25})
    void a_program_on_the_class_path_compiles_without_warnings_and_runs(int version) throws Exception {
        Jdk jdk = jdk(version);
        jdk.run("javac", compile("classpath", "-classpath"));
        assertThat(jdk.run("java", List.of("-classpath", path(classes), "consumer.PatrolDesk")))
                .isEqualTo("""
                        51.4
                        true
                        {"type":"evidence-ledger","schemaVersion":1,"communityId":"elm-park",\
                        "rows":[["2026-01-27","COMMITMENT_KEPT",1,1000000]]}
                        TipId.value must be 1 to 128 characters, not blank, without control characters
                        """);
    }

    @ParameterizedTest(name = "JDK {0}")
    @ValueSource(ints = {17, 25})
    void a_program_on_the_module_path_compiles_without_warnings_and_runs(int version) throws Exception {
        Jdk jdk = jdk(version);
        jdk.run("javac", compile("modulepath", "--module-path"));
        assertThat(jdk.run("java", List.of("--module-path", path(classes), "--module", "consumer/consumer.Exchange")))
                .isEqualTo("""
                        line 2: TRUNCATED
                        true
                        elm-park 44.9
                        true
                        module dev.engagement.core is closed
                        """);
    }

    /** So what the program on the module path does is done without reflection on the types of the core. */
    @Test
    void no_module_of_the_library_is_open() {
        assertThat(LIBRARY.modules())
                .filteredOn(module -> module.name().startsWith("dev.engagement."))
                .hasSize(2)
                .map(module -> module.reference().descriptor())
                .allSatisfy(module -> {
                    assertThat(module.isOpen() || module.isAutomatic()).isFalse();
                    assertThat(module.opens()).isEmpty();
                });
    }

    @Test
    void the_library_brings_modules_with_names_of_their_own() {
        assertThat(LIBRARY.modules())
                .map(module -> module.reference().descriptor())
                .filteredOn(ModuleDescriptor::isAutomatic)
                .isEmpty();
    }

    private static Jdk jdk(int version) {
        Optional<Jdk> found = Jdk.of(version);
        if (found.isEmpty()) {
            System.out.println("skipped: there is no JDK " + version + "; JAVA_HOME_" + version + " can name one");
        }
        Assumptions.assumeTrue(found.isPresent(), "there is no JDK " + version);
        return found.orElseThrow();
    }

    private List<String> compile(String program, String pathOption) throws IOException {
        List<String> options =
                List.of("-Xlint:all", "-Werror", "-d", classes.toString(), pathOption, path(PROGRAMS.resolve(program)));
        try (Stream<Path> files = Files.walk(PROGRAMS.resolve(program))) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            return Stream.concat(options.stream(), sources.sorted()).toList();
        }
    }

    /** The program and the library. */
    private static String path(Path program) {
        Stream<Path> modules = LIBRARY.modules().stream()
                .map(ResolvedModule::reference)
                .flatMap(module -> module.location().stream())
                .filter(location -> location.getScheme().equals("file"))
                .map(Path::of)
                .sorted();
        return Stream.concat(Stream.of(program), modules)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What engagement-json needs and where it logs to, found on the class path of this test. */
    private static Configuration library() {
        Path[] entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(ConsumersTest::isModule)
                .toArray(Path[]::new);
        return ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(entries),
                        ModuleFinder.of(),
                        Set.of("dev.engagement.json", "org.jspecify", "org.slf4j.jul"));
    }

    /** Engines of the examples come in jars that no module can be made of. */
    private static boolean isModule(Path entry) {
        try {
            return !ModuleFinder.of(entry).findAll().isEmpty();
        } catch (FindException e) {
            return false;
        }
    }
}
