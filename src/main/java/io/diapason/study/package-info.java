/** Studies, trials, attempts, measurements and artifacts in PostgreSQL, and the Dispatcher that hands them out: the durable record of a search. */
@NullMarked
package io.diapason.study;

import org.jspecify.annotations.NullMarked;
