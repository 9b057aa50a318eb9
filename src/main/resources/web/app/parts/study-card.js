import { html, nothing } from 'lit';
import { ago, count, duration, metric } from '../format.js';
import { accounting } from '../states.js';
import { accountingBar, planned } from './accounting-bar.js';
import { externalBadge, stateChip, syntheticBadge } from './chips.js';
import { sparkline } from './sparkline.js';

/** One study in the list. The whole card leads to it; the name is the link that keyboards and readers find. */
export const studyCard = (study, points) => html`
  <li class="card study-card">
    <div class="head">
      <h2><a href="#/studies/${study.id}">${study.name}</a></h2>
      ${syntheticBadge(study.synthetic)} ${externalBadge(study.trainer)} ${stateChip(study.state)}
    </div>
    ${study.message ? html`<p class="message">${study.message}</p>`
      : html`<p class="about">${study.description || study.data?.corpora.join(', ')}</p>`}
    <div class="best">
      <div><span class="label">best ${study.objective.metric}</span>
        <span class="number">${metric(study.best?.value)}</span></div>
      ${sparkline(points)}
    </div>
    ${accountingBar(study)}
    <p class="small"><span>${parts(study)}</span><span>${clock(study)}</span></p>
  </li>`;

const parts = (study) => accounting(study)
  .filter(({ part, count: n }) => n > 0 && part !== 'waiting' && part !== 'cancelled')
  .map(({ part, count: n }) => `${count(n)}\u00a0${part}`)
  .concat(planned(study))
  .join(' · ');

function clock(study) {
  if (study.state === 'RUNNING') {
    return study.secondsLeft === null ? nothing : `${duration(study.secondsLeft)} left`;
  }
  return ago(study.endedAt ?? study.startedAt ?? study.createdAt);
}
