package dev.engagement.trust;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much a score hangs on little evidence, and on opinion.
 *
 * <p>Few pieces of evidence may carry a conclusion; dropping those that matter most and looking again is the test of
 * Broderick, Giordano and Meager 2020. This record is immutable and thread-safe.
 *
 * @param score the score as it is, 0 to 100
 * @param lifting the twentieth of the evidence, counted in days and kinds, that lifts the score most
 * @param withoutLifting what the score is without it
 * @param lowering the twentieth of the evidence that lowers the score most
 * @param withoutLowering what the score is without it
 * @param presets the score under each policy of the library, by id
 * @param halved the score with the weight of each dimension halved
 * @param raised the score with the weight of each dimension raised by half
 */
public record Sensitivity(
        double score,
        List<Explanation.Line> lifting,
        double withoutLifting,
        List<Explanation.Line> lowering,
        double withoutLowering,
        Map<String, Double> presets,
        Map<Dimension, Double> halved,
        Map<Dimension, Double> raised) {

    /**
     * Copies the collections.
     *
     * @param score the score as it is
     * @param lifting the twentieth of the evidence that lifts the score most
     * @param withoutLifting what the score is without it
     * @param lowering the twentieth of the evidence that lowers the score most
     * @param withoutLowering what the score is without it
     * @param presets the score under each policy of the library
     * @param halved the score with the weight of each dimension halved
     * @param raised the score with the weight of each dimension raised by half
     */
    public Sensitivity {
        lifting = List.copyOf(lifting);
        lowering = List.copyOf(lowering);
        presets = Collections.unmodifiableMap(new LinkedHashMap<>(presets));
        halved = ofDimensions(halved);
        raised = ofDimensions(raised);
    }

    private static Map<Dimension, Double> ofDimensions(Map<Dimension, Double> scores) {
        Map<Dimension, Double> copy = new EnumMap<>(Dimension.class);
        copy.putAll(Objects.requireNonNull(scores, "scores"));
        return Collections.unmodifiableMap(copy);
    }
}
