package dev.engagement.testing;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.community.Community;
import dev.engagement.concern.Concern;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.log.EngagementLog;
import dev.engagement.people.Participant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sample in the documentation of a package. It may use {@code elmPark}, {@code officer}, {@code log} and
 * {@code now}; what a line prints stands behind it as a comment.
 */
public final class PackageSamples {

    private static final Pattern EXPORT = Pattern.compile("exports (\\S+);");
    private static final Pattern SAMPLE =
            Pattern.compile("^ \\* <pre>\\{@code$(.*?)^ \\* }</pre>$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PRINTED = Pattern.compile("System\\.out.*?// (.*)");

    private static final Instant NOW = Instant.parse("2026-01-20T19:00:00Z");
    private static final Community ELM_PARK = ElmPark.community().build();
    private static final EngagementLog LOG = ElmPark.log(
            ELM_PARK,
            Concern.raise(ELM_PARK, ConcernId.of("c-1"), NOW)
                    .channel(Channel.IN_PERSON)
                    .raisedBy(Participant.anonymous())
                    .category(Code.of("street-light"))
                    .build());

    private PackageSamples() {}

    /** The exported packages of a module that have a sample. */
    public static List<String> packagesWithSample(String module) throws IOException {
        return exports(module)
                .filter(name -> SAMPLE.matcher(documentation(module, name)).find())
                .collect(Collectors.toList());
    }

    /** What the sample says that it prints. */
    public static String said(String module, String name) {
        return PRINTED.matcher(code(module, name))
                .results()
                .map(line -> line.group(1) + "\n")
                .collect(Collectors.joining());
    }

    /** What the sample prints when it is compiled, in a directory of its own, and run. */
    public static String printed(String module, String name, Path directory) throws Exception {
        Path source = Files.writeString(directory.resolve("Sample.java"), program(module, name));
        compile(name, source, directory);
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                        new URLClassLoader(new URL[] {directory.toUri().toURL()});
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            classes.loadClass("Sample")
                    .getMethod("run", Community.class, OfficerId.class, EngagementLog.class, Instant.class)
                    .invoke(null, ELM_PARK, OfficerId.of("o-7"), LOG, NOW);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static void compile(String name, Path source, Path directory) {
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        String classPath = System.getProperty("java.class.path");
        int refused = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, "-proc:none", "-cp", classPath, "-d", directory.toString(), source.toString());
        if (refused != 0) {
            throw new AssertionError(name + ": " + complaints);
        }
    }

    private static String program(String module, String name) throws IOException {
        String imports = Stream.concat(
                        Stream.of("java.io", "java.nio.charset", "java.time", "java.util"),
                        Stream.concat(exports("engagement-core"), exports(module))
                                .distinct())
                .map(each -> "import " + each + ".*;\n")
                .collect(Collectors.joining());
        return imports
                + "public final class Sample {\n"
                + "public static void run(Community elmPark, OfficerId officer, EngagementLog log, Instant now)"
                + " throws Exception {\n"
                + code(module, name)
                + "}\n}\n";
    }

    private static String code(String module, String name) {
        Matcher sample = SAMPLE.matcher(documentation(module, name));
        if (!sample.find()) {
            throw new AssertionError(name + " has no sample");
        }
        return sample.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    private static Stream<String> exports(String module) throws IOException {
        return EXPORT.matcher(Files.readString(sources(module).resolve("module-info.java")))
                .results()
                .map(export -> export.group(1));
    }

    private static String documentation(String module, String name) {
        try {
            return Files.readString(sources(module).resolve(name.replace('.', '/') + "/package-info.java"));
        } catch (IOException e) {
            throw new AssertionError(name + " has no documentation", e);
        }
    }

    private static Path sources(String module) {
        return Path.of(System.getProperty("engagement.root"), module, "src/main/java");
    }
}
