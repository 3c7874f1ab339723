package dev.engagement.json.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.ReadResult;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is asked of every format of another system. */
public final class Exchanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Exchanges() {}

    /** What was written, and the report. */
    public record Written(byte[] bytes, WriteReport report) {

        /** The document as text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Writes records. */
    public static Written write(ForeignWriter writer, List<? extends EngagementRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WriteReport report = writer.write(records, bytes);
            return new Written(bytes.toByteArray(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of each item. */
    public static List<ReadResult<EngagementRecord>> read(ForeignReader reader, byte[] bytes) {
        List<ReadResult<EngagementRecord>> results = new ArrayList<>();
        reader.read(new ByteArrayInputStream(bytes), results::add);
        return results;
    }

    /** The same for a text. */
    public static List<ReadResult<EngagementRecord>> read(ForeignReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The records, none of which may be refused. */
    public static List<EngagementRecord> readAll(ForeignReader reader, byte[] bytes) {
        return read(reader, bytes).stream()
                .map(result -> result.<EngagementRecord>match(ReadResult.Accepted::value, rejected -> {
                    throw rejected.toException();
                }))
                .toList();
    }

    /** The only result, which is a refusal. */
    public static ReadResult.Rejected<EngagementRecord> rejected(ForeignReader reader, String text) {
        List<ReadResult<EngagementRecord>> results = read(reader, text);
        assertThat(results).hasSize(1);
        return (ReadResult.Rejected<EngagementRecord>) results.get(0);
    }

    /** Native to foreign to native gives back what there was, without exactly what the losses name. */
    public static void assertLosesOnlyWhatItNames(ForeignWriter writer, ForeignReader reader, EngagementRecord record) {
        Written written = write(writer, List.of(record));
        assertThat(written.report().refused()).isEmpty();
        assertThat(written.report().written()).isEqualTo(1);
        List<EngagementRecord> back = readAll(reader, written.bytes());
        assertThat(back).hasSize(1);

        Losses losses = writer.losses();
        Set<String> lost = new TreeSet<>(losses.always(record.type()));
        lost.addAll(losses.partly(record.type()).keySet());
        JsonNode before = tree(record);
        assertThat(without(lost, tree(back.get(0)))).isEqualTo(without(lost, before));

        Set<String> counted = written.report()
                .lost()
                .getOrDefault(record.type(), java.util.Map.of())
                .keySet();
        assertThat(counted).containsAll(losses.of(record.type(), before));
        assertThat(lost).containsAll(counted);
    }

    /**
     * However a document is cut off or spoiled, reading it gives results, the last of which is a refusal if it is cut.
     */
    public static void assertOnlyRefusesWhereCut(ForeignReader reader, byte[] document, Iterable<Integer> lengths) {
        int whole =
                new String(document, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        List<ReadResult<EngagementRecord>> all = read(reader, document);
        for (int length : lengths) {
            if (length < whole) {
                List<ReadResult<EngagementRecord>> results = read(reader, Arrays.copyOf(document, length));
                assertThat(results).as("cut at %d", length).isNotEmpty();
                int last = results.size() - 1;
                assertThat(results.get(last)).as("cut at %d", length).isInstanceOf(ReadResult.Rejected.class);
                assertThat(results.subList(0, last)).as("cut at %d", length).isEqualTo(all.subList(0, last));
            }
        }
    }

    /**
     * Where to cut a document: at each byte of its first ones, and at some of the rest.
     *
     * @param each how many of the first
     */
    public static List<Integer> cuts(byte[] document, int each) {
        return IntStream.concat(
                        IntStream.range(0, Math.min(each, document.length)),
                        IntStream.iterate(
                                each, at -> at < document.length, at -> at + Math.max(1, document.length / 25)))
                .boxed()
                .toList();
    }

    /** Whatever JSON value stands in place of a member, or if it is left out, the item is read or rejected, alone. */
    public static void assertReadsOrRejectsWhateverAMemberIs(ForeignReader reader, String item) throws IOException {
        for (String pointer : pointers("", JSON.readTree(item))) {
            for (String value :
                    List.of("null", "17", "-1.5", "true", "\"\"", "\"x\"", "[]", "[7]", "{}", "{\"a\":[]}")) {
                JsonNode spoiled = JSON.readTree(item);
                replace(spoiled, pointer, value);
                List<ReadResult<EngagementRecord>> results = read(reader, "[" + spoiled + "]");
                assertThat(results).as(pointer + " is " + value).isNotEmpty();
                assertThat(results.stream()
                                .filter(ReadResult.Rejected.class::isInstance)
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    /** Puts a JSON value in the place of a member or element. */
    public static void replace(JsonNode tree, String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode owner = tree.at(at.head());
        String name = at.last().getMatchingProperty();
        if (owner instanceof ObjectNode object) {
            object.set(name, parse(value.getBytes(StandardCharsets.UTF_8)));
        } else {
            ((ArrayNode) owner).set(Integer.parseInt(name), parse(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** JSON Pointers to everything inside of a tree that itself has this pointer. */
    public static List<String> pointers(String pointer, JsonNode tree) {
        List<String> pointers = new ArrayList<>();
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            pointers.add(pointer + "/" + i);
            pointers.addAll(pointers(pointer + "/" + i, tree.get(i)));
        }
        tree.properties().forEach(member -> {
            String inner = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            pointers.add(inner);
            pointers.addAll(pointers(inner, member.getValue()));
        });
        return pointers;
    }

    /** The native form as a tree. */
    public static JsonNode tree(EngagementRecord record) {
        return parse(EngagementFormat.RECORDS.write(record));
    }

    /** A document as a tree. */
    public static JsonNode parse(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode without(Set<String> paths, JsonNode tree) {
        paths.forEach(path -> remove(tree, path));
        return pruned(tree);
    }

    private static void remove(JsonNode value, String path) {
        if (value.isArray()) {
            value.forEach(element -> remove(element, path));
            return;
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            ((ObjectNode) value).remove(path);
        } else if (value.has(path.substring(0, dot))) {
            remove(value.get(path.substring(0, dot)), path.substring(dot + 1));
        }
    }

    /** Without objects that lost all they had. */
    private static JsonNode pruned(JsonNode tree) {
        tree.forEach(Exchanges::pruned);
        if (tree instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(member -> {
                if (member.getValue().isObject() && member.getValue().isEmpty()) {
                    empty.add(member.getKey());
                }
            });
            object.remove(empty);
        }
        return tree;
    }
}
