package dev.engagement.json.jcal;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.JsonOut;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recurrence rules as values of RFC 7265, section 3.6.10. Parts that no rule here has are refused, never dropped. */
final class Recur {

    private static final Set<String> PARTS =
            Set.of("freq", "until", "count", "interval", "byday", "bymonthday", "bymonth", "bysetpos", "wkst");

    private static final Set<String> NUMBERS = Set.of("count", "interval", "bymonthday", "bymonth", "bysetpos");

    private static final Set<String> FINE = Set.of("HOURLY", "MINUTELY", "SECONDLY");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9+-]{1,20}");

    private static final Pattern END =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z?))?");

    /** A value, or an array of them, as the parts of a rule and the parameters of a property are. */
    static final Form<List<String>> TEXTS =
            oneOrMore(Scalars.form(JsonIn::string, (text, out) -> out.string(text), Map.of("type", "string")));

    private static final Form<List<String>> VALUES = oneOrMore(Scalars.form(
            in -> in.isText() ? in.string() : String.valueOf(in.integer()),
            (text, out) -> out.string(text),
            Map.of("type", "string")));

    private Recur() {}

    private static Form<List<String>> oneOrMore(Form<String> form) {
        return Scalars.form(
                in -> in.isArray() ? Containers.list(form).read(in) : List.of(form.read(in)),
                (texts, out) -> Containers.list(form).write(texts, out),
                Map.of());
    }

    /** Reads a rule. */
    static RecurrenceRule read(JsonIn in) {
        Map<String, List<String>> parts = Containers.map(Recur::part, VALUES).read(in);
        String text = parts.entrySet().stream()
                .map(part -> part.getKey().toUpperCase(Locale.ROOT) + "=" + text(part.getKey(), part.getValue()))
                .collect(Collectors.joining(";"));
        try {
            return RecurrenceRule.parse(text);
        } catch (InvalidValueException e) {
            throw within(parts.keySet(), e);
        }
    }

    private static String part(String name) {
        if (!PARTS.contains(name)) {
            throw new Refusal(Code.UNSUPPORTED, "Part must be left out, it is not supported");
        }
        return name;
    }

    private static String text(String part, List<String> values) {
        for (String value : values) {
            if (part.equals("freq") && FINE.contains(value.toUpperCase(Locale.ROOT))) {
                throw new Refusal(Code.UNSUPPORTED, "Value must be DAILY, WEEKLY, MONTHLY or YEARLY").within(part);
            }
            if (!(part.equals("until") ? END : VALUE).matcher(value).matches()) {
                throw new Refusal(Code.BAD_FORMAT, "Value must be a part of a recurrence rule").within(part);
            }
        }
        String text = String.join(",", values);
        return part.equals("until") ? text.replace("-", "").replace(":", "") : text;
    }

    /** Points at the part that is wrong, if it is one. */
    private static Refusal within(Set<String> parts, InvalidValueException e) {
        String attribute = e.violations().isEmpty()
                ? ""
                : e.violations().get(0).attribute().toLowerCase(Locale.ROOT);
        Refusal refusal = Refusal.of(e);
        return parts.contains(attribute) ? refusal.within(attribute) : refusal;
    }

    /** Writes a rule whose end, if it has one, is a moment. */
    static void write(RecurrenceRule rule, JsonOut out) {
        out.beginObject();
        for (String part : rule.toString().split(";", -1)) {
            String[] sides = part.split("=", 2);
            String name = sides[0].toLowerCase(Locale.ROOT);
            out.member(name);
            write(name, sides[1].split(",", -1), out);
        }
        out.endObject();
    }

    private static void write(String name, String[] values, JsonOut out) {
        if (values.length > 1) {
            out.beginArray();
        }
        for (String value : values) {
            if (NUMBERS.contains(name)) {
                out.integer(Long.parseLong(value));
            } else if (name.equals("until")) {
                out.string(end(value));
            } else {
                out.string(value);
            }
        }
        if (values.length > 1) {
            out.endArray();
        }
    }

    /** {@code 20260131T180000Z} as {@code 2026-01-31T18:00:00Z}. */
    private static String end(String text) {
        LocalDateTime time = LocalDateTime.parse(text.substring(0, 4) + "-" + text.substring(4, 6) + "-"
                + text.substring(6, 11) + ":" + text.substring(11, 13) + ":" + text.substring(13, 15));
        return When.print(time) + "Z";
    }
}
