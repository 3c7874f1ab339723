package dev.engagement.examples.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How a source is written. */
enum RowFormat {
    /** RFC 4180 with a line of column names. */
    CSV {
        @Override
        List<Row> parse(String file, Reader text, Set<String> columns, Conversion conversion) throws IOException {
            List<Row> rows = new ArrayList<>();
            try (CSVParser parser = CSV_FORMAT.parse(text)) {
                demand(file, columns, Set.copyOf(parser.getHeaderNames()));
                Iterator<CSVRecord> records = parser.iterator();
                for (long line = parser.getCurrentLineNumber() + 1; ; line = parser.getCurrentLineNumber() + 1) {
                    try {
                        CSVRecord record = records.next();
                        conversion.countRow();
                        if (record.isConsistent()) {
                            rows.add(new Row(file, line, record.toMap()));
                        } else {
                            conversion.reject(
                                    file + ":" + line,
                                    "COLUMNS",
                                    "the row has " + record.size() + " of "
                                            + parser.getHeaderNames().size() + " columns");
                        }
                    } catch (NoSuchElementException e) {
                        return rows;
                    } catch (UncheckedIOException e) {
                        conversion.countRow();
                        conversion.reject(file + ":" + line, "SYNTAX", "the row is not CSV: a quote is out of place");
                    }
                }
            }
        }
    },

    /** One array of flat objects. */
    JSON {
        @Override
        List<Row> parse(String file, Reader text, Set<String> columns, Conversion conversion) throws IOException {
            List<Row> rows = new ArrayList<>();
            try (JsonParser parser = JSON_FACTORY.createParser(text)) {
                demandArray(file, parser);
                try {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        long line = parser.currentTokenLocation().getLineNr();
                        if (parser.currentToken() == JsonToken.START_OBJECT) {
                            rows.add(new Row(file, line, object(parser)));
                        } else {
                            parser.skipChildren();
                            conversion.reject(file + ":" + line, "SYNTAX", "the entry is no JSON object");
                        }
                        conversion.countRow();
                    }
                } catch (JsonProcessingException e) {
                    conversion.countRow();
                    conversion.reject(
                            file + ":" + parser.currentLocation().getLineNr(),
                            "SYNTAX",
                            "this is not JSON; nothing after it can be read");
                }
            }
            return rows;
        }
    };

    private static final CSVFormat CSV_FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final JsonFactory JSON_FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final char REPLACEMENT = '\ufffd';

    /**
     * The rows of all files in their order, without exact repetitions; what cannot be read is rejected.
     *
     * @param columns the columns that a file must have
     */
    List<Row> read(List<Path> files, Set<String> columns, Conversion conversion) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : files) {
            rows.addAll(read(file, columns, conversion));
        }
        return conversion.distinct(rows);
    }

    private List<Row> read(Path file, Set<String> columns, Conversion conversion) throws IOException {
        // Not Files.newBufferedReader, which would give up at the first byte that is not UTF-8.
        try (Reader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            List<Row> rows = parse(file.toString(), text, columns, conversion);
            List<Row> clean = rows.stream().filter(RowFormat::isUnicode).toList();
            rows.stream()
                    .filter(row -> !isUnicode(row))
                    .forEach(row -> conversion.reject(row, "ENCODING", "the row is not UTF-8"));
            return clean;
        }
    }

    abstract List<Row> parse(String file, Reader text, Set<String> columns, Conversion conversion) throws IOException;

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    private static boolean isUnicode(Row row) {
        return row.values().values().stream().noneMatch(text -> text.indexOf(REPLACEMENT) >= 0);
    }

    private static void demand(String file, Set<String> columns, Set<String> present) throws IOException {
        for (String column : columns.stream().sorted().toList()) {
            if (!present.contains(column)) {
                throw new UnusableSourceException(
                        file + " has no column \"" + column + "\", so it is another source's.");
            }
        }
    }

    private static void demandArray(String file, JsonParser parser) throws IOException {
        boolean array;
        try {
            array = parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JsonProcessingException e) {
            array = false;
        }
        if (!array) {
            throw new UnusableSourceException(file + " must be one JSON array, so it is another source's.");
        }
    }

    private static Map<String, String> object(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }
}
