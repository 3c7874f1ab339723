package dev.engagement.json.slice;

import dev.engagement.json.table.Eights;

/** The lines of a stream; they end with LF or CR LF, the last one may end without. */
final class Lines extends Slices {

    private long line;

    /** The lines behind what was read already. */
    Lines(Slices before) {
        super(before);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    boolean next() {
        begin();
        line++;
        while (hasByte()) {
            int feed = Eights.indexOf('\n', bytes(), position(), limit());
            if (feed >= 0) {
                position(feed + 1);
                end(feed > from() && bytes()[feed - 1] == '\r' ? 2 : 1);
                return true;
            }
            position(limit());
        }
        end(0);
        return length() > 0;
    }

    /** Whether the line is blank. */
    @Override
    boolean isPassedOver() {
        int i = from();
        while (i < to() && isWhiteSpace(bytes()[i])) {
            i++;
        }
        return i == to() && length() <= LONGEST;
    }
}
