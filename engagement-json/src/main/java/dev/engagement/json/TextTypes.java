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

/** Lets Jackson's databind read and write ids and codes as bare texts, as values and as keys of maps. */
final class TextTypes {

    private TextTypes() {}

    static void addTo(SimpleModule module) {
        TextFormats.all().forEach(format -> add(format, module));
    }

    private static <T> void add(TextFormat<T> format, SimpleModule module) {
        module.addSerializer(new Serializer<>(format));
        module.addDeserializer(format.type(), new Deserializer<>(format));
        module.addKeySerializer(format.type(), new KeySerializer<>(format));
        module.addKeyDeserializer(format.type(), new KeyReader<>(format));
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

        Serializer(TextFormat<T> format) {
            super(format.type());
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(format.print().apply(value));
        }
    }

    private static final class KeySerializer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TextFormat<T> format;

        KeySerializer(TextFormat<T> format) {
            super(format.type());
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(format.print().apply(value));
        }
    }

    private static final class Deserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TextFormat<T> format;

        Deserializer(TextFormat<T> format) {
            super(format.type());
            this.format = format;
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

    private static final class KeyReader<T> extends KeyDeserializer {

        private final TextFormat<T> format;

        KeyReader(TextFormat<T> format) {
            this.format = format;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return parse(format, key, context);
        }
    }
}
