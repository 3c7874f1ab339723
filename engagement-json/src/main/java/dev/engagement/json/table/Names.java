package dev.engagement.json.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The member names of one object, made to be matched in their usual order. This class is immutable and thread-safe. */
final class Names {

    private final SerializedString[] names;
    private final @Nullable String[] table;
    private final byte[] indexes;

    Names(List<String> all) {
        names = all.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        table = new String[Integer.highestOneBit(Math.max(1, names.length)) * 4];
        indexes = new byte[table.length];
        for (int i = 0; i < names.length; i++) {
            int slot = slot(all.get(i));
            table[slot] = all.get(i);
            indexes[slot] = (byte) i;
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
        int slot = slot(name);
        return table[slot] == null ? JsonIn.UNKNOWN : indexes[slot];
    }

    /** Where a name stands in the table, or would stand. */
    private int slot(String name) {
        int slot = name.hashCode() & (table.length - 1);
        while (table[slot] != null && !name.equals(table[slot])) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
