import { html, nothing } from 'lit';
import { NONE, bytes, duration } from '../format.js';

/** What the trial was expected to need, beside what it needed. */
export function forecastTable(forecast) {
  const rows = [['epoch time', forecast?.epochSeconds, duration], ['off-heap memory', forecast?.offHeapBytes, bytes],
    ['heap memory', forecast?.heapBytes, bytes]].filter(([, figure]) => figure);
  return rows.length === 0 ? nothing : html`<h2>Forecast</h2>
    <table class="plain forecast"><thead><tr><th scope="col"></th><th scope="col">foretold</th><th scope="col">measured</th><th scope="col">error</th></tr></thead>
      <tbody>${rows.map(([name, { foretold, measured, errorPercent }, text]) => html`
        <tr><th scope="row">${name}</th><td>${text(foretold)}</td><td>${text(measured ?? NaN)}</td><td>${error(errorPercent)}</td></tr>`)}</tbody></table>`;
}

function error(percent) {
  if (!Number.isFinite(percent)) {
    return NONE;
  }
  const rounded = Math.round(percent);
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)} %`;
}
