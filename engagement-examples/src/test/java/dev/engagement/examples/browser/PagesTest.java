package dev.engagement.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.engagement.examples.Inputs;
import dev.engagement.examples.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that the commands make, in a real browser. With {@code -Dengagement.pictures=true} pictures of them are
 * left in {@code target/pictures}, for whoever wants to look.
 */
class PagesTest {

    private static final boolean KEEP_PICTURES = Boolean.getBoolean("engagement.pictures");

    private static final Path PICTURES = Path.of("target", "pictures");

    private static final String NAMED_AT_LENGTH = "{\"type\":\"community\",\"schemaVersion\":1,\"id\":\"upper-west\","
            + "\"communityId\":\"upper-west\",\"revision\":1,\"recordedAt\":\"2026-01-02T09:00:00Z\","
            + "\"name\":\"The Upper Western Waterfront and Market Place\",\"zone\":\"America/Chicago\","
            + "\"classification\":\"neighborhood\"}\n";

    /** Words of a drawing that lie over other words of it. */
    private static final String OVERLAPS = """
            [...document.querySelectorAll('figure > svg')].flatMap(svg => {
                const words = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()]);
                return words.flatMap(([one, a], i) => words.slice(i + 1)
                        .filter(([, b]) => a.x + a.width > b.x + 1 && b.x + b.width > a.x + 1
                                && a.y + a.height > b.y + 4 && b.y + b.height > a.y + 4)
                        .map(([other]) => one + ' | ' + other));
            })""";

    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startBrowserAndMakePages() throws IOException {
        boolean installed = Browser.driver().isPresent();
        if (!installed) {
            System.out.println("Skipped: the pages are not looked at, as chromium and chromedriver are not installed.");
        }
        assumeTrue(installed);
        Path sample = Files.writeString(folder.resolve("sample.ndjson"), Inputs.sample());
        Path generated = folder.resolve("generated.ndjson");
        run("generate", "--communities", "3", "--records", "400", "-o", generated.toString());
        Path named = Files.writeString(folder.resolve("named.ndjson"), NAMED_AT_LENGTH);
        page("one", "report", sample.toString());
        page("several", "report", sample.toString(), generated.toString(), named.toString());
        page("public", "report", sample.toString(), generated.toString(), "--public", "--category", "noise");
        page("score", "score", sample.toString(), generated.toString(), "--format", "html");
        if (KEEP_PICTURES) {
            Files.createDirectories(PICTURES);
        }
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> screens() {
        return PAGES.keySet().stream()
                .flatMap(page -> Stream.of(390, 1280)
                        .flatMap(width -> Stream.of(false, true).map(dark -> Arguments.of(page, width, dark))));
    }

    @ParameterizedTest(name = "{0}, {1} pixels wide, dark: {2}")
    @MethodSource("screens")
    void a_page_can_be_read_by_everybody_and_asks_for_nothing(String name, int width, boolean dark) throws IOException {
        browser.open(PAGES.get(name), width, dark);
        if (KEEP_PICTURES) {
            browser.picture(PICTURES.resolve(name + "-" + width + (dark ? "-dark" : "-light") + ".png"));
        }

        assertThat(browser.violations()).isEqualTo(List.of());
        assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo((long) width);
        assertThat(browser.evaluate(OVERLAPS)).isEqualTo(List.of());
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(PAGES.get(name).toUri().toString());
    }

    @Test
    void the_style_sheet_is_allowed_by_its_hash_and_nothing_else_would_run() throws IOException {
        browser.open(PAGES.get("one"), 1280, false);

        assertThat(browser.evaluate("getComputedStyle(document.querySelector('figure')).borderTopStyle"))
                .isEqualTo("solid");
        browser.evaluate("document.body.setAttribute('style', 'color: red') || true");
        assertThat(browser.complaints()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_navigation() {
        browser.open(PAGES.get("several"), 1280, false);

        assertThat(browser.evaluate("document.querySelector('a,button,[tabindex]').getAttribute('href')"))
                .isEqualTo("#content");
    }

    @Test
    void it_can_be_printed() throws IOException {
        browser.open(PAGES.get("several"), 1280, true);
        if (KEEP_PICTURES) {
            browser.print(PICTURES.resolve("several.pdf"));
        }
        browser.media("print", false);

        assertThat(browser.evaluate("getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    private static void page(String name, String... args) throws IOException {
        Path page = folder.resolve(name + ".html");
        run(Stream.concat(Stream.of(args), Stream.of("-o", page.toString())).toArray(String[]::new));
        PAGES.put(name, page);
    }

    private static void run(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, args);
        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }
}
