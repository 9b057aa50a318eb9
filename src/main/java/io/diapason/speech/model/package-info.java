/** The network, its training, scores and the exported bundle. The only place of DL4J and ND4J. */
@NullMarked
package io.diapason.speech.model;

import org.jspecify.annotations.NullMarked;
