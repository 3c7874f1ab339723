package dev.engagement.people;

import dev.engagement.id.ResidentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What residents permit, read from all their decisions: the latest decision about a purpose wins, and unknown is no.
 *
 * <p>Of two decisions at the same instant the one that permits less wins. Which community wrote a decision down makes
 * no difference. This class is immutable and thread-safe.
 */
public final class Consents {

    private static final Comparator<Consent> ORDER = Comparator.comparing(Consent::at)
            .thenComparing(consent -> !consent.status().isYes())
            .thenComparing(consent -> consent.expires().orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(Consent::id);

    private record Question(ResidentId residentId, Consent.Purpose purpose) {}

    private final Map<Question, List<Consent>> decisions;

    private Consents(Collection<Consent> decisions) {
        this.decisions = decisions.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(consent -> new Question(consent.residentId(), consent.purpose())));
    }

    /**
     * {@return what these decisions permit}
     *
     * @param decisions those of any residents and communities, in any order; each in its newest revision, as a log
     *     gives
     */
    public static Consents of(Collection<Consent> decisions) {
        return new Consents(decisions);
    }

    /**
     * {@return the decision that holds at a time: the latest that was taken by then; empty if there is none}
     *
     * @param residentId the resident
     * @param purpose the purpose
     * @param time the time
     */
    public Optional<Consent> latest(ResidentId residentId, Consent.Purpose purpose, Instant time) {
        return decisions.getOrDefault(new Question(residentId, purpose), List.of()).stream()
                .filter(consent -> !consent.at().isAfter(time))
                .reduce((earlier, later) -> later);
    }

    /**
     * {@return whether the resident permits the purpose at a time}
     *
     * @param residentId the resident
     * @param purpose the purpose
     * @param time the time
     */
    public boolean permits(ResidentId residentId, Consent.Purpose purpose, Instant time) {
        return latest(residentId, purpose, time)
                .map(consent -> consent.permitsAt(time))
                .orElse(false);
    }
}
