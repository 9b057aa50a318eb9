/** What a worker and the service say to each other: JSON records, nothing else, so both sides share one definition. */
@NullMarked
package io.diapason.protocol;

import org.jspecify.annotations.NullMarked;
