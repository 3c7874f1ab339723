package dev.engagement.json.geojson;

import dev.engagement.base.Place;
import dev.engagement.json.mapping.Encoder;
import dev.engagement.json.mapping.JsonDocument;
import dev.engagement.json.table.JsonOut;
import dev.engagement.record.EngagementRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the features of a collection. */
final class FeatureEncoder implements Encoder {

    private final JsonDocument document;

    FeatureEncoder(OutputStream target) {
        document = JsonDocument.envelope(target, "{\"type\":\"FeatureCollection\",\"features\":", "}");
    }

    @Override
    public Collection<String> write(EngagementRecord record) throws IOException {
        Place place = PublicPlace.of(record);
        JsonOut out = new JsonOut();
        FeatureForm.FEATURE.write(new RecordPlace(record.id(), place), out);
        document.add(JsonDocument.tree(out.toBytes()));
        return lost(PublicPlace.place(record).orElse(place), place);
    }

    private static List<String> lost(Place place, Place written) {
        List<String> lost = new ArrayList<>();
        if (!place.name().equals(written.name())) {
            lost.add("place.name");
        }
        if (!place.point().equals(FeatureForm.tellable(written))) {
            lost.add("place.point");
        }
        return lost;
    }

    @Override
    public void end() throws IOException {
        document.end();
    }
}
