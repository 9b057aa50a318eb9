package io.diapason.speech.store;

import io.diapason.speech.features.FrontEnd;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where a front end's segments lie. Another format has other folders, so that old and new programs may share a store. */
final class FolderName {
    private static final int DIGITS = 32;

    private FolderName() {}

    static String of(FrontEnd frontEnd) {
        try {
            String identity = Long.toHexString(SegmentFormat.MAGIC) + " " + frontEnd.description();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
