import { html, nothing } from 'lit';
import { count } from '../format.js';
import { accounting, countsEpochs, failureKinds, PART_MEANING } from '../states.js';

/** Where every planned trial is: one stacked bar, as a picture with a spoken text. */
export function accountingBar(study) {
  const parts = accounting(study).filter(({ count }) => count > 0);
  const spoken = parts.map(({ part, count: n }) => `${n} ${part}`).join(', ');
  return html`
    <div class="bar" role="img" aria-label="${planned(study)}: ${spoken}">
      ${parts.map(({ part, count: n }) => html`<span class="part ${part}" style="flex-grow:${n}"></span>`)}
    </div>`;
}

/** The same with figures: each part, and the sum they make. */
export const accountingFigures = (study) => html`
  <ul class="figures" aria-label="Accounting of the trials">
    ${accounting(study).map(({ part, count: n }) => n === 0 && part === 'cancelled' ? nothing : html`
      <li class=${n ? '' : 'none'} title=${PART_MEANING[part]}>
        <span class="key ${part}" aria-hidden="true"></span><b>${count(n)}</b> ${part}${part === 'failed' && n ? html` <span class="small">(${failureKinds(study)})</span>` : nothing}</li>`)}
    <li class="sum"><b>= ${count(countsEpochs(study) ? begun(study) : study.trials.planned)}</b> ${countsEpochs(study) ? 'begun' : 'planned'}</li>
  </ul>`;

/** How many trials there are to be, in words. */
export const planned = (study) => countsEpochs(study) ? `${count(begun(study))}\u00a0begun, ${count(study.epochsDone)} of ${count(study.budget.totalEpochs)} epochs`
  : `${count(study.trials.planned)}\u00a0planned`;

const begun = (study) => accounting(study).reduce((sum, { count: n }) => sum + n, 0);
