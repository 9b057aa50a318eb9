import { html } from 'lit';
import { configurations, count } from '../format.js';

/** What a valid definition would start. */
export const searchSummary = (summary) => html`
  <dl class="facts">
    <div><dt>Configurations</dt><dd>${configurations(summary.configurations)}</dd></div>
    <div><dt>Trials</dt><dd>${count(summary.trials)}</dd></div>
    <div><dt>Epochs each, at most</dt><dd>${count(summary.epochs)}</dd></div>
    <div><dt>Sampler</dt><dd>${summary.sampler}</dd></div>
    <div><dt>Stopping rule</dt><dd>${summary.stopping}</dd></div>
  </dl>
  <details>
    <summary>${summary.parameters.length} parameters</summary>
    <table class="plain"><tbody>
      ${summary.parameters.map(({ name, type, values }) => html`
        <tr><th scope="row"><code>${name}</code></th><td>${[values].flat().join(', ')} <span class="small">${type}</span></td></tr>`)}
    </tbody></table>
  </details>`;
