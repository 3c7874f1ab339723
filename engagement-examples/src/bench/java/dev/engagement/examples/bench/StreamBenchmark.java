package dev.engagement.examples.bench;

import dev.engagement.examples.generate.RecordGenerator;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.NdjsonReader;
import dev.engagement.json.NdjsonWriter;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads a file of one gibibyte in a process of its own that has 64 MiB, and tells how much of them it ever took. */
final class StreamBenchmark {

    private static final long SIZE = 1L << 30;

    private static final int RECORDS = 200_000;

    private StreamBenchmark() {}

    static void run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("engagement", ".ndjson");
        try {
            write(file);
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process reading = new ProcessBuilder(List.of(
                            java,
                            "-Xmx64m",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            StreamBenchmark.class.getName(),
                            file.toString()))
                    .inheritIO()
                    .start();
            if (reading.waitFor() != 0) {
                throw new IllegalStateException("The file could not be read in 64 MiB");
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Writes the same records again and again. */
    private static void write(Path file) throws IOException {
        RecordGenerator generator = new RecordGenerator(100, 7);
        byte[] block;
        try (var bytes = new java.io.ByteArrayOutputStream();
                NdjsonWriter<EngagementRecord> writer = NdjsonWriter.of(EngagementFormat.RECORDS, bytes)) {
            for (Iterator<EngagementRecord> all = generator.records(RECORDS).iterator(); all.hasNext(); ) {
                writer.write(all.next());
            }
            writer.flush();
            block = bytes.toByteArray();
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < SIZE; written += block.length) {
                out.write(block);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long begin = System.nanoTime();
        long records = 0;
        try (NdjsonReader<EngagementRecord> reader = NdjsonReader.of(EngagementFormat.RECORDS, file)) {
            for (; reader.hasNext(); records++) {
                reader.next();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "STREAM %.2f GiB, %d records, %.0f s, heap at most %.1f MiB of 64%n",
                Files.size(file) / (double) (1L << 30),
                records,
                seconds,
                peak / (double) (1L << 20));
    }
}
