package dev.engagement.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Everything that is refused, each with its own code and place. */
class RefusalTest {

    private static final String INTERACTION = "{\"type\":\"interaction\",\"schemaVersion\":1,\"id\":\"i-1\","
            + "\"communityId\":\"elm-park\",\"revision\":1,\"recordedAt\":\"2026-01-05T22:00:00Z\","
            + "\"occurredAt\":\"2026-01-05T21:10:00Z\",\"channel\":\"IN_PERSON\",\"setting\":\"INFORMAL\","
            + "\"initiative\":\"PROACTIVE\",\"initiatedBy\":\"OFFICER\",\"outcome\":\"COMPLETED\","
            + "\"officers\":[\"o-7\"],\"participant\":{\"kind\":\"ANONYMOUS\"},\"groupSize\":2,"
            + "\"place\":{\"name\":\"Shop\",\"kind\":\"shop\","
            + "\"point\":{\"latitude\":1.5,\"longitude\":2,\"precision\":\"BLOCK\"}},"
            + "\"topics\":[\"street-lights\"],\"notes\":\"Talked\"}";

    @Test
    void the_record_of_these_tests_is_fine() {
        byte[] bytes = utf8(INTERACTION);
        assertThat(EngagementFormat.RECORDS
                        .strict()
                        .write(EngagementFormat.RECORDS.strict().read(bytes)))
                .isEqualTo(bytes);
    }

    @Test
    void a_refusal_that_is_logged_says_where_and_why() {
        String wrong = INTERACTION.replace("\"2026-01-05T22:00:00Z\"", "\"yesterday\"");

        assertThatThrownBy(() -> EngagementFormat.RECORDS.read(utf8("\n\n" + wrong)))
                .hasMessage("Value must be an instant like 2026-01-31T18:00:00Z")
                .hasToString("dev.engagement.json.error.EngagementJsonException: line 3: BAD_FORMAT at /recordedAt:"
                        + " Value must be an instant like 2026-01-31T18:00:00Z");
        assertThat(new EngagementJsonException(Code.EMPTY, "", 0, "There must be a value"))
                .hasToString("dev.engagement.json.error.EngagementJsonException: EMPTY: There must be a value");
    }

    // ---- the text

    @Test
    void nothing_is_refused() {
        refused("", Code.EMPTY, "");
        refused(" \n\t", Code.EMPTY, "");
    }

    @Test
    void a_document_that_is_null_or_no_object_is_refused() {
        refused("null", Code.NULL_VALUE, "");
        refused("[]", Code.WRONG_TYPE, "");
        refused("\"interaction\"", Code.WRONG_TYPE, "");
        refused("17", Code.WRONG_TYPE, "");
    }

    @Test
    void what_is_no_json_is_refused() {
        refused("{'type':'interaction'}", Code.SYNTAX, "");
        refused("{type:1}", Code.SYNTAX, "");
        refused("{\"type\" \"interaction\"}", Code.SYNTAX, "");
        refused(INTERACTION.replace("1,\"id\"", "1 \"id\""), Code.SYNTAX, "");
        refused(INTERACTION.replace("\"Talked\"}", "\"Talked\",}"), Code.SYNTAX, "");
        refused(INTERACTION.replace("[\"o-7\"]", "[\"o-7\",]"), Code.SYNTAX, "/officers/1");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":02"), Code.SYNTAX, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":+2"), Code.SYNTAX, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":2."), Code.SYNTAX, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":tru"), Code.SYNTAX, "/groupSize");
        refused(INTERACTION.replace("Talked", "\\x41"), Code.SYNTAX, "/notes");
        refused(INTERACTION.replace("Talked", "\\u00zz"), Code.SYNTAX, "/notes");
        refused("/* a comment */" + INTERACTION, Code.SYNTAX, "");
    }

    @Test
    void a_record_that_was_cut_off_at_any_byte_is_refused() {
        for (int length = 1; length < INTERACTION.length(); length++) {
            assertThat(refusal(utf8(INTERACTION.substring(0, length))).code())
                    .as("cut to %d bytes", length)
                    .isEqualTo(Code.TRUNCATED);
        }
    }

    @Test
    void nothing_may_follow_the_record() {
        refused(INTERACTION + " x", Code.TRAILING_DATA, "");
        refused(INTERACTION + INTERACTION, Code.TRAILING_DATA, "");
        refused(INTERACTION + "\u0000", Code.TRAILING_DATA, "");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        refused(spliced(0xc0, 0xaf), Code.INVALID_UTF8, ""); // overlong /
        refused(spliced(0xe0, 0x80, 0x80), Code.INVALID_UTF8, ""); // overlong NUL
        refused(spliced(0xed, 0xa0, 0x80), Code.INVALID_UTF8, ""); // encoded surrogate
        refused(spliced(0xf4, 0x90, 0x80, 0x80), Code.INVALID_UTF8, ""); // above U+10FFFF
        refused(spliced(0xf8, 0x88, 0x80, 0x80), Code.INVALID_UTF8, ""); // five bytes
        refused(spliced(0xe2, 0x82), Code.INVALID_UTF8, ""); // torn
        refused(spliced(0x80), Code.INVALID_UTF8, ""); // no lead
        refused(spliced(0xe4), Code.INVALID_UTF8, ""); // ISO 8859-1
    }

    @Test
    void utf16_and_utf32_are_refused() {
        refused(INTERACTION.getBytes(StandardCharsets.UTF_16), Code.UTF16, "");
        refused(INTERACTION.getBytes(StandardCharsets.UTF_16LE), Code.UTF16, "");
        refused(INTERACTION.getBytes(StandardCharsets.UTF_16BE), Code.UTF16, "");
        refused(INTERACTION.getBytes(java.nio.charset.Charset.forName("UTF-32")), Code.UTF16, "");
    }

    @Test
    void a_byte_order_mark_is_accepted_once_at_the_start() {
        assertThat(EngagementFormat.RECORDS.read(utf8("\uFEFF" + INTERACTION))).isNotNull();
        refused("\uFEFF\uFEFF" + INTERACTION, Code.BYTE_ORDER_MARK, "");
        refused(" \uFEFF" + INTERACTION, Code.BYTE_ORDER_MARK, "");
    }

    @Test
    void control_characters_are_refused_but_for_tabs_and_line_ends() {
        refused(INTERACTION.replace("Talked", "a\\u0000b"), Code.CONTROL_CHARACTER, "/notes");
        refused(INTERACTION.replace("Talked", "a\\u0007b"), Code.CONTROL_CHARACTER, "/notes");
        refused(INTERACTION.replace("Talked", "a\\bb"), Code.CONTROL_CHARACTER, "/notes");
        refused(INTERACTION.replace("Talked", "a\\u009fb"), Code.CONTROL_CHARACTER, "/notes");
        refused(INTERACTION.replace("Talked", "a\u007fb"), Code.CONTROL_CHARACTER, "/notes");
        refused(INTERACTION.replace("Talked", "a\tb"), Code.CONTROL_CHARACTER, "/notes");
        assertThat(EngagementFormat.RECORDS.read(utf8(INTERACTION.replace("Talked", "a\\tb\\r\\nc"))))
                .isNotNull();
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        refused(INTERACTION.replace("Talked", "\\ud83d"), Code.LONE_SURROGATE, "/notes");
        refused(INTERACTION.replace("Talked", "\\ude80"), Code.LONE_SURROGATE, "/notes");
        refused(INTERACTION.replace("Talked", "\\ude80\\ud83d"), Code.LONE_SURROGATE, "/notes");
        refused(INTERACTION.replace("Talked", "\\ud83dx"), Code.LONE_SURROGATE, "/notes");
        assertThat(EngagementFormat.RECORDS.read(utf8(INTERACTION.replace("Talked", "\\ud83d\\ude80"))))
                .isNotNull();
    }

    // ---- limits

    @Test
    void a_record_longer_than_one_mebibyte_is_refused() {
        String room = " ".repeat(NdjsonReader.LONGEST_RECORD - INTERACTION.length());
        assertThat(EngagementFormat.RECORDS.read(utf8(INTERACTION + room))).isNotNull();
        refused(INTERACTION + room + " ", Code.TOO_LONG, "");
    }

    @Test
    void nesting_deeper_than_32_is_refused_also_in_unknown_members() {
        assertThat(EngagementFormat.RECORDS.read(utf8(with("\"x\":" + "[".repeat(31) + "]".repeat(31)))))
                .isNotNull();
        refused(with("\"x\":" + "[".repeat(32) + "]".repeat(32)), Code.TOO_DEEP, "/x" + "/0".repeat(30));
        refused(with("\"x\":" + "{\"y\":".repeat(100_000)), Code.TOO_DEEP, "/x" + "/y".repeat(31));
        refused("[".repeat(1_000_000), Code.WRONG_TYPE, "");
    }

    @Test
    void names_and_numbers_have_a_longest() {
        assertThat(EngagementFormat.RECORDS.read(utf8(with("\"" + "x".repeat(128) + "\":1"))))
                .isNotNull();
        refused(with("\"" + "x".repeat(129) + "\":1"), Code.NAME_TOO_LONG, "");
        refused(with("\"x\":" + "1".repeat(41)), Code.NUMBER_TOO_LONG, "/x");
        refused(with("\"x\":" + "1".repeat(10_000)), Code.NUMBER_TOO_LONG, "/x");
        refused(INTERACTION.replace("1.5", "1." + "5".repeat(39)), Code.NUMBER_TOO_LONG, "/place/point/latitude");
    }

    @Test
    void huge_numbers_are_refused_without_being_computed() {
        refused(INTERACTION.replace("1.5", "1e400"), Code.OUT_OF_RANGE, "/place/point/latitude");
        refused(INTERACTION.replace("1.5", "1e1000000000"), Code.OUT_OF_RANGE, "/place/point/latitude");
        refused(INTERACTION.replace("1.5", "-1e999999999999"), Code.OUT_OF_RANGE, "/place/point/latitude");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":2147483648"), Code.OUT_OF_RANGE, "/groupSize");
        refused(
                INTERACTION.replace("\"groupSize\":2", "\"groupSize\":18446744073709551618"),
                Code.OUT_OF_RANGE,
                "/groupSize");
    }

    // ---- members

    @Test
    void a_member_that_stands_twice_is_refused() {
        refused(with("\"id\":\"i-2\""), Code.DUPLICATE_MEMBER, "/id");
        refused(with("\"\\u0069d\":\"i-2\""), Code.DUPLICATE_MEMBER, "/id");
        refused(with("\"x\":1,\"x\":2"), Code.DUPLICATE_MEMBER, "/x");
        refused(with("\"x\":{\"y\":1,\"y\":2}"), Code.DUPLICATE_MEMBER, "/x/y");
        refused(with("\"attributes\":{\"a:b\":\"1\",\"a:b\":\"2\"}"), Code.DUPLICATE_MEMBER, "/attributes/a:b");
    }

    @Test
    void an_unknown_member_is_counted_or_where_reading_is_strict_refused() {
        byte[] line = utf8(with("\"x\":{\"y\":[1,2]},\"z\":null"));
        ReadResult<?> result = NdjsonReader.of(EngagementFormat.RECORDS, line).next();
        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Accepted.class,
                        accepted -> assertThat(accepted.unknownMembers()).isEqualTo(2));
        EngagementJsonException refusal = catchThrowableOfType(
                EngagementJsonException.class,
                () -> EngagementFormat.RECORDS.strict().read(line));
        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_MEMBER);
        assertThat(refusal.pointer()).isEqualTo("/x");
    }

    @Test
    void a_missing_member_is_named() {
        refused(INTERACTION.replace("\"channel\":\"IN_PERSON\",", ""), Code.MISSING_MEMBER, "/channel");
        refused(INTERACTION.replace("\"type\":\"interaction\",", ""), Code.MISSING_MEMBER, "/type");
        refused(INTERACTION.replace("\"schemaVersion\":1,", ""), Code.MISSING_MEMBER, "/schemaVersion");
        refused(INTERACTION.replace("\"kind\":\"ANONYMOUS\"", ""), Code.MISSING_MEMBER, "/participant/kind");
        assertThat(refusal(utf8(INTERACTION.replace("\"channel\":\"IN_PERSON\",", "")))
                        .getMessage())
                .isEqualTo("Interaction.channel must be present");
    }

    @Test
    void null_is_no_value() {
        refused(INTERACTION.replace("\"IN_PERSON\"", "null"), Code.NULL_VALUE, "/channel");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":null"), Code.NULL_VALUE, "/groupSize");
        refused(INTERACTION.replace("\"Talked\"", "null"), Code.NULL_VALUE, "/notes");
        refused(INTERACTION.replace("\"o-7\"", "null"), Code.NULL_VALUE, "/officers/0");
        refused(INTERACTION.replace("{\"kind\":\"ANONYMOUS\"}", "null"), Code.NULL_VALUE, "/participant");
    }

    @Test
    void a_value_of_another_json_type_is_refused_and_nothing_is_coerced() {
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":\"2\""), Code.WRONG_TYPE, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":\"\""), Code.WRONG_TYPE, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":true"), Code.WRONG_TYPE, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":[2]"), Code.WRONG_TYPE, "/groupSize");
        refused(INTERACTION.replace("\"i-1\"", "1"), Code.WRONG_TYPE, "/id");
        refused(INTERACTION.replace("\"IN_PERSON\"", "0"), Code.WRONG_TYPE, "/channel");
        refused(INTERACTION.replace("\"2026-01-05T21:10:00Z\"", "1767647400"), Code.WRONG_TYPE, "/occurredAt");
        refused(INTERACTION.replace("[\"o-7\"]", "\"o-7\""), Code.WRONG_TYPE, "/officers");
        refused(INTERACTION.replace("{\"kind\":\"ANONYMOUS\"}", "[]"), Code.WRONG_TYPE, "/participant");
        refused(with("\"heard\":1"), Code.WRONG_TYPE, "/heard");
        refused(with("\"heard\":\"true\""), Code.WRONG_TYPE, "/heard");
    }

    @Test
    void a_fraction_or_exponent_is_no_whole_number() {
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":1.5"), Code.NOT_AN_INTEGER, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":2.0"), Code.NOT_AN_INTEGER, "/groupSize");
        refused(INTERACTION.replace("\"groupSize\":2", "\"groupSize\":2e0"), Code.NOT_AN_INTEGER, "/groupSize");
    }

    @Test
    void not_a_number_and_infinity_are_refused() {
        refused(INTERACTION.replace("1.5", "NaN"), Code.NOT_FINITE, "/place/point/latitude");
        refused(INTERACTION.replace("1.5", "Infinity"), Code.NOT_FINITE, "/place/point/latitude");
        refused(INTERACTION.replace("1.5", "-Infinity"), Code.NOT_FINITE, "/place/point/latitude");
        refused(INTERACTION.replace("1.5", "\"NaN\""), Code.WRONG_TYPE, "/place/point/latitude");
    }

    @Test
    void a_word_that_is_not_allowed_is_refused_with_those_that_are() {
        refused(INTERACTION.replace("IN_PERSON", "in_person"), Code.UNKNOWN_WORD, "/channel");
        refused(INTERACTION.replace("ANONYMOUS", "Anonymous"), Code.UNKNOWN_WORD, "/participant/kind");
        assertThat(refusal(utf8(INTERACTION.replace("IN_PERSON", "SECRET"))).getMessage())
                .startsWith("Value must be one of IN_PERSON, PHONE, ")
                .doesNotContain("SECRET");
    }

    @Test
    void a_time_that_does_not_exist_is_refused() {
        for (String time : new String[] {
            "2026-01-05T24:00:00Z",
            "2026-01-05T23:59:60Z",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-05T21:10:00",
            "2026-01-05T21:10Z",
            "2026-01-05T21:10:00+01:00",
            "2026-01-05 21:10:00Z",
            "2026-01-05T21:10:00.Z",
            "2026-01-05T21:10:00.1234567890Z",
            "2026-01-05t21:10:00z",
            "2026-1-5T21:10:00Z",
            "２０２６-01-05T21:10:00Z",
            "yesterday",
            ""
        }) {
            refused(INTERACTION.replace("2026-01-05T21:10:00Z", time), Code.BAD_FORMAT, "/occurredAt");
        }
        refused(with("\"duration\":\"12 minutes\""), Code.BAD_FORMAT, "/duration");
        refused(with("\"duration\":\"PT99999999999999999999H\""), Code.BAD_FORMAT, "/duration");
    }

    @Test
    void years_have_four_digits() {
        refused(INTERACTION.replace("2026-01-05T21", "+12026-01-05T21"), Code.YEAR_OUT_OF_RANGE, "/occurredAt");
        refused(INTERACTION.replace("2026-01-05T21", "-0044-03-15T21"), Code.YEAR_OUT_OF_RANGE, "/occurredAt");
        refused(INTERACTION.replace("2026-01-05T21", "1000000000-01-01T21"), Code.YEAR_OUT_OF_RANGE, "/occurredAt");
    }

    @Test
    void an_unknown_type_or_version_is_refused() {
        refused(INTERACTION.replace("\"interaction\"", "\"Interaction\""), Code.UNKNOWN_TYPE, "/type");
        refused(INTERACTION.replace("\"interaction\"", "\"java.lang.Runtime\""), Code.UNKNOWN_TYPE, "/type");
        refused(INTERACTION.replace("\"interaction\"", "1"), Code.WRONG_TYPE, "/type");
        refused(INTERACTION.replace("Version\":1", "Version\":2"), Code.UNSUPPORTED_VERSION, "/schemaVersion");
        refused(INTERACTION.replace("Version\":1", "Version\":0"), Code.UNSUPPORTED_VERSION, "/schemaVersion");
        refused(INTERACTION.replace("Version\":1", "Version\":\"1\""), Code.WRONG_TYPE, "/schemaVersion");
    }

    // ---- the domain

    @Test
    void a_broken_rule_of_the_domain_is_told_in_its_words_with_the_member() {
        EngagementJsonException refusal = refusal(utf8(with("\"duration\":\"PT25H\"")));
        assertThat(refusal.code()).isEqualTo(Code.INVALID_VALUE);
        assertThat(refusal.pointer()).isEqualTo("/duration");
        assertThat(refusal.getMessage()).isEqualTo("Interaction.duration must be from PT0S to PT24H, was PT25H");
        refused(INTERACTION.replace("\"street-lights\"", "\"Street Lights\""), Code.INVALID_VALUE, "/topics/0");
        refused(INTERACTION.replace("\"i-1\"", "\" \""), Code.INVALID_VALUE, "/id");
        refused(INTERACTION.replace("1.5", "91"), Code.INVALID_VALUE, "/place/point/latitude");
        refused(INTERACTION.replace("[\"o-7\"]", "[]"), Code.INVALID_VALUE, "/officers");
    }

    @Test
    void transitions_that_contradict_the_lifecycle_are_refused() {
        String concern =
                "{\"type\":\"concern\",\"schemaVersion\":1,\"id\":\"c-1\",\"communityId\":\"x\",\"revision\":1,"
                        + "\"recordedAt\":\"2026-01-05T22:00:00Z\",\"raisedAt\":\"2026-01-05T21:00:00Z\","
                        + "\"channel\":\"PHONE\",\"raisedBy\":{\"kind\":\"ANONYMOUS\"},\"category\":\"noise\","
                        + "\"transitions\":[{\"to\":\"CLOSED\",\"at\":\"2026-01-05T21:30:00Z\"}]}";
        refused(concern, Code.ILLEGAL_TRANSITION, "/transitions");
    }

    // ---- how it is told

    @Test
    void the_line_within_a_document_is_told() {
        String broken = INTERACTION.replace(",", ",\n").replace("IN_PERSON", "SHOUTED");
        assertThat(refusal(utf8(broken)).line()).isEqualTo(8);
    }

    @Test
    void no_message_quotes_the_text() {
        String personal = "PERSONAL-MARKER";
        for (int at = 0; at < INTERACTION.length(); at++) {
            byte[] broken = utf8(INTERACTION.substring(0, at) + personal + INTERACTION.substring(at));
            try {
                EngagementFormat.RECORDS.strict().read(broken);
            } catch (EngagementJsonException e) {
                assertThat(e.getMessage()).doesNotContain(personal);
                assertThat(e.getCause()).isNull();
            }
        }
    }

    private static void refused(String json, Code code, String pointer) {
        refused(utf8(json), code, pointer);
    }

    private static void refused(byte[] json, Code code, String pointer) {
        EngagementJsonException refusal = refusal(json);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }

    private static EngagementJsonException refusal(byte[] json) {
        EngagementJsonException refusal =
                catchThrowableOfType(EngagementJsonException.class, () -> EngagementFormat.RECORDS.read(json));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static String with(String member) {
        return INTERACTION.substring(0, INTERACTION.length() - 1) + "," + member + "}";
    }

    private static byte[] spliced(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = INTERACTION.indexOf("Talked");
        out.writeBytes(utf8(INTERACTION.substring(0, at)));
        for (int b : bytes) {
            out.write(b);
        }
        out.writeBytes(utf8(INTERACTION.substring(at)));
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
