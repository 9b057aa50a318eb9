import { html, nothing } from 'lit';
import { count } from '../format.js';
import { accounting, failureKinds, PART_MEANING } from '../states.js';

/** Where every planned trial is: one stacked bar, as a picture with a spoken text. */
export function accountingBar(study) {
  const parts = accounting(study).filter(({ count }) => count > 0);
  const spoken = parts.map(({ part, count: n }) => `${n} ${part}`).join(', ');
  return html`
    <div class="bar" role="img" aria-label="${study.trials.planned} planned: ${spoken}">
      ${parts.map(({ part, count: n }) => html`<span class="part ${part}" style="flex-grow:${n}"></span>`)}
    </div>`;
}

/** The same with figures: each part, and the sum they make. */
export const accountingFigures = (study) => html`
  <ul class="figures" aria-label="Accounting of the trials">
    ${accounting(study).map(({ part, count: n }) => n === 0 && part === 'cancelled' ? nothing : html`
      <li class=${n ? '' : 'none'} title=${PART_MEANING[part]}>
        <span class="key ${part}" aria-hidden="true"></span><b>${count(n)}</b> ${part}${part === 'failed' && n ? html` <span class="small">(${failureKinds(study)})</span>` : nothing}</li>`)}
    <li class="sum"><b>= ${count(study.trials.planned)}</b> planned</li>
  </ul>`;
