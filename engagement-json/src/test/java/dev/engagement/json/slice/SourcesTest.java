package dev.engagement.json.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What decompression needs is native memory, of which nobody knows when it is collected. */
class SourcesTest {

    private static final int LENGTH = 400_000;

    private static final byte[] ZIPPED = zipped("7\n".repeat(LENGTH / 2));

    /** Counts how often it is closed. */
    private static final class Watched extends FilterInputStream {

        private int closed;

        Watched(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void closing_ends_the_decompression_and_leaves_the_source_open() throws IOException {
        Watched source = new Watched(ZIPPED);
        InputStream in = Sources.unzipped(source);
        assertThat(in.read()).isEqualTo('7');
        in.close();
        assertEnded(in);
        assertThat(source.closed).isZero();
    }

    @Test
    void what_is_not_compressed_stays_open_too() throws IOException {
        Watched source = new Watched("7\n8\n".getBytes(StandardCharsets.UTF_8));
        Sources.unzipped(source).close();
        assertThat(source.closed).isZero();
    }

    @Test
    void the_end_of_the_input_ends_the_decompression() {
        InputStream in = Sources.unzipped(new Watched(ZIPPED));
        assertThat(lengthOf(in)).isEqualTo(LENGTH);
        assertEnded(in);
    }

    @Test
    void damage_ends_the_decompression() {
        InputStream in = Sources.unzipped(new Watched(Arrays.copyOf(ZIPPED, ZIPPED.length / 2)));
        assertThat(lengthOf(in)).isLessThan(LENGTH);
        assertEnded(in);
    }

    @Test
    void a_reader_that_is_closed_early_ends_the_decompression_and_closes_its_source_once() {
        Watched source = new Watched(ZIPPED);
        NdjsonReader<?> reader = NdjsonReader.of(EngagementFormat.RECORDS, source);
        assertThat(reader.hasNext()).isTrue();
        reader.close();
        assertThat(source.closed).isEqualTo(1);
        assertThatThrownBy(() -> reader.stream().forEach(result -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Stream closed");
    }

    @Test
    void documents_leave_their_source_open() {
        Watched source = new Watched(ZIPPED);
        Documents.cut(source, Set.of(), new Documents.Receiver() {
            @Override
            public void item(String pointer, Slice slice) {
                assertThat(slice.length()).isEqualTo(1);
            }

            @Override
            public void envelope(Slice slice) {
                throw new AssertionError("there are no items");
            }
        });
        assertThat(source.closed).isZero();
    }

    /** Length of the one slice that all of the input is. */
    private static long lengthOf(InputStream in) {
        Slices whole = new Slices(in) {
            @Override
            boolean next() {
                begin();
                while (hasByte()) {
                    position(limit());
                }
                end(0);
                return false;
            }

            @Override
            boolean isPassedOver() {
                return false;
            }

            @Override
            public long line() {
                return 1;
            }
        };
        whole.advance();
        return whole.length();
    }

    private static void assertEnded(InputStream in) {
        assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("Stream closed");
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
