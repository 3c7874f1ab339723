package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.interaction.Interaction;
import dev.engagement.interaction.Interaction.Initiative;
import dev.engagement.interaction.Interaction.Setting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Completed interactions by setting and initiative. Enforcement is never proactive, whoever began it. This record is
 * immutable and thread-safe.
 *
 * @param period the days on which they happened
 * @param proactive those that the team sought; settings without any are left out
 * @param reactive all others
 */
public record ContactCounts(DayPeriod period, Map<Setting, Integer> proactive, Map<Setting, Integer> reactive) {

    /**
     * Copies the counts.
     *
     * @param period the days on which they happened
     * @param proactive those that the team sought
     * @param reactive all others
     */
    public ContactCounts {
        Objects.requireNonNull(period, "period");
        proactive = Collections.unmodifiableMap(new TreeMap<>(proactive));
        reactive = Collections.unmodifiableMap(new TreeMap<>(reactive));
    }

    /** {@return the number of all interactions} */
    public int n() {
        return total(proactive) + total(reactive);
    }

    /**
     * {@return the number of interactions of a setting and initiative}
     *
     * @param setting the setting
     * @param initiative whether the team sought them
     */
    public int count(Setting setting, Initiative initiative) {
        return (initiative == Initiative.PROACTIVE ? proactive : reactive).getOrDefault(setting, 0);
    }

    static ContactCounts of(DayPeriod period, CommunityRecords records) {
        Map<Setting, Integer> proactive = new EnumMap<>(Setting.class);
        Map<Setting, Integer> reactive = new EnumMap<>(Setting.class);
        records.all(Interaction.class)
                .filter(interaction -> interaction.outcome() == Interaction.Outcome.COMPLETED)
                .filter(interaction -> period.contains(records.dayOf(interaction.occurredAt())))
                .forEach(interaction -> (interaction.isProactive() ? proactive : reactive)
                        .merge(interaction.setting(), 1, Integer::sum));
        return new ContactCounts(period, proactive, reactive);
    }

    private static int total(Map<Setting, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
