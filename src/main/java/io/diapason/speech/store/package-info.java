/**
 * Features on disk: computed once per clip and front end on a machine, mapped by every process that needs them. Begin with {@link
 * io.diapason.speech.store.FeatureStore}, then {@link io.diapason.speech.store.Gathering}. Uses sounds and front ends only. The store is
 * thread-safe; a gathering belongs to one thread.
 */
@NullMarked
package io.diapason.speech.store;

import org.jspecify.annotations.NullMarked;
