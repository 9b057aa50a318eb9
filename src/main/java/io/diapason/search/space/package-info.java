/**
 * What may be tried: parameters, conditions, constraints, configurations, and the YAML reader. Arbiter parameter spaces
 * underneath. Immutable types, thread-safe.
 */
@NullMarked
package io.diapason.search.space;

import org.jspecify.annotations.NullMarked;
