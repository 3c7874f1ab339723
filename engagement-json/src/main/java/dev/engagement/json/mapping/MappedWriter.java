package dev.engagement.json.mapping;

import dev.engagement.json.exchange.ForeignOutput;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.exchange.Losses;
import dev.engagement.json.exchange.WordTable;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A writer that keeps the books for an encoder. This class is immutable and thread-safe. */
public final class MappedWriter implements ForeignWriter {

    /** Begins a document. */
    public interface Beginning {
        /** What writes it. */
        Encoder begin(OutputStream target) throws IOException;
    }

    private final String name;
    private final Losses losses;
    private final Visibility audience;
    private final Beginning beginning;
    private final List<WordTable<?>> words;

    /**
     * A writer.
     *
     * @param audience who will see the document; records that fewer may see are refused
     * @param words the words that the encoder goes by
     */
    public MappedWriter(String name, Losses losses, Visibility audience, Beginning beginning, WordTable<?>... words) {
        this.name = name;
        this.losses = losses;
        this.audience = audience;
        this.beginning = beginning;
        this.words = List.of(words);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Losses losses() {
        return losses;
    }

    @Override
    public List<WordTable<?>> words() {
        return words;
    }

    @Override
    public ForeignOutput open(OutputStream target) throws IOException {
        return new MappedOutput(losses, audience, beginning.begin(target));
    }
}
