/** An embedded PostgreSQL server: unpacked, initialised, started, adopted or refused, and stopped. Plain Java, no framework. */
@NullMarked
package io.diapason.postgres;

import org.jspecify.annotations.NullMarked;
