/** Numbers, durations and moments as people read them. Missing values are an en dash. */
export const NONE = '–';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

export function count(value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  return typeof value === 'string' && /^\d+$/.test(value) ? whole.format(BigInt(value)) : whole.format(value);
}

/** A metric: four decimals, so that neighbours in a ranking stay apart; counts are whole, and what is smaller keeps its digits. */
export function metric(value) {
  if (!Number.isFinite(value)) {
    return NONE;
  }
  const size = Math.abs(value);
  if (size >= 1000) {
    return size < 1e9 ? whole.format(value) : value.toExponential(3);
  }
  return size > 0 && size < 0.001 ? value.toExponential(2) : value.toFixed(4);
}

export const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : NONE);

export function configurations(value) {
  return value === null || value === undefined ? 'infinitely many' : count(value);
}

export function duration(seconds) {
  if (!Number.isFinite(seconds)) {
    return NONE;
  }
  if (seconds < 10) {
    return `${seconds.toFixed(1)} s`;
  }
  const total = Math.round(seconds);
  const [d, h, m, s] = [Math.floor(total / 86400), Math.floor(total / 3600) % 24, Math.floor(total / 60) % 60, total % 60];
  if (d) return `${d} d ${h} h`;
  if (h) return `${h} h ${m} min`;
  return m ? `${m} min ${s} s` : `${s} s`;
}

export const moments = (iso) => (iso ? moment.format(new Date(iso)) : NONE);

/** Memory, in powers of 1,024. */
export function bytes(value) {
  if (!Number.isFinite(value)) {
    return NONE;
  }
  const mebibytes = value / 2 ** 20;
  return mebibytes < 10000 ? `${whole.format(mebibytes)} MiB` : `${(mebibytes / 1024).toFixed(1)} GiB`;
}

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export function ago(iso, now = Date.now()) {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return relative.format(Math.round(seconds / size), unit);
}

/** A parameter's value: short, exact enough to tell two configurations apart. */
export function value(raw) {
  if (raw === null || raw === undefined) {
    return NONE;
  }
  if (typeof raw !== 'number') {
    return typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
  }
  if (Number.isInteger(raw)) {
    return String(raw);
  }
  const size = Math.abs(raw);
  return size < 0.001 || size >= 1e6 ? raw.toExponential(2).replace(/\.?0+e/, 'e') : String(Number(raw.toPrecision(4)));
}

const METRICS = {
  uar: 'unweighted average recall', accuracy: 'accuracy', macro_f1: 'macro F1', loss: 'validation loss', train_loss: 'training loss',
  min_recall: 'lowest recall', parameters: 'weights', inference_ms: 'milliseconds a clip',
};

export const metricName = (key) => METRICS[key] ?? key;

/** Whether a larger value of the study's objective is the better one. */
export const maximises = (objective) => String(objective.direction).toUpperCase().startsWith('MAX');
