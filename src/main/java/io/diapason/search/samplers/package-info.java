/**
 * What to try next: one file per algorithm, each a stateless function of space, history and a seeded random generator.
 */
@NullMarked
package io.diapason.search.samplers;

import org.jspecify.annotations.NullMarked;
