package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.format.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of every type that must be read, and written, for ever in the same way. They never change once released. */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/v1");

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void every_type_has_its_golden_files() {
        assertThat(names(FOLDER))
                .containsExactlyInAnyOrderElementsOf(Formats.byName().keySet());
        Formats.byName()
                .keySet()
                .forEach(type -> assertThat(names(FOLDER.resolve(type)))
                        .contains("min.json", "full.json")
                        .anyMatch(name -> name.startsWith("fail-")));
    }

    @TestFactory
    Stream<DynamicTest> what_must_be_read_is_written_back_byte_for_byte() {
        return files("")
                .filter(file -> !isFail(file))
                .map(file -> test(file, () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    EngagementFormat<Object> format = EngagementFormat.ANYTHING.strict();
                    assertThat(new String(format.write(format.read(bytes)), java.nio.charset.StandardCharsets.UTF_8)
                                    + "\n")
                            .isEqualTo(Files.readString(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_must_be_refused_is_refused_with_the_code_in_its_name() {
        return files("")
                .filter(GoldenFilesTest::isFail)
                .map(file -> test(file, () -> {
                    EngagementJsonException refusal = catchThrowableOfType(
                            EngagementJsonException.class,
                            () -> EngagementFormat.ANYTHING.read(Files.readAllBytes(file)));
                    assertThat(refusal).isNotNull();
                    assertThat(refusal.code().name())
                            .as(refusal.getMessage())
                            .isEqualTo(file.getFileName().toString().split("-")[1]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_full_files_have_every_member_between_them() {
        return Formats.byName().values().stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> {
                    Set<String> seen = new TreeSet<>();
                    files(format.name())
                            .filter(file -> file.getFileName().toString().startsWith("full"))
                            .forEach(file -> seen.addAll(members(file)));
                    assertThat(seen).containsAll(format.form().names());
                }));
    }

    private static Stream<Path> files(String type) {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(type))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> members(Path file) {
        try {
            Set<String> members = new TreeSet<>();
            JACKSON.readTree(file.toFile()).fieldNames().forEachRemaining(members::add);
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFail(Path file) {
        return file.getFileName().toString().startsWith("fail-");
    }

    private static DynamicTest test(Path file, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), check);
    }
}
