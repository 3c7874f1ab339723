package dev.engagement.base;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value is built without attributes that it must have. The message names each {@code Type.attribute}. */
public final class IncompleteValueException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The form of the sentences that generated builders give, which are the only place where they name the type. */
    private static final Pattern GENERATED = Pattern.compile("Cannot build (\\w+), ([^\\[]*?) ?\\[(.+)\\]");

    private static final String MISSING = "some of required attributes are not set";

    /** Simple name of the type that could not be built; empty if not known. */
    private final String type;

    /** Names of the attributes, with a comma and a space between them; empty if not known. */
    private final String attributes;

    /**
     * Made by the builders.
     *
     * @param generated the generated builder's sentence: the type, what is wrong, and the attributes in brackets; one
     *     that says something else than that attributes are missing is the message as it is
     */
    public IncompleteValueException(String generated) {
        super(message(generated));
        this.type = part(generated, 1);
        this.attributes = part(generated, 3);
    }

    private static String message(String generated) {
        String type = part(generated, 1);
        return part(generated, 2).equals(MISSING)
                ? names(part(generated, 3)).stream()
                        .map(attribute -> type + "." + attribute + " must be present")
                        .collect(Collectors.joining("; "))
                : generated;
    }

    private static String part(String generated, int group) {
        Matcher matcher = GENERATED.matcher(generated);
        return matcher.matches() ? matcher.group(group) : "";
    }

    private static List<String> names(String attributes) {
        return attributes.isEmpty() ? List.of() : List.of(attributes.split(", "));
    }

    /**
     * {@return the simple name of the type that could not be built, as in {@code SafetyMeeting}; empty if the sentence
     * names none}
     */
    public String type() {
        return type;
    }

    /**
     * {@return the names of the missing attributes in the order of their declaration; empty if the sentence names none}
     */
    public List<String> attributes() {
        return names(attributes);
    }
}
