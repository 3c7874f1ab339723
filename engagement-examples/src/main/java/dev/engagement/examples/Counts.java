package dev.engagement.examples;

import dev.engagement.json.exchange.WriteReport;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what became of records that were converted. */
final class Counts {

    private Counts() {}

    /** Prints how many records are in a document, how many are not and why, and what those that are lost. */
    static void print(String format, WriteReport report, PrintStream out) {
        line(out, format, "%,d written, %,d refused", report.written(), report.refusals());
        report.refused()
                .forEach((type, reasons) -> reasons.forEach(
                        (code, count) -> line(out, format, "%,d %s refused: %s", count, type.code(), code)));
        report.lost()
                .forEach((type, members) -> members.forEach(
                        (path, count) -> line(out, format, "%,d %s lost %s", count, type.code(), path)));
    }

    /** Prints a line about a format. */
    static void line(PrintStream out, String name, String format, Object... values) {
        out.println(name + ": " + String.format(Locale.ROOT, format, values));
    }
}
