package dev.engagement.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.format.TextFormats;
import dev.engagement.json.format.TextFormats.TextFormat;
import dev.engagement.json.table.Refusal;
import java.io.IOException;
import java.io.Serializable;

/**
 * Lets Jackson's databind read and write ids and codes as bare texts, as values and as keys of maps. Mappers are
 * serialized with what they were given; it keeps its type, and finds the format of that again.
 */
final class TextTypes {

    private TextTypes() {}

    static void addTo(SimpleModule module) {
        TextFormats.all().forEach(format -> add(format.type(), module));
    }

    private static <T> void add(Class<T> type, SimpleModule module) {
        module.addSerializer(new Serializer<>(type));
        module.addDeserializer(type, new Deserializer<>(type));
        module.addKeySerializer(type, new KeySerializer<>(type));
        module.addKeyDeserializer(type, new KeyReader<>(type));
    }

    /** The value of a text; what the domain refuses is told in its words, which never quote the text. */
    private static <T> T parse(TextFormat<T> format, String text, DeserializationContext context)
            throws JsonMappingException {
        try {
            return format.parse().apply(text);
        } catch (InvalidValueException e) {
            String message = String.valueOf(e.getMessage());
            throw JsonMappingException.from(context, message, new Refusal(Code.INVALID_VALUE, message).at(0));
        }
    }

    private static final class Serializer<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TextFormat<T> format;

        Serializer(Class<T> type) {
            super(type);
            this.format = TextFormats.of(type);
        }

        private Object readResolve() {
            return new Serializer<>(handledType());
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(format.print().apply(value));
        }
    }

    private static final class KeySerializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TextFormat<T> format;

        KeySerializer(Class<T> type) {
            super(type);
            this.format = TextFormats.of(type);
        }

        private Object readResolve() {
            return new KeySerializer<>(handledType());
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(format.print().apply(value));
        }
    }

    private static final class Deserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TextFormat<T> format;

        Deserializer(Class<T> type) {
            super(type);
            this.format = TextFormats.of(type);
        }

        private Object readResolve() {
            return new Deserializer<>(handledType());
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw JsonMappingException.from(
                        context, "Value must be a text", new Refusal(Code.WRONG_TYPE, "Value must be a text").at(0));
            }
            return parse(format, in.getText(), context);
        }
    }

    private static final class KeyReader<T> extends KeyDeserializer implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient TextFormat<T> format;

        KeyReader(Class<T> type) {
            this.type = type;
            this.format = TextFormats.of(type);
        }

        private Object readResolve() {
            return new KeyReader<>(type);
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return parse(format, key, context);
        }
    }
}
