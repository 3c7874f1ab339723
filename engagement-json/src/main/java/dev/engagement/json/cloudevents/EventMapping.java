package dev.engagement.json.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.id.RecordType;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.mapping.Item;
import dev.engagement.json.mapping.ItemMapping;
import dev.engagement.json.mapping.Plain;
import dev.engagement.record.EngagementRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads events. */
final class EventMapping implements ItemMapping {

    static final String SPECVERSION = "1.0";

    private static final Pattern TYPE = Pattern.compile("dev\\.engagement\\.([a-z-]+)\\.v(\\d{1,4})");

    private static final Pattern JSON_TYPE = Pattern.compile("[^/;\\s]+/([^;\\s]+\\+)?json(\\s*;.*)?");

    /** The value of {@code type} for records of a type. */
    static String typeOf(RecordType type) {
        return "dev.engagement." + type.code() + ".v1";
    }

    @Override
    public List<EngagementRecord> read(Item event) {
        if (!event.text("specversion").equals(SPECVERSION)) {
            throw event.refusal("specversion", Code.UNSUPPORTED_VERSION, "Value must be " + SPECVERSION);
        }
        event.text("id");
        event.text("source");
        event.optionalParsed("time", "a time as in RFC 3339", EventMapping::time);
        event.pass("subject", "dataschema");
        RecordType type = type(event);
        checkContentType(event);
        EngagementRecord record = record(event);
        if (record.type() != type) {
            throw event.refusal(
                    "type", Code.INVALID_VALUE, "Value must be " + typeOf(record.type()) + " for this data");
        }
        return List.of(record);
    }

    private static Instant time(String text) {
        return Plain.inRange(OffsetDateTime.parse(text).toInstant());
    }

    private static RecordType type(Item event) {
        Matcher name = TYPE.matcher(event.text("type"));
        Optional<RecordType> type = name.matches()
                ? Stream.of(RecordType.values())
                        .filter(one -> one.code().equals(name.group(1)))
                        .findFirst()
                : Optional.empty();
        if (type.isEmpty()) {
            throw event.refusal("type", Code.UNKNOWN_TYPE, "Value must name a record, as in dev.engagement.concern.v1");
        }
        if (!name.group(2).equals("1")) {
            throw event.refusal("type", Code.UNSUPPORTED_VERSION, "The version of the record must be v1");
        }
        return type.get();
    }

    private static void checkContentType(Item event) {
        Optional<String> contentType = event.optionalText("datacontenttype");
        if (contentType.isPresent()
                && !JSON_TYPE
                        .matcher(contentType.get().toLowerCase(Locale.ROOT))
                        .matches()) {
            throw event.refusal("datacontenttype", Code.NO_PLACE, "Data must be JSON");
        }
    }

    private static EngagementRecord record(Item event) {
        Optional<JsonNode> data = event.member("data");
        Optional<String> encoded = event.optionalText("data_base64");
        if (data.isPresent() && encoded.isPresent()) {
            throw event.refusal("data_base64", Code.INVALID_VALUE, "An event must not have data twice");
        }
        if (encoded.isPresent()) {
            return record(event, "data_base64", decoded(event, encoded.get()), false);
        }
        JsonNode tree = data.orElseThrow(
                () -> event.refusal("data", Code.MISSING_MEMBER, "Member data must be present, with the record"));
        return record(event, "data", tree.toString().getBytes(StandardCharsets.UTF_8), true);
    }

    private static byte[] decoded(Item event, String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw event.refusal("data_base64", Code.BAD_FORMAT, "Value must be base64");
        }
    }

    /**
     * The record in a member.
     *
     * @param pointed whether pointers into the bytes are pointers into the member
     */
    private static EngagementRecord record(Item event, String member, byte[] bytes, boolean pointed) {
        try {
            return EngagementFormat.RECORDS.read(bytes);
        } catch (EngagementJsonException e) {
            throw pointed ? event.refusal(member, e) : event.refusal(member, e.code(), String.valueOf(e.getMessage()));
        }
    }
}
