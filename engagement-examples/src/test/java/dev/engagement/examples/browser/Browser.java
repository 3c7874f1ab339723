package dev.engagement.examples.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that is installed on this machine; nothing is downloaded. Not thread-safe. */
final class Browser implements AutoCloseable {

    private static final String AXE = "axe.min.js";

    private static final String RUN_AXE = "const done = arguments[arguments.length - 1];"
            + "axe.run(document).then(found => done(found.violations.map(violation => violation.id + ': '"
            + " + violation.nodes.map(node => node.target + ' ' + node.failureSummary).slice(0, 3).join('; '))))"
            + ".catch(failure => done(['axe failed: ' + failure]));";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The program that drives it, if both are installed. */
    static Optional<File> driver() {
        return program("chromium").flatMap(browser -> program("chromedriver"));
    }

    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver().orElseThrow())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return new Browser(driver);
    }

    private static Optional<File> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page as it is seen on a screen of some width, light or dark. */
    void open(Path page, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        media("screen", dark);
        logged("browser");
        logged("performance");
        driver.get(page.toUri().toString());
    }

    void media(String medium, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What the page asked for since it was opened. The page that the browser itself begins with is not meant. */
    List<String> requests() {
        return logged("performance").stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> !message.contains("\"documentURL\":\"chrome:"))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1"))
                .toList();
    }

    /** What the page complained of since it was opened. */
    List<String> complaints() {
        return logged("browser");
    }

    private List<String> logged(String log) {
        return driver.manage().logs().get(log).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    Object evaluate(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression), expression);
    }

    /** What axe-core finds wrong, with everything unfolded. */
    Object violations() throws IOException {
        try (InputStream axe = Browser.class.getClassLoader().getResourceAsStream(AXE)) {
            driver.executeScript(new String(Objects.requireNonNull(axe, AXE).readAllBytes(), StandardCharsets.UTF_8));
        }
        driver.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
        return Objects.requireNonNull(driver.executeAsyncScript(RUN_AXE), "violations");
    }

    /** Keeps a picture of the whole page, for whoever wants to look. */
    void picture(Path file) throws IOException {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode((String) picture.get("data")));
    }

    /** Keeps the page as it is printed. */
    void print(Path file) throws IOException {
        Map<String, Object> print =
                driver.executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
        Files.write(file, Base64.getDecoder().decode((String) print.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
