/** The states of studies, trials and attempts: word, and the sign that says the same without colour. */
export const STATES = {
  WAITING: { label: 'waiting', sign: '○' },
  RUNNING: { label: 'running', sign: '●' },
  PAUSED: { label: 'paused', sign: 'Ⅱ' },
  COMPLETED: { label: 'completed', sign: '✓' },
  STOPPED: { label: 'stopped', sign: '■' },
  FAILED: { label: 'failed', sign: '✕' },
  LOST: { label: 'lost', sign: '↻' },
  CANCELLED: { label: 'cancelled', sign: '–' },
};

/** Order of the parts of an accounting, finished first. */
export const PARTS = ['completed', 'stopped', 'failed', 'cancelled', 'running', 'paused', 'waiting'];

export const PART_MEANING = {
  completed: 'trained to the end',
  stopped: 'given up early by the stopping rule',
  failed: 'ended with an error',
  cancelled: 'not tried, because the search ended before',
  running: 'being trained now',
  paused: 'kept at a checkpoint; may go on later',
  waiting: 'not started yet',
};

/** Kinds of failure, as the service names them, in words; of an error there is no more to say. */
export const FAILURES = { DIVERGED: 'diverged', OUT_OF_MEMORY: 'out of memory', REFUSED: 'refused', LOST: 'worker lost', ERROR: 'error' };

/** How many trials failed in which way, e.g. “2 out of memory, 1 diverged”; empty where none failed. */
export const failureKinds = ({ trials }) => Object.entries(trials.failures ?? {})
  .map(([kind, count]) => `${count} ${FAILURES[kind] ?? kind.toLowerCase()}`).join(', ');

export const isOver = (study) => ['STOPPED', 'COMPLETED', 'FAILED'].includes(study.state);

/** Its budget counts epochs; how many trials they make shows when they are spent. */
export const countsEpochs = ({ budget }) => Boolean(budget.totalEpochs) && budget.trials >= 1e6;

/**
 * The parts of an accounting; they always add up to what was planned. Trials the service has not created yet count
 * as waiting, or as cancelled once the search is over; where epochs are counted there are no such trials.
 */
export function accounting(study) {
  const counts = { ...study.trials };
  const known = PARTS.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  const rest = countsEpochs(study) ? 0 : Math.max(0, counts.planned - known);
  counts[isOver(study) ? 'cancelled' : 'waiting'] += rest;
  return PARTS.map((part) => ({ part, count: counts[part] ?? 0 }));
}
