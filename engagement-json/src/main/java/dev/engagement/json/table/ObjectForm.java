package dev.engagement.json.table;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violation;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The form of an object: its table of members, from which reading, writing, schema and documentation come.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the object
 * @param <B> what collects its members while it is read
 */
public final class ObjectForm<T, B> implements Form<T> {

    private static final int MOST_MEMBERS = Long.SIZE;

    private final String title;
    private final String documentation;
    private final List<Member<T, B>> table;
    private final Member<T, B>[] members;
    private final List<String> all;
    private final Names names;
    private final long required;
    private final Supplier<? extends B> begin;
    private final Function<? super B, ? extends T> build;

    /**
     * For each member, counted from 1, which one followed it last, where absent ones were passed over; first which one
     * came first. Only a guess of what is looked for first, so that it does not matter what threads make of it; where
     * Jackson finds a fault can depend on it, so that it is not used where faults are told.
     */
    private final byte[] followers;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ObjectForm(
            String title,
            String documentation,
            List<Member<T, B>> table,
            Supplier<? extends B> begin,
            Function<? super B, ? extends T> build) {
        if (table.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException(title + " has more members than can be kept track of");
        }
        this.title = title;
        this.documentation = documentation;
        this.table = List.copyOf(table);
        this.members = table.toArray(new Member[0]);
        this.all = table.stream().map(Member::name).toList();
        this.names = new Names(all);
        this.begin = begin;
        this.build = build;
        long bits = 0;
        for (int i = 0; i < members.length; i++) {
            bits |= members[i].isRequired() ? 1L << i : 0;
        }
        this.required = bits;
        this.followers = new byte[members.length + 1];
        for (int i = 0; i < followers.length; i++) {
            followers[i] = (byte) i;
        }
    }

    @Override
    public T read(JsonIn in) {
        in.beginObject();
        return readMembers(in);
    }

    /** Reads the members and the end of an object that was begun. */
    T readMembers(JsonIn in) {
        return readMembers(in, 0, 0);
    }

    /** Reads what stands behind the constant member that was read already. */
    T readMembersBehind(String constant, JsonIn in) {
        int index = names.indexOf(constant);
        return readMembers(in, 1L << index, index + 1);
    }

    private T readMembers(JsonIn in, long alreadySeen, int next) {
        B into = begin.get();
        long seen = alreadySeen;
        int last = next;
        Set<String> strangers = null;
        for (int i = nextMember(in, last); i != JsonIn.END; i = nextMember(in, last)) {
            if (i < 0) {
                strangers = strangers == null ? new HashSet<>() : strangers;
                skip(in, in.name(), strangers);
                continue;
            }
            try {
                if ((seen & 1L << i) != 0) {
                    throw JsonIn.duplicate();
                }
                seen |= 1L << i;
                last = i + 1;
                members[i].read(in, into);
            } catch (Refusal refusal) {
                throw refusal.within(all.get(i));
            } catch (InvalidValueException e) {
                throw Refusal.of(e).within(all.get(i));
            }
        }
        if ((required & ~seen) != 0) {
            throw missing(required & ~seen);
        }
        return build(into);
    }

    /** Goes to the member behind one, counted from 1; 0 for the first. */
    private int nextMember(JsonIn in, int last) {
        int guess = in.isPassing() ? followers[last] : last;
        int found = in.nextMember(names, guess);
        if (in.isPassing() && found != guess && found >= 0) {
            followers[last] = (byte) found;
        }
        return found;
    }

    private static void skip(JsonIn in, String name, Set<String> strangers) {
        try {
            in.skipUnknown(name, strangers);
        } catch (Refusal refusal) {
            throw refusal.within(name);
        }
    }

    private T build(B into) {
        try {
            return build.apply(into);
        } catch (InvalidValueException e) {
            throw within(attribute(e), Refusal.of(e));
        } catch (IllegalTransitionException e) {
            throw within("transitions", Refusal.of(e));
        } catch (IncompleteValueException e) {
            throw within(e.attributes().stream().findFirst().orElse(""), Refusal.of(e));
        }
    }

    private Refusal missing(long bits) {
        String name = all.get(Long.numberOfTrailingZeros(bits));
        return new Refusal(Code.MISSING_MEMBER, title + "." + name + " must be present").within(name);
    }

    private static String attribute(InvalidValueException e) {
        List<Violation> violations = e.violations();
        return violations.isEmpty() ? "" : violations.get(0).attribute();
    }

    /** The refusal points at the member of this name, or at the object if there is none. */
    private Refusal within(String attribute, Refusal refusal) {
        return all.contains(attribute) ? refusal.within(attribute) : refusal;
    }

    @Override
    public void write(T object, JsonOut out) {
        out.beginObject();
        for (Member<T, B> member : members) {
            try {
                member.write(object, out);
            } catch (Refusal refusal) {
                throw refusal.within(member.name());
            }
        }
        out.endObject();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Member<T, B> member : table) {
            Map<String, Object> property = Scalars.keywords("description", member.documentation());
            property.putAll(member.schema());
            property.put("description", member.documentation());
            properties.put(member.name(), property);
        }
        Map<String, Object> schema = Scalars.keywords(
                "title", title, "description", documentation, "type", "object", "properties", properties);
        List<String> demanded =
                table.stream().filter(Member::isRequired).map(Member::name).toList();
        if (!demanded.isEmpty()) {
            schema.put("required", demanded);
        }
        return schema;
    }

    /** Simple name of the type, as in {@code SafetyMeeting}. */
    public String title() {
        return title;
    }

    /** Names of the members, in the order in which they are written. */
    public List<String> names() {
        return all;
    }
}
