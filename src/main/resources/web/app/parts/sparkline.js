import { html, nothing, svg } from 'lit';

const WIDTH = 120;
const HEIGHT = 32;

/** Best-so-far in miniature: one step line, no axes. */
export function sparkline(points) {
  if (!points || points.length < 2) {
    return nothing;
  }
  const best = points.map((point) => point.best);
  const [low, high] = [Math.min(...best), Math.max(...best)];
  const x = (index) => 2 + (index / (best.length - 1)) * (WIDTH - 6);
  const y = (value) => HEIGHT - 4 - (high > low ? (value - low) / (high - low) : 0.5) * (HEIGHT - 8);
  const steps = best.slice(1).map((value, index) => `H${x(index + 1).toFixed(1)}V${y(value).toFixed(1)}`).join('');
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${svg`<path d="M${x(0)} ${y(best[0])}${steps}"/><circle cx=${x(best.length - 1)} cy=${y(best.at(-1))} r="2.5"/>`}
  </svg>`;
}
