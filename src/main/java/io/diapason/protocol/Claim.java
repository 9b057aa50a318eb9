package io.diapason.protocol;

import java.util.Map;

/**
 * A worker asks for work.
 *
 * @param worker      its name, unique among live workers, e.g. {@code host-1234-1}; 1 to 100 characters
 * @param environment what results may depend on: Java version, ND4J backend, BLAS vendor, core type, threads
 */
public record Claim(String worker, Map<String, String> environment) {}
