package dev.engagement.json.jscalendar;

import static dev.engagement.json.table.Scalars.INTEGER;
import static dev.engagement.json.table.Scalars.LOCAL_TIME;

import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Part;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Table;
import dev.engagement.json.table.Words;
import dev.engagement.recurrence.RecurrenceRule;
import dev.engagement.recurrence.RecurrenceRule.Frequency;
import dev.engagement.recurrence.Until;
import dev.engagement.recurrence.WeekdayNumber;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of recurrence rules, RFC 8984, section 4.3.3. Parts that no rule here has are refused, never dropped. */
final class RuleForm {

    private static final Pattern MONTH = Pattern.compile("[0-9]{1,2}");

    private static final Form<Frequency> FREQUENCY = lowerCase(List.of(Frequency.values()));

    private static final Form<DayOfWeek> WEEKDAY =
            Scalars.word(Words.of(List.of(DayOfWeek.values()), RuleForm::abbreviation), RuleForm::abbreviation);

    private static final Form<WeekdayNumber> NTH_DAY = Parts.<WeekdayNumber>of("NDay", "A weekday.")
            .make(
                    Part.defaulted("@type", type("NDay"), "", day -> "NDay", "The type."),
                    Part.required("day", WEEKDAY, WeekdayNumber::day, "The weekday."),
                    Part.defaulted(
                            "nthOfPeriod", INTEGER, 0, WeekdayNumber::ordinal, "Which one; every one if absent."),
                    (type, day, ordinal) -> WeekdayNumber.of(ordinal, day));

    /** Months are texts, for calendars that have leap months. */
    private static final Form<Integer> MONTH_OF_YEAR = Scalars.form(
            in -> {
                String month = in.string();
                if (!MONTH.matcher(month).matches()) {
                    throw new Refusal(
                            month.endsWith("L") ? Code.UNSUPPORTED : Code.BAD_FORMAT, "Value must be a month like 12");
                }
                return Integer.parseInt(month);
            },
            (month, out) -> out.string(month.toString()),
            Map.of("type", "string"));

    static final Form<RecurrenceRule> RULE = rule();

    private RuleForm() {}

    private static Form<RecurrenceRule> rule() {
        Table<RecurrenceRule, RecurrenceRule.Builder> table = Table.<RecurrenceRule, RecurrenceRule.Builder>of(
                        "RecurrenceRule", "How it comes back.", RecurrenceRule::builder, b -> b.build())
                .optionalConstant("@type", type("RecurrenceRule"), "RecurrenceRule", "The type.")
                .required(
                        "frequency",
                        FREQUENCY,
                        RecurrenceRule::frequency,
                        RecurrenceRule.Builder::frequency,
                        "Days, weeks, months or years.")
                .defaulted(
                        "interval",
                        INTEGER,
                        1,
                        RecurrenceRule::interval,
                        RecurrenceRule.Builder::interval,
                        "Every how many.")
                .defaulted(
                        "rscale",
                        Scalars.literal("gregorian", Code.UNSUPPORTED),
                        "gregorian",
                        rule -> "gregorian",
                        (into, scale) -> {},
                        "The calendar.")
                .defaulted(
                        "skip",
                        Scalars.literal("omit", Code.UNSUPPORTED),
                        "omit",
                        rule -> "omit",
                        (into, skip) -> {},
                        "What becomes of days that do not exist.")
                .defaulted(
                        "firstDayOfWeek",
                        WEEKDAY,
                        DayOfWeek.MONDAY,
                        RecurrenceRule::weekStart,
                        RecurrenceRule.Builder::weekStart,
                        "When weeks begin.")
                .set("byDay", NTH_DAY, RecurrenceRule::byDay, RecurrenceRule.Builder::addByDay, "Weekdays.")
                .set(
                        "byMonthDay",
                        INTEGER,
                        RecurrenceRule::byMonthDay,
                        RecurrenceRule.Builder::addByMonthDay,
                        "Days of the month.")
                .set("byMonth", MONTH_OF_YEAR, RecurrenceRule::byMonth, RecurrenceRule.Builder::addByMonth, "Months.")
                .set(
                        "bySetPosition",
                        INTEGER,
                        RecurrenceRule::bySetPos,
                        RecurrenceRule.Builder::addBySetPo,
                        "Positions.")
                .optionalInt("count", RecurrenceRule::count, RecurrenceRule.Builder::count, "How often.")
                .optional(
                        "until",
                        LOCAL_TIME,
                        RuleForm::end,
                        (into, end) -> into.until(new Until.Local(end)),
                        "Until when.");
        Stream.of("byYearDay", "byWeekNo", "byHour", "byMinute", "bySecond")
                .forEach(part -> table.optional(
                        part, unsupported(), rule -> Optional.empty(), (into, none) -> {}, "Not supported."));
        return table.form();
    }

    private static Optional<LocalDateTime> end(RecurrenceRule rule) {
        return rule.until().map(until -> ((Until.Local) until).time());
    }

    /** What is refused wherever it stands. */
    static Form<Object> unsupported() {
        return Scalars.form(
                in -> {
                    throw new Refusal(Code.UNSUPPORTED, "Member must be left out, it is not supported");
                },
                (value, out) -> {},
                Map.of());
    }

    /** The type of an object, which may be left out where only one can stand. */
    static Form<String> type(String name) {
        return Scalars.literal(name, Code.UNKNOWN_TYPE);
    }

    /** Constants by their names in lower case. */
    static <E extends Enum<E>> Form<E> lowerCase(List<E> constants) {
        return Scalars.word(
                Words.of(constants, value -> value.name().toLowerCase(Locale.ROOT)),
                value -> value.name().toLowerCase(Locale.ROOT));
    }

    /** A member that says something which has no place in a record, and must not be dropped. */
    static <T, V> void refused(Table<T, V> table, String name) {
        table.optional(name, unsupported(), event -> Optional.empty(), (into, none) -> {}, "");
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
