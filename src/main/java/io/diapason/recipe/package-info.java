/** What a configuration means: parameter names to feature settings, network shape and training settings; the one place where names of a search space meet speech. */
@NullMarked
package io.diapason.recipe;

import org.jspecify.annotations.NullMarked;
