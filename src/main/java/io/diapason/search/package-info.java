/**
 * The search itself, pure: what to try next and when to give up, over a history of observations. Knows no database, no
 * network, no sound.
 */
@NullMarked
package io.diapason.search;

import org.jspecify.annotations.NullMarked;
