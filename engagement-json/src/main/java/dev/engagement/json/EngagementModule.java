package dev.engagement.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.engagement.disclosure.KeptReport;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.format.Formats;
import dev.engagement.record.EngagementRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Lets any Jackson {@code ObjectMapper} read and write records, ledgers, policies, assessments, insights and plans in
 * the native format, also inside of the user's own classes. Ids, codes and language tags are bare texts there, also as
 * keys of maps; a {@code RecordId} whose type is not declared can be written, but not read. A {@link KeptReport} is
 * left to {@link EngagementFormat#KEPT_REPORTS}, so that no answer of a web service has it by mistake.
 *
 * <p>A value is read by the same code as everywhere else, and refused with the same {@link EngagementJsonException},
 * which is the cause of the {@code JsonMappingException} that Jackson throws. A mapper with this module can be
 * serialized by Java, as those without it.
 */
public final class EngagementModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory PLAIN = new JsonFactory();

    /** A module for all types of the format but {@link KeptReport}. */
    public EngagementModule() {
        super("engagement");
        Formats.byName().values().stream()
                .map(Formats.Format::type)
                .filter(type -> type != KeptReport.class)
                .forEach(this::add);
        add(EngagementRecord.class);
        TextTypes.addTo(this);
    }

    private <T> void add(Class<T> type) {
        addSerializer(new Serializer<>(type));
        addDeserializer(type, new Deserializer<>(type));
    }

    private static final class Serializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient EngagementFormat<T> format;

        Serializer(Class<T> type) {
            super(type);
            this.format = EngagementFormat.of(type);
        }

        private Object readResolve() {
            return new Serializer<>(handledType());
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser written = PLAIN.createParser(format.write(value))) {
                written.nextToken();
                out.copyCurrentStructureExact(written);
            } catch (EngagementJsonException e) {
                throw JsonMappingException.from(out, e.getMessage(), e);
            }
        }
    }

    private static final class Deserializer<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient EngagementFormat<T> format;

        Deserializer(Class<T> type) {
            super(type);
            this.format = EngagementFormat.of(type);
        }

        private Object readResolve() {
            return new Deserializer<>(handledType());
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator copy = PLAIN.createGenerator(bytes)) {
                copy.copyCurrentStructureExact(in);
            }
            try {
                return format.read(bytes.toByteArray());
            } catch (EngagementJsonException e) {
                throw JsonMappingException.from(in, e.getMessage(), e);
            }
        }
    }
}
