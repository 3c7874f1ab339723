package dev.engagement.base;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value is built without attributes that it must have. The message names each {@code Type.attribute}. */
public final class IncompleteValueException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The sentence that generated builders give; it is the only place where they name the type. */
    private static final Pattern GENERATED =
            Pattern.compile("Cannot build (\\w+), some of required attributes are not set \\[(.*)\\]");

    /** Simple name of the type that could not be built. */
    private final String type;

    /** Names of the missing attributes, with a comma and a space between them. */
    private final String attributes;

    /**
     * Made by the builders.
     *
     * @param generated the generated builder's sentence
     */
    public IncompleteValueException(String generated) {
        this(GENERATED.matcher(generated), generated);
    }

    private IncompleteValueException(Matcher matcher, String generated) {
        this(matcher.matches() ? matcher.group(1) : "Value", matcher.matches() ? matcher.group(2) : generated);
    }

    private IncompleteValueException(String type, String attributes) {
        super(List.of(attributes.split(", ")).stream()
                .map(attribute -> type + "." + attribute + " must be present")
                .collect(Collectors.joining("; ")));
        this.type = type;
        this.attributes = attributes;
    }

    /** {@return the simple name of the type that could not be built, as in {@code SafetyMeeting}} */
    public String type() {
        return type;
    }

    /** {@return the names of the missing attributes, at least one, in the order of their declaration} */
    public List<String> attributes() {
        return List.of(attributes.split(", "));
    }
}
