package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;

/** What Java serialization writes in the place of a ledger. */
final class LedgerForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    LedgerForm(byte[] bytes) {
        this.bytes = bytes;
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
        try {
            return LedgerBytes.read(bytes);
        } catch (InvalidValueException e) {
            InvalidObjectException refused = new InvalidObjectException(e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
