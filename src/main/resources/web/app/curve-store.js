/** The learning curves of a study, kept up to date by its events. Each change gives a new array, so that Lit sees it. */
export function withEpoch(curves, { trial, number, epoch, metrics }, metric) {
  const point = [epoch, metrics[metric]];
  if (!Number.isFinite(point[1])) {
    return curves;
  }
  const known = curves.find((curve) => curve.trial === trial);
  if (!known) {
    return [...curves, { trial, number, state: 'RUNNING', points: [point] }];
  }
  // A new attempt starts again from epoch 1: what the lost one reported after it no longer counts.
  const points = [...known.points.filter(([at]) => at < epoch), point];
  return curves.map((curve) => (curve === known ? { ...curve, points } : curve));
}

export const withState = (curves, { id, state }) =>
  curves.map((curve) => (curve.trial === id && curve.state !== state ? { ...curve, state } : curve));
