/** Claims trials and trains models: where search meets speech. A plain process without Quarkus. */
@NullMarked
package io.diapason.worker;

import org.jspecify.annotations.NullMarked;
