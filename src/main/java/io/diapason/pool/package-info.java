/** Where worker processes run: places processes, restarts them, ends them; knows no trial. */
@NullMarked
package io.diapason.pool;

import org.jspecify.annotations.NullMarked;
