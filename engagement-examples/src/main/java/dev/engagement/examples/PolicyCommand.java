package dev.engagement.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.engagement.json.EngagementFormat;
import dev.engagement.trust.TrustPolicy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy}: a trust policy to start from. */
@Command(
        name = "policy",
        description = "Writes a trust policy that comes with the library, to be changed and handed to score --policy.")
final class PolicyCommand implements Callable<Integer> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "default, skogan, survey-only or service-only.")
    private String name = "";

    @Mixin
    private final OutputFile output = new OutputFile();

    PolicyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TrustPolicy policy = Policies.named(name)
                .orElseThrow(() -> new UsageException(
                        "There is no policy " + name + "; the policies that come along are " + Policies.names() + "."));
        String text = indented(EngagementFormat.POLICIES.write(policy));
        output.write(console, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.OK;
    }

    private static String indented(byte[] json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser in = JSON.createParser(json);
                JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            in.nextToken();
            out.copyCurrentStructureExact(in);
        }
        return text.append('\n').toString();
    }
}
