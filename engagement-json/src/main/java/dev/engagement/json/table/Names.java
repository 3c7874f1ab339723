package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The member names of one object, made to be matched in their usual order. This class is immutable and thread-safe. */
final class Names {

    private final SerializedString[] names;
    private final Map<String, Integer> indexes = new HashMap<>();

    Names(List<String> all) {
        names = all.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        for (int i = 0; i < names.length; i++) {
            indexes.put(all.get(i), i);
        }
    }

    /** Goes to the parser's next token, and tells whether it is the name of this index. */
    boolean isNext(JsonParser parser, int index) throws IOException {
        if (index < names.length) {
            return parser.nextFieldName(names[index]);
        }
        parser.nextToken();
        return false;
    }

    /** The index of a name; {@link JsonIn#UNKNOWN} if it is none of these. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, JsonIn.UNKNOWN);
    }
}
