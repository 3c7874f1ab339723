package dev.engagement.bytes;

import dev.engagement.base.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The binary form of a type: its version in one byte, the content, and the CRC-32C of both in four bytes, big-endian.
 * What is wrong with bytes is told as a rule of {@code Type.bytes}.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param type simple name of the type, as in messages
 * @param version the only version that is read and written
 */
public record BinaryForm(String type, byte version) {

    private static final int LONGEST_TEXT = 512;

    /**
     * {@return the whole form}
     *
     * @param content what stands between version and checksum
     */
    public byte[] close(byte[] content) {
        ByteBuffer whole = ByteBuffer.allocate(1 + content.length + Integer.BYTES)
                .put(version)
                .put(content);
        return whole.putInt(checksum(whole.array(), whole.position())).array();
    }

    /**
     * {@return the content of a whole form}
     *
     * @param bytes the whole form
     * @throws InvalidValueException if version or checksum do not fit
     */
    public ByteBuffer open(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        require(end >= 1, "have a version, content and a checksum");
        if (bytes[0] != version) {
            throw refused("be of version " + version);
        }
        require(checksum(bytes, end) == ByteBuffer.wrap(bytes).getInt(end), "fit their checksum");
        return ByteBuffer.wrap(bytes, 1, end - 1);
    }

    /**
     * {@return the text that comes next, of at most 512 bytes in UTF-8}
     *
     * @param in the content, which is moved on behind the text
     * @param length the length that it says of itself
     * @param what what the text is, as in {@code a community's id}
     * @throws InvalidValueException if there is no such text
     */
    public String text(ByteBuffer in, long length, String what) {
        if (length < 0 || length > LONGEST_TEXT || length > in.remaining()) {
            throw refused("have " + what);
        }
        byte[] utf8 = new byte[(int) length];
        in.get(utf8);
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8)) {
            throw refused("have " + what + " in UTF-8");
        }
        return text;
    }

    /**
     * Demands a rule of the bytes.
     *
     * @param holds whether the rule is kept
     * @param rule what must hold; reads after "must"
     * @throws InvalidValueException if it does not
     */
    public void require(boolean holds, String rule) {
        if (!holds) {
            throw refused(rule);
        }
    }

    /**
     * {@return the refusal of bytes that break a rule}
     *
     * @param rule what must hold; reads after "must"
     */
    public InvalidValueException refused(String rule) {
        return new InvalidValueException(type, "bytes", rule);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
