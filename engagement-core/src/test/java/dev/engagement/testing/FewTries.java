package dev.engagement.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries every property a few times only and always the same way, where the system property {@code engagement.tries}
 * says how often: for mutation tests, which run a property for each small change of the code that it covers. A property
 * that fixes its seed has chosen its tries, and keeps them.
 */
public final class FewTries implements AroundPropertyHook {

    private static final Integer TRIES = Integer.getInteger("engagement.tries");
    private static final String SEED = "1";

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        if (TRIES != null && attributes.seed().isEmpty()) {
            attributes.setTries(Math.min(attributes.tries().orElse(TRIES), TRIES));
            attributes.setSeed(SEED);
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Before every other, so that all of them see these tries. */
    @Override
    public int aroundPropertyProximity() {
        return Integer.MIN_VALUE;
    }
}
