/** Commands a person types (picocli). Thin edge: nothing depends on it. Only {@code serve} boots Quarkus; everything else is a plain JVM and an HTTP client. */
@NullMarked
package io.diapason.cli;

import org.jspecify.annotations.NullMarked;
