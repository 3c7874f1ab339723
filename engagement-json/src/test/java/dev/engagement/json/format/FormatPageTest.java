package dev.engagement.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.json.table.ObjectForm;
import dev.engagement.record.EngagementRecord;
import dev.engagement.testing.WrittenFile;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the pages of the format in this module's README equal to the tables. Run with
 * {@code -Dengagement.write-docs=true} to write them anew.
 */
class FormatPageTest {

    @Test
    void the_documented_members_are_those_of_the_tables() throws IOException, ReflectiveOperationException {
        WrittenFile.assertHolds(WrittenFile.file("engagement-json/README.md"), "format", page());
    }

    /** A section for each type, and then one for each object inside of them. */
    private static String page() throws ReflectiveOperationException {
        Map<String, Object> own = new LinkedHashMap<>();
        for (ObjectForm<?, ?> form : DescriptionsTest.forms()) {
            own.put(form.title(), form.schema().get("description"));
        }
        Map<String, Map<String, Object>> inner = new LinkedHashMap<>();
        StringBuilder page = new StringBuilder("\n#### Every record\n\nThese members come first in every record.\n\n");
        Map<String, Object> officer = PeopleForms.OFFICER.schema();
        officer.put("properties", header(object(officer.get("properties"))));
        members(page, officer, inner);
        Formats.byName().forEach((name, format) -> section(page, name, own(format), inner));
        page.append("\n### Objects inside of them\n");
        while (!inner.isEmpty()) {
            String next = inner.keySet().iterator().next();
            Map<String, Object> schema = inner.remove(next);
            schema.computeIfPresent(
                    "description", (name, ofTheFirstMember) -> own.getOrDefault(next, ofTheFirstMember));
            if (!page.toString().contains("\n#### `" + next + "`\n")) {
                section(page, next, schema, inner);
            }
        }
        return page.toString();
    }

    /** The members that all records have, which end with the attributes. */
    private static Map<String, Object> header(Map<String, Object> members) {
        Map<String, Object> header = new LinkedHashMap<>(members);
        List<String> names = List.copyOf(header.keySet());
        header.keySet().retainAll(names.subList(0, names.indexOf("attributes") + 1));
        header.put("type", Map.of("const", "...", "description", "The name of its type."));
        return header;
    }

    private static Map<String, Object> own(Formats.Format<?> format) {
        Map<String, Object> schema = format.form().schema();
        if (EngagementRecord.class.isAssignableFrom(format.type())) {
            Map<String, Object> members = object(schema.get("properties"));
            members.keySet().removeAll(header(members).keySet());
        }
        return schema;
    }

    private static void section(
            StringBuilder page, String name, Map<String, Object> schema, Map<String, Map<String, Object>> inner) {
        page.append("\n#### `").append(name).append("`\n\n");
        if (schema.containsKey("oneOf")) {
            page.append("One of these shapes, told apart by `kind`.\n");
            for (Map<String, Object> shape : objects(schema.get("oneOf"))) {
                page.append('\n').append(shape.get("description")).append("\n\n");
                members(page, shape, inner);
            }
        } else {
            page.append(schema.get("description")).append("\n\n");
            members(page, schema, inner);
        }
    }

    private static void members(
            StringBuilder page, Map<String, Object> schema, Map<String, Map<String, Object>> inner) {
        Collection<?> required = (Collection<?>) schema.getOrDefault("required", List.of());
        page.append("| member | value | required | what it is |\n|---|---|---|---|\n");
        object(schema.get("properties"))
                .forEach((name, value) -> page.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(value(object(value), inner))
                        .append(" | ")
                        .append(required.contains(name) ? "yes" : "")
                        .append(" | ")
                        .append(object(value).get("description"))
                        .append(" |\n"));
    }

    private static String value(Map<String, Object> schema, Map<String, Map<String, Object>> inner) {
        if (schema.containsKey("const")) {
            return "`" + schema.get("const") + "`";
        }
        if (schema.containsKey("enum")) {
            return ((Collection<?>) schema.get("enum"))
                    .stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.containsKey(choice)) {
                return choice(schema, objects(schema.get(choice)), inner);
            }
        }
        return switch ((String) schema.get("type")) {
            case "array" ->
                schema.containsKey("items") ? "list of " + value(object(schema.get("items")), inner) : "list";
            case "object" -> objectValue(schema, inner);
            case "string" -> text(schema);
            default -> (String) schema.get("type");
        };
    }

    private static String choice(
            Map<String, Object> schema, List<Map<String, Object>> choices, Map<String, Map<String, Object>> inner) {
        Object title = choices.get(0).get("title");
        if (title == null) {
            return choices.stream().map(one -> value(one, inner)).collect(Collectors.joining(" or "));
        }
        return link((String) title, schema, inner);
    }

    private static String objectValue(Map<String, Object> schema, Map<String, Map<String, Object>> inner) {
        if (schema.containsKey("additionalProperties")) {
            return "map to " + value(object(schema.get("additionalProperties")), inner);
        }
        return link((String) schema.get("title"), schema, inner);
    }

    /** A section tells of one form, so that no two may have one title. */
    private static String link(String title, Map<String, Object> schema, Map<String, Map<String, Object>> inner) {
        Map<String, Object> own = withoutDescription(schema);
        Map<String, Object> known = inner.putIfAbsent(title, new LinkedHashMap<>(schema));
        assertThat(known == null ? own : withoutDescription(known)).as(title).isEqualTo(own);
        return "[" + title + "](#" + title.toLowerCase(java.util.Locale.ROOT).replace(".", "") + ")";
    }

    /** What a form is described as depends on the member that has it. */
    private static Map<String, Object> withoutDescription(Map<String, Object> schema) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.remove("description");
        return rest;
    }

    private static String text(Map<String, Object> schema) {
        if (schema.containsKey("examples")) {
            return "`" + ((List<?>) schema.get("examples")).get(0) + "`";
        }
        return "text, at most " + schema.get("maxLength");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
