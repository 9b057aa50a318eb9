/** Searches replayed on recorded learning curves, at no training cost: what benchmarks of samplers and stopping rules stand on. Pure. */
@NullMarked
package io.diapason.search.replay;

import org.jspecify.annotations.NullMarked;
