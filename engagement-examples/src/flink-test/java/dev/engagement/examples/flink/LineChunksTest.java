package dev.engagement.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineChunksTest {

    private static final int LONGEST_RECORD = 1 << 20;

    @TempDir
    java.nio.file.Path directory;

    private java.nio.file.Path file;

    @BeforeEach
    void nothing_is_there_yet() {
        file = directory.resolve("some.ndjson");
    }

    @Test
    void each_line_belongs_to_the_part_in_which_it_begins() throws IOException {
        String text = "one\n\n\tthree is longer\r\nfour\n\nfive without an end";
        Files.writeString(file, text);
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {
                assertThat(part(0, first) + part(first, second) + part(second, text.length()))
                        .as("cut at %s and %s", first, second)
                        .isEqualTo(text);
                assertThat(part(0, first)).matches("|(?s).*\n|" + text);
            }
        }
    }

    @Test
    void after_a_failure_it_goes_on_where_the_last_chunk_ended() throws IOException {
        String text = "a line of a file that needs several chunks\n".repeat(10_000);
        Files.writeString(file, text);
        try (FSDataInputStream in = open()) {
            StreamFormat.Reader<byte[]> whole =
                    new LineChunks().createReader(new Configuration(), in, text.length(), text.length());
            StringBuilder before = new StringBuilder();
            for (byte[] chunk = whole.read(); chunk != null; chunk = whole.read()) {
                before.append(new String(chunk, StandardCharsets.UTF_8));
                assertThat(before + restored(whole.getCheckpointedPosition().getOffset(), text.length()))
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void of_a_line_that_is_too_long_only_so_much_is_kept_that_it_is_refused() throws IOException {
        byte[] tooLong = new byte[3 * LONGEST_RECORD];
        new Random(1).nextBytes(tooLong);
        for (int i = 0; i < tooLong.length; i++) {
            tooLong[i] &= 0x5f;
            tooLong[i] |= 0x20;
        }
        String text = new String(tooLong, StandardCharsets.UTF_8);
        for (String around : List.of("", "short\n")) {
            Files.writeString(file, around + text + "\n" + around);
            assertThat(part(0, (int) Files.size(file)))
                    .isEqualTo(around + text.substring(0, LONGEST_RECORD + 2) + "\n" + around);
        }
    }

    private String part(int from, int to) throws IOException {
        if (from == to) {
            return "";
        }
        try (FSDataInputStream in = open()) {
            in.seek(from);
            return all(new LineChunks().createReader(new Configuration(), in, Files.size(file), to));
        }
    }

    private String restored(long offset, int end) throws IOException {
        try (FSDataInputStream in = open()) {
            return all(new LineChunks().restoreReader(new Configuration(), in, offset, Files.size(file), end));
        }
    }

    private static String all(StreamFormat.Reader<byte[]> reader) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] chunk = reader.read(); chunk != null; chunk = reader.read()) {
            all.writeBytes(chunk);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private FSDataInputStream open() throws IOException {
        return new LocalFileSystem().open(new Path(file.toUri()));
    }
}
