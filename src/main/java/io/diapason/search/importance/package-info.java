/**
 * Which parameters of a search mattered, alone and in pairs, and how: figures over what a history holds, pure. The same history and
 * seed give the same figures in any process. Immutable types, thread-safe.
 */
@NullMarked
package io.diapason.search.importance;

import org.jspecify.annotations.NullMarked;
