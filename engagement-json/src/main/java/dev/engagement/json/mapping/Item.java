package dev.engagement.json.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.json.table.Refusal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * An object of another system's document. A member that is null is as if it were absent; one of another JSON type than
 * asked for is refused, with its pointer. Not thread-safe: it keeps in mind what was asked for.
 */
public final class Item {

    private final String array;
    private final String pointer;
    private final JsonNode object;
    private final Set<String> known = new HashSet<>();
    private final List<Item> inner = new ArrayList<>();

    private Item(String array, String pointer, JsonNode object) {
        if (!object.isObject()) {
            throw new Refusal(Code.WRONG_TYPE, "Value must be an object").below(pointer);
        }
        this.array = array;
        this.pointer = pointer;
        this.object = object;
    }

    static Item of(String array, JsonNode object) {
        return new Item(array, "", object);
    }

    /**
     * JSON Pointer to the array of the document that it stands in; empty if it is the document itself, or the array is.
     */
    public String array() {
        return array;
    }

    /** Number of members, also of objects inside that were asked for, that nobody asked for. */
    public int unknownMembers() {
        int unknown = inner.stream().mapToInt(Item::unknownMembers).sum();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            unknown += known.contains(member.getKey()) ? 0 : 1;
        }
        return unknown;
    }

    /** Says that members are of the format, though they tell nothing here. */
    public void pass(String... names) {
        known.addAll(List.of(names));
    }

    /** Whether there is a member of this name that is not null. */
    public boolean has(String name) {
        return member(name).isPresent();
    }

    /** The value of a member, of any type. */
    public Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    /** A text that must be there and not be blank. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** A text; empty if it is absent or blank. */
    public Optional<String> optionalText(String name) {
        return member(name).map(value -> text(at(name), value)).filter(text -> !text.isBlank());
    }

    /**
     * What a text that must be there says.
     *
     * @param what what it has to be, as in "a time"
     * @param parse fails with a refusal, or an exception of the domain or of {@code java.time}, if it is not
     */
    public <V> V parsed(String name, String what, Function<? super String, ? extends V> parse) {
        return parse(name, text(name), what, parse);
    }

    /** What a text says; empty if it is absent or blank. */
    public <V> Optional<V> optionalParsed(String name, String what, Function<? super String, ? extends V> parse) {
        return optionalText(name).map(text -> parse(name, text, what, parse));
    }

    private <V> V parse(String name, String text, String what, Function<? super String, ? extends V> parse) {
        try {
            return parse.apply(text);
        } catch (Refusal refusal) {
            throw refusal.below(at(name));
        } catch (DateTimeException | InvalidValueException e) {
            throw refusal(name, Code.BAD_FORMAT, "Value must be " + what);
        }
    }

    /** What a word that must be there means. */
    public <E extends Enum<E>> E word(String name, WordTable<E> words) {
        return optionalWord(name, words).orElseThrow(() -> missing(name));
    }

    /** What a word means; empty if it is absent or blank. */
    public <E extends Enum<E>> Optional<E> optionalWord(String name, WordTable<E> words) {
        return optionalText(name)
                .map(word -> words.meaning(word)
                        .orElseThrow(() -> refusal(
                                name,
                                Code.UNKNOWN_WORD,
                                "Value must be one of "
                                        + String.join(", ", words.read().keySet()))));
    }

    /** A text or whole number that must be there, as text; others write ids as either. */
    public String id(String name) {
        return optionalId(name).orElseThrow(() -> missing(name));
    }

    /** A text or whole number, as text; empty if it is absent or blank. */
    public Optional<String> optionalId(String name) {
        return member(name)
                .map(value -> value.isIntegralNumber() ? value.asText() : text(at(name), value))
                .filter(text -> !text.isBlank());
    }

    /** A number; empty if it is absent. */
    public OptionalDouble optionalReal(String name) {
        Optional<JsonNode> value = member(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isNumber()) {
            throw refusal(name, Code.WRONG_TYPE, "Value must be a number");
        }
        double number = value.get().doubleValue();
        if (Double.isInfinite(number)) {
            throw refusal(name, Code.OUT_OF_RANGE, "Value must fit a double");
        }
        return OptionalDouble.of(number);
    }

    /** A whole number of 32 bits; empty if it is absent. */
    public Optional<Integer> optionalInteger(String name) {
        return member(name).map(value -> {
            if (!value.isNumber()) {
                throw refusal(name, Code.WRONG_TYPE, "Value must be a number");
            }
            if (!value.isIntegralNumber()) {
                throw refusal(name, Code.NOT_AN_INTEGER, "Value must be a whole number");
            }
            if (!value.canConvertToInt()) {
                throw refusal(
                        name,
                        Code.OUT_OF_RANGE,
                        "Value must be from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
            }
            return value.intValue();
        });
    }

    /** True or false; empty if it is absent. */
    public Optional<Boolean> optionalBoolean(String name) {
        return member(name).map(value -> {
            if (!value.isBoolean()) {
                throw refusal(name, Code.WRONG_TYPE, "Value must be true or false");
            }
            return value.booleanValue();
        });
    }

    /** An object that must be there. */
    public Item object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /** An object; empty if it is absent. */
    public Optional<Item> optionalObject(String name) {
        return member(name).map(value -> inside(at(name), value));
    }

    /** The objects of an array; none if it is absent. */
    public List<Item> objects(String name) {
        return elements(name, this::inside);
    }

    /** The texts of an array; none if it is absent. */
    public List<String> texts(String name) {
        return elements(name, Item::text);
    }

    private <V> List<V> elements(String name, Element<V> element) {
        Optional<JsonNode> array = member(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray()) {
            throw refusal(name, Code.WRONG_TYPE, "Value must be an array");
        }
        List<V> elements = new ArrayList<>();
        for (JsonNode value : array.get()) {
            elements.add(element.of(at(name) + "/" + elements.size(), value));
        }
        return elements;
    }

    /** What an element of an array is. */
    private interface Element<V> {
        V of(String pointer, JsonNode value);
    }

    private static String text(String pointer, JsonNode value) {
        if (!value.isTextual()) {
            throw new Refusal(Code.WRONG_TYPE, "Value must be a text").below(pointer);
        }
        return value.textValue();
    }

    private Item inside(String where, JsonNode value) {
        Item item = new Item(array, where, value);
        inner.add(item);
        return item;
    }

    /** JSON Pointer to a member, from the whole item on. */
    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The refusal of an object without a member. */
    public Refusal missing(String name) {
        return refusal(name, Code.MISSING_MEMBER, "Member " + name + " must be present");
    }

    /** The refusal of a member. */
    public Refusal refusal(String name, Code code, String message) {
        return new Refusal(code, message).below(at(name));
    }

    /** The refusal of the whole object. */
    public Refusal refusal(Code code, String message) {
        return new Refusal(code, message).below(pointer);
    }

    /** The refusal of something inside of a member. */
    public Refusal refusal(String name, EngagementJsonException cause) {
        return new Refusal(cause.code(), String.valueOf(cause.getMessage())).below(at(name) + cause.pointer());
    }
}
