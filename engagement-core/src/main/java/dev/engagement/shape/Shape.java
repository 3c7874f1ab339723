package dev.engagement.shape;

import dev.engagement.base.IncompleteValueException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style of the library, put on its root package.
 *
 * <p>No generated annotation survives into the class files and no generated type is public, so that users never see the
 * generator.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "*",
        depluralize = true,
        depluralizeDictionary = {
            "agenda:agenda",
            "feedback:feedback",
            "heard:heard",
            "minutes:minutes",
            "notes:notes",
            "promises:promises",
            "entry:entries",
            "category:categories",
            "activity:activities"
        },
        jdkOnly = true,
        overshadowImplementation = true,
        visibilityString = "PACKAGE",
        builderVisibilityString = "PACKAGE",
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class},
        redactedMask = "...",
        defaults = @Value.Immutable(copy = false),
        throwForInvalidImmutableState = IncompleteValueException.class)
public @interface Shape {}
