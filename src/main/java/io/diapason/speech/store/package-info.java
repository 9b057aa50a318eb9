/** Features on disk: computed once per clip and front end on a machine, mapped by every process that needs them. */
@NullMarked
package io.diapason.speech.store;

import org.jspecify.annotations.NullMarked;
