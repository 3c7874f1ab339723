package dev.engagement.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the samples in the documentation equal to programs that compile, and their output to what those print. Run with
 * {@code -Dengagement.write-docs=true} to write them anew.
 */
class SampleTest {

    private static final Path ROOT = Path.of(System.getProperty("engagement.root"));

    private static final Pattern SAMPLE = Pattern.compile(
            "<!-- sample: (\\S+) -->\n```java\n(.*?)```\n\nprints\n\n```text\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("<!-- code: (\\S+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern POM = Pattern.compile("```xml\n(<project .*?</project>\n)```\n", Pattern.DOTALL);

    private static final Pattern SHOWN = Pattern.compile("    // sample\n(.*?)\n *// end of sample\n", Pattern.DOTALL);

    private static final Pattern BODY =
            Pattern.compile("    public static void main\\(String\\[] args\\)[^{]*\\{\n(.*?)\n    }\n", Pattern.DOTALL);

    static Stream<Path> documents() {
        return Stream.of("", "engagement-core", "engagement-json", "engagement-examples")
                .map(module -> ROOT.resolve(module).resolve("README.md"))
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_sample_is_a_program_that_prints_what_the_documentation_says(Path document) throws Exception {
        String text = Files.readString(document);
        String current = SAMPLE.matcher(text).replaceAll(sample -> Matcher.quoteReplacement(section(sample.group(1))));
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.writeString(document, current);
        }
        assertThat(Files.readString(document)).isEqualTo(current);
        assertThat(SAMPLE.matcher(current).results().map(MatchResult::group))
                .hasSize(current.split("<!-- sample: ", -1).length - 1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void code_that_needs_more_to_run_is_shown_as_its_own_test_compiles_it(Path document) throws Exception {
        String text = Files.readString(document);
        String current = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(code(code.group(1))));
        if (Boolean.getBoolean("engagement.write-docs")) {
            Files.writeString(document, current);
        }
        assertThat(Files.readString(document)).isEqualTo(current);
        assertThat(CODE.matcher(current).results().map(MatchResult::group))
                .hasSize(current.split("<!-- code: ", -1).length - 1);
    }

    @Test
    void the_pom_that_users_start_from_has_the_versions_of_this_build() {
        Document parent = pom(read(ROOT.resolve("pom.xml")));
        Matcher shown = POM.matcher(read(ROOT.resolve("README.md")));
        assertThat(shown.find()).as("a pom in README.md").isTrue();

        Document users = pom(shown.group(1));
        assertThat(users.select("dependency > version").eachText())
                .containsExactly(
                        parent.select("project > version").text(),
                        parent.select("slf4j\\.version").text());
        assertThat(users.select("plugin:has(artifactId:containsOwn(maven-compiler-plugin)) > version")
                        .text())
                .isEqualTo(parent.select(
                                "pluginManagement plugin:has(artifactId:containsOwn(maven-compiler-plugin)) > version")
                        .text());
    }

    private static Document pom(String xml) {
        return Jsoup.parse(xml, Parser.xmlParser());
    }

    private static String code(String file) {
        String shown = SHOWN.matcher(read(ROOT.resolve(file)))
                .results()
                .map(part -> part.group(1).stripIndent() + "\n")
                .collect(Collectors.joining("\n"))
                .replaceAll(" +private static final long serialVersionUID = 1L;\n\n", "");
        return "<!-- code: " + file + " -->\n```java\n" + shown + "```\n";
    }

    private static String section(String program) {
        return "<!-- sample: " + program + " -->\n```java\n" + body(program) + "```\n\nprints\n\n```text\n"
                + output(program) + "```\n";
    }

    private static String body(String program) {
        var body = BODY.matcher(read(ROOT.resolve(program)));
        assertThat(body.find()).as("a main method in %s", program).isTrue();
        return body.group(1).stripIndent().stripTrailing() + "\n";
    }

    private static String output(String program) {
        String name = program.substring(program.indexOf("dev/engagement"), program.lastIndexOf('.'))
                .replace('/', '.');
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            var main = Class.forName(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(program + " does not run", e);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file.getFileName(), e);
        }
    }
}
