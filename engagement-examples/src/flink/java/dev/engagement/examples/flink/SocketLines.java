package dev.engagement.examples.flink;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lines that another program sends, until it closes the connection. They are gone once they were read: after a failure
 * the job connects again, and what came since the last checkpoint is missing unless it is sent once more.
 */
@SuppressWarnings("deprecation") // the newer kind of source is for what has parts and positions
final class SocketLines implements SourceFunction<byte[]> {

    private static final String SCHEME = "socket";

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1 << 16;
    private static final int LAST_PORT = 65_535;

    private final String host;
    private final int port;
    private volatile boolean cancelled;
    private transient volatile @Nullable Socket connection;

    /** Whether somebody means a socket, be it an address that can be connected to or not. */
    static boolean isMeant(String address) {
        return address.startsWith(SCHEME + ":");
    }

    /** Whether an address names a host and a port. */
    static boolean isComplete(String address) {
        try {
            URI parts = new URI(address);
            return parts.getHost() != null && parts.getPort() > 0 && parts.getPort() <= LAST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Lines of an address such as {@code socket://localhost:9000}. */
    SocketLines(URI address) {
        this.host = address.getHost();
        this.port = address.getPort();
    }

    @Override
    public void run(SourceContext<byte[]> context) throws IOException {
        try (Socket opened = new Socket()) {
            connection = opened; // before it is asked whether to go on, so that cancelling closes it or is seen here
            if (!cancelled) {
                opened.connect(new InetSocketAddress(host, port));
                read(opened.getInputStream(), context);
            }
        } catch (IOException e) {
            if (!cancelled) {
                throw e;
            }
        }
    }

    private void read(InputStream in, SourceContext<byte[]> context) throws IOException {
        WholeLines lines = new WholeLines();
        byte[] buffer = new byte[CHUNK];
        for (int count = in.read(buffer); count >= 0 && !cancelled; count = in.read(buffer)) {
            collect(lines.add(buffer, count), context);
        }
        if (!cancelled) {
            collect(lines.rest(), context);
        }
    }

    private static void collect(byte[] lines, SourceContext<byte[]> context) {
        if (lines.length > 0) {
            synchronized (context.getCheckpointLock()) {
                context.collect(lines);
            }
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        Socket open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is closed in any case
            }
        }
    }
}
