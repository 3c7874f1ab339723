package dev.engagement.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** Reads and writes 100,000 records, each library in a process of its own. */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class JsonBenchmark {

    private static final int COMPARED = 2_000;

    /** Some libraries read the last digit of a long fraction wrong, which is faster. */
    private static final double LAST_DIGIT = 1e-15;

    @Param({"engagement", "databind", "fastjson2", "dsl-json", "avaje-jsonb", "gson", "tokens", "rebuild"})
    private String library;

    private PlainRecords records;
    private Peer peer;
    private List<Object> values;

    /** Makes the records, and sees to it that the library loses nothing of them. */
    @Setup
    public void prepare(BenchmarkParams params) throws Exception {
        records = new PlainRecords();
        peer = Peer.of(library);
        if (params.getBenchmark().endsWith("write")) {
            values = new ArrayList<>();
            peer.read(records, values::add);
            demandEqualMembers();
        }
    }

    /** A library that left members out, or wrote others, would be no match. */
    private void demandEqualMembers() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        peer.write(records, values, bytes);
        ObjectMapper mapper = new ObjectMapper();
        try (var written = mapper.readerFor(JsonNode.class).<JsonNode>readValues(bytes.toByteArray())) {
            for (int i = 0; i < COMPARED; i++) {
                JsonNode expected = mapper.readTree(records.lines[i]);
                JsonNode found = written.next();
                if (!sameMembers(expected, found)) {
                    throw new IllegalStateException(library + " made " + found + " of " + expected);
                }
            }
        }
    }

    /** Whether names and values match, but for the last digit of fractions and how a local time is written. */
    private static boolean sameMembers(JsonNode expected, JsonNode found) {
        if (expected.isNumber()) {
            double difference = Math.abs(expected.doubleValue() - found.doubleValue());
            return found.isNumber() && difference <= LAST_DIGIT * Math.abs(expected.doubleValue());
        }
        if (expected.isTextual()) {
            String text = found.asText().replace(' ', 'T');
            return expected.asText().replace(' ', 'T').equals(text)
                    || expected.asText().equals(text + ":00");
        }
        if (expected.size() != found.size() || expected.getNodeType() != found.getNodeType()) {
            return false;
        }
        for (int i = 0; expected.isArray() && i < expected.size(); i++) {
            if (!sameMembers(expected.get(i), found.get(i))) {
                return false;
            }
        }
        return expected.properties().stream()
                .allMatch(member ->
                        found.has(member.getKey()) && sameMembers(member.getValue(), found.get(member.getKey())));
    }

    @Benchmark
    public void read(Blackhole sink) throws Exception {
        peer.read(records, sink::consume);
    }

    @Benchmark
    public void write() throws Exception {
        peer.write(records, values, OutputStream.nullOutputStream());
    }
}
