package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which packages users can see is said in the module's declaration, and wherever else it is said, it is the same. */
class ExportedPackagesTest {

    private static final Path ROOT = Path.of(System.getProperty("engagement.root", ".."));

    private static final Pattern EXPORTED = Pattern.compile("(?m)^ *exports ([\\w.]+);");

    private static final Pattern UNDOCUMENTED = Pattern.compile("-Xdoclint/package:([^<]*)<");

    @ParameterizedTest
    @ValueSource(strings = {"engagement-core", "engagement-json"})
    void only_packages_that_are_not_exported_may_lack_documentation(String module) throws IOException {
        String pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"));
        assertThat(groups(UNDOCUMENTED, pom)
                        .flatMap(list -> Stream.of(list.split(",")))
                        .map(left -> left.replaceFirst("^-", "")))
                .containsExactlyInAnyOrderElementsOf(hidden(module));
    }

    @Test
    void the_public_interface_is_compared_without_the_packages_that_are_not_exported() throws IOException {
        JsonNode filters = new ObjectMapper()
                .readTree(ROOT.resolve(".mvn/accepted-breaks.json").toFile());
        String left =
                filters.get(0).at("/configuration/elements/exclude/0/match").asText();
        Pattern hidden = Pattern.compile(left.substring(1, left.length() - 1));
        for (String module : List.of("engagement-core", "engagement-json")) {
            assertThat(packages(module)).filteredOn(hidden.asMatchPredicate()).hasSameElementsAs(hidden(module));
        }
    }

    private static Set<String> hidden(String module) throws IOException {
        Set<String> hidden = packages(module);
        groups(EXPORTED, Files.readString(sources(module).resolve("module-info.java")))
                .forEach(exported -> assertThat(hidden.remove(exported)).isTrue());
        return hidden;
    }

    /** The packages that have classes. */
    private static Set<String> packages(String module) throws IOException {
        Path sources = sources(module);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getFileName().toString().matches("(package|module)-info\\.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path sources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
