package dev.engagement.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // as SocketLines
class SocketLinesTest {

    @Test
    void a_source_that_was_cancelled_before_it_ran_reads_nothing() throws IOException {
        assertThat(read(true)).isEmpty();
    }

    @Test
    void a_source_that_was_not_cancelled_reads_to_the_end() throws IOException {
        assertThat(read(false)).containsExactly("first\n", "rest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socket://localhost",
                "socket://localhost:",
                "socket://localhost:0",
                "socket://localhost:65536",
                "socket://localhost:-1",
                "socket://:9000",
                "socket:localhost:9000",
                "socket:"
            })
    void an_address_that_lacks_host_or_port_is_incomplete(String address) {
        assertThat(SocketLines.isMeant(address)).isTrue();
        assertThat(SocketLines.isComplete(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket://localhost:1", "socket://127.0.0.1:65535", "socket://[::1]:9000"})
    void an_address_with_host_and_port_is_complete(String address) {
        assertThat(SocketLines.isComplete(address)).isTrue();
    }

    private static List<String> read(boolean cancelled) throws IOException {
        Collected collected = new Collected();
        CompletableFuture<Void> sender;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SocketLines source = new SocketLines(
                    URI.create("socket://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort()));
            sender = CompletableFuture.runAsync(() -> send(server));
            if (cancelled) {
                source.cancel();
            }
            source.run(collected);
        }
        sender.join();
        return collected.texts;
    }

    private static void send(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write("first\nrest".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // nobody connected
        }
    }

    /** Keeps what a source gives. */
    private static final class Collected implements SourceFunction.SourceContext<byte[]> {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void collect(byte[] lines) {
            texts.add(new String(lines, StandardCharsets.UTF_8));
        }

        @Override
        public void collectWithTimestamp(byte[] lines, long timestamp) {
            collect(lines);
        }

        @Override
        public void emitWatermark(Watermark mark) {}

        @Override
        public void markAsTemporarilyIdle() {}

        @Override
        public Object getCheckpointLock() {
            return this;
        }

        @Override
        public void close() {}
    }
}
