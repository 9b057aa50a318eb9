/** REST resources, their requests and answers, problem+json: the service's HTTP face. Uses study; nothing but cli's serve starts it. Resources are stateless and thread-safe. */
@NullMarked
package io.diapason.api;

import org.jspecify.annotations.NullMarked;
