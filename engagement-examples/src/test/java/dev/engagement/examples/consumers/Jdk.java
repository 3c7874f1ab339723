package dev.engagement.examples.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java Development Kit of this machine.
 *
 * @param home its folder
 */
record Jdk(Path home) {

    /** The one of a version, if there is one: the running one, one that the environment names, or one beside these. */
    static Optional<Jdk> of(int version) {
        Path running = Path.of(System.getProperty("java.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("(JDK|JAVA)_?(HOME_)?" + version + "(_.*)?"))
                .map(Map.Entry::getValue)
                .map(Path::of);
        return Stream.of(Stream.of(running), named, beside(running))
                .flatMap(homes -> homes)
                .filter(home -> Files.isExecutable(home.resolve("bin/javac")) && isVersion(home, version))
                .findFirst()
                .map(Jdk::new);
    }

    private static Stream<Path> beside(Path home) {
        try (Stream<Path> siblings = Files.list(home.toRealPath().getParent())) {
            return siblings.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVersion(Path home, int version) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs one of its tools, which must succeed, and returns all that it printed. */
    String run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
