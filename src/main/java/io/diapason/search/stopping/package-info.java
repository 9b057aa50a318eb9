/** When to give a trial up: one file per rule, each a pure function of learning curves. */
@NullMarked
package io.diapason.search.stopping;

import org.jspecify.annotations.NullMarked;
