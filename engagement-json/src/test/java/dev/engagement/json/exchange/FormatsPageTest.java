package dev.engagement.json.exchange;

import dev.engagement.id.RecordType;
import dev.engagement.record.Visibility;
import dev.engagement.testing.WrittenFile;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the pages about other systems' formats in this module's README equal to what the formats state. Run with
 * {@code -Dengagement.write-docs=true} to write them anew.
 */
class FormatsPageTest {

    @Test
    void the_documented_formats_are_those_that_there_are() throws IOException {
        WrittenFile.assertHolds(WrittenFile.file("engagement-json/README.md"), "foreign formats", page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                "\n| name | format | | records | who may see what is written |\n" + "|---|---|---|---|---|\n");
        ForeignFormats.ALL.forEach(entry -> page.append("| `")
                .append(entry.name())
                .append("` | ")
                .append(entry.title())
                .append(" | ")
                .append(direction(entry))
                .append(" | ")
                .append(entry.records())
                .append(" | ")
                .append(audience(entry))
                .append(" |\n"));
        ForeignFormats.ALL.forEach(entry -> section(page, entry));
        return page.append('\n').toString();
    }

    private static String audience(ForeignFormats.Format entry) {
        return entry.writer().isEmpty()
                ? ""
                : entry.audience()
                        .map(audience -> audience == Visibility.PUBLIC ? "everybody" : "partners")
                        .orElse("as stated");
    }

    private static String direction(ForeignFormats.Format entry) {
        return Stream.of(entry.reader().map(any -> "read"), entry.writer().map(any -> "written"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static void section(StringBuilder page, ForeignFormats.Format entry) {
        page.append("\n#### `").append(entry.name()).append("`\n\n");
        entry.writer().ifPresent(writer -> losses(page, writer.losses()));
        Set<WordTable<?>> words = new LinkedHashSet<>();
        entry.reader().ifPresent(reader -> words.addAll(reader.words()));
        entry.writer().ifPresent(writer -> words.addAll(writer.words()));
        if (entry.writer().isEmpty()) {
            page.append("It is only read, so that nothing of ours can be lost; members that have no place here are"
                    + " counted.\n");
        }
        words.forEach(table -> words(page, table));
    }

    private static void losses(StringBuilder page, Losses losses) {
        if (losses.types().stream()
                .allMatch(type ->
                        losses.always(type).isEmpty() && losses.partly(type).isEmpty())) {
            page.append("Nothing is lost.\n");
            return;
        }
        page.append("| record | member | what is lost |\n|---|---|---|\n");
        for (RecordType type : losses.types()) {
            losses.partly(type)
                    .forEach((path, what) -> page.append("| `")
                            .append(type.code())
                            .append("` | `")
                            .append(path)
                            .append("` | ")
                            .append(what)
                            .append(" |\n"));
            page.append("| `")
                    .append(type.code())
                    .append("` | ")
                    .append(losses.always(type).stream()
                            .map(path -> "`" + path + "`")
                            .collect(Collectors.joining(" ")))
                    .append(" | all |\n");
        }
    }

    private static void words(StringBuilder page, WordTable<?> table) {
        String member = table.member().replace("_", "\\_");
        boolean isRead = !table.read().isEmpty();
        page.append("\n| ")
                .append(member)
                .append(isRead ? " | read as | written for |\n|---|---|---|\n" : " | written for |\n|---|---|\n");
        Set<String> words = new TreeSet<>(table.read().keySet());
        words.addAll(table.written().values());
        for (String word : words) {
            page.append("| `").append(word).append("` | ");
            if (isRead) {
                page.append("`").append(table.read().get(word).name()).append("` | ");
            }
            page.append(constants(table, constant -> word.equals(table.written().get(constant))))
                    .append(" |\n");
        }
        if (isRead) {
            page.append("| any other | ")
                    .append(table.other()
                            .map(meaning -> "`" + meaning.name() + "`")
                            .orElse("refused"))
                    .append(" | |\n");
        } else if (table.written().size() < table.type().getEnumConstants().length) {
            page.append("| refused | ")
                    .append(constants(table, constant -> !table.written().containsKey(constant)))
                    .append(" |\n");
        }
    }

    private static String constants(WordTable<?> table, Predicate<Enum<?>> wanted) {
        return Stream.<Enum<?>>of(table.type().getEnumConstants())
                .filter(wanted)
                .map(constant -> "`" + constant.name() + "`")
                .collect(Collectors.joining(" "));
    }
}
