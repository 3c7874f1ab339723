package dev.engagement.examples.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.engagement.examples.backtest.Backtest;
import dev.engagement.survey.Measure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The results of a backtest that has cases. */
public final class BacktestReport {

    private BacktestReport() {}

    /**
     * A table for people.
     *
     * @param model what foretold
     * @param others what else foretold the same surveys, by name
     */
    public static String text(Backtest backtest, String model, Map<String, Backtest> others, Measure measure) {
        TextTable table = new TextTable("lrrr")
                .row("foretold by", "error", "of last value", "held")
                .row(row(model, backtest));
        others.forEach((name, other) -> table.row(row(name, other)));
        return String.format(
                        Locale.ROOT,
                        "Survey results about %s, each foretold from those before it (communities: %,d; cases: %,d)\n\n",
                        measure,
                        backtest.communities(),
                        backtest.cases())
                + table.row(row("the last value", backtest.lastValue(), backtest))
                        .row(row("the mean of the last six", backtest.lastSix(), backtest))
                        .row(row("the mean of all before", backtest.runningMean(), backtest))
                        .row(row(
                                "a half-life of " + backtest.bestHalfLife() + " days, the best",
                                backtest.fadingMean(),
                                backtest))
                        .print("")
                + String.format(
                        Locale.ROOT,
                        "\nErrors are root mean squares in points of 0 to 100; held is the share of %ss that held.\n",
                        Words.interval(Backtest.LEVEL).replace("interval", "prediction interval"));
    }

    private static String[] row(String model, Backtest backtest) {
        String[] row = row(model, backtest.model(), backtest);
        row[row.length - 1] = Words.number(100 * backtest.coverage()) + " %";
        return row;
    }

    private static String[] row(String way, double error, Backtest backtest) {
        return new String[] {way, Words.share(error), Words.share(error / backtest.lastValue()), ""};
    }

    /** One JSON object on one line. */
    public static String json(Backtest backtest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("cases", backtest.cases());
            json.writeObjectFieldStart("error");
            json.writeNumberField("model", backtest.model());
            json.writeNumberField("lastValue", backtest.lastValue());
            json.writeNumberField("runningMean", backtest.runningMean());
            json.writeNumberField("lastSix", backtest.lastSix());
            json.writeEndObject();
            json.writeNumberField("coverage", backtest.coverage());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
