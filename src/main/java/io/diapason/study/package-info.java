/**
 * Studies, trials, attempts, measurements and artifacts in PostgreSQL, and the Dispatcher that hands them out: the durable record of a search.
 *
 * <p>What its search knows of a study follows from the study's events alone ({@link io.diapason.study.Happening}, {@link io.diapason.study.Chronicle}),
 * and what it decides from that and its definition ({@link io.diapason.study.Policy}), so that every {@link io.diapason.study.Decision} can be made
 * again ({@link io.diapason.study.Verification}). Who changes a study or its trials holds the study first, and only for one short transaction; nobody
 * holds it while a sampler thinks ({@link io.diapason.study.Deliberation}).
 */
@NullMarked
package io.diapason.study;

import org.jspecify.annotations.NullMarked;
