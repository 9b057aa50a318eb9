package io.diapason.search.space;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One point of a search space: the values of its <em>active</em> parameters, in the order of the space. Inactive
 * parameters (their {@code when} is false) are absent, so two flat vectors that differ only there are the same
 * configuration.
 *
 * <p>Values are {@code String}, {@code Long}, {@code Double} (finite) or {@code Boolean}; smaller number types are
 * widened. Immutable and thread-safe; serializable because Arbiter serializes every candidate.
 */
public final class Configuration implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values;
    private transient @Nullable String canonical; // a race writes the same text twice

    private Configuration(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * A configuration of these values, in their order.
     *
     * @throws IllegalArgumentException where a value is of no accepted type, NaN or infinite
     */
    public static Configuration of(Map<String, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, widened(name, value)));
        return new Configuration(Collections.unmodifiableMap(copy));
    }

    private static Object widened(String name, Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number && !(value instanceof Long)) {
            double real = number.doubleValue();
            if (!Double.isFinite(real)) {
                throw new IllegalArgumentException(name + " must be finite, but is " + value);
            }
            return real;
        }
        if (value instanceof Long || value instanceof String || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be text, number or boolean, but is " + value);
    }

    public Map<String, Object> values() {
        return values;
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * SHA-256 (hex) of the sorted names and values: equal for equal configurations in any process and after any round
     * trip through JSON. An integral {@code Double} and the {@code Long} of the same value hash alike.
     */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What {@link #hash} hashes; samplers compare thousands of configurations per suggestion, so it is kept. */
    private String canonical() {
        String known = canonical;
        if (known == null) {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(values).forEach((name, value) -> text.append(name)
                    .append('=')
                    .append(Values.canonical(value))
                    .append('\n'));
            known = text.toString();
            canonical = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration configuration
                && configuration.canonical().equals(canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
