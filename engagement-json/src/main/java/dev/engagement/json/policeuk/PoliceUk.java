package dev.engagement.json.policeuk;

import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.json.mapping.MappedReader;
import java.util.Set;

/**
 * The priorities of a neighbourhood, as data.police.uk gives them: an issue that the community raised, and what the
 * team did about it.
 *
 * <p>An issue becomes a concern that the team took up on its day. What was done becomes a commitment without a due day,
 * done on the day of the action, since nobody recorded a promise or that the issue was solved; without a day it stays
 * as an attribute of the concern. Priorities have no ids: a record is named by its day, and by its place among those of
 * the same day.
 */
public final class PoliceUk {

    /** What the format is called here. */
    public static final String NAME = "police-uk";

    private PoliceUk() {}

    /**
     * {@return a reader of priorities}
     *
     * @param context what the priorities do not say; its plain text must turn HTML into text, since many are written in
     *     it
     */
    public static ForeignReader reader(ReadContext context) {
        return new MappedReader(NAME, Set.of(""), () -> new PriorityMapping(context));
    }
}
