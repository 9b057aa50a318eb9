import { html, nothing } from 'lit';
import { configurations, count, duration, maximises, metric, metricName, moments, percent, value } from '../format.js';
import { definitionUrl } from '../api.js';
import { accountingBar, accountingFigures } from './accounting-bar.js';
import { countsEpochs } from '../states.js';
import { protocolName, protocolWords, times } from '../protocols.js';
import { externalBadge, stateChip, syntheticBadge, transductiveBadge } from './chips.js';
import { extractions } from './extractions.js';
import { interval } from './interval.js';

export const studyTitle = (study, actions) => html`
  <p class="crumbs"><a href="#/studies">Studies</a></p>
  <div class="title">
    <h1>${study.name} ${stateChip(study.state)} ${syntheticBadge(study.synthetic)} ${externalBadge(study.trainer)}</h1>
    ${actions}
  </div>
  ${study.description ? html`<p class="lead">${study.description}</p>` : nothing}
  ${study.message ? html`<div class="notice ${study.state === 'FAILED' ? 'error' : ''}" role="status">${study.message}</div>` : nothing}
  ${study.synthetic ? html`<div class="notice synthetic"><span><strong>Synthetic voices.</strong> The recordings are made by the program.
    The figures show that a search works; they say nothing about real speech.</span></div>` : nothing}
  <p class="protocol">${study.data ? protocol(study) : external(study)}</p>`;

const external = ({ name, objective, seed }) => html`Trials are carried out by a program of yours, which asks
  <code>/api/worker/claim</code> for those of <code>${name}</code> · objective ${metricName(objective.metric)}, seed ${seed}.`;

function protocol({ data, objective, best, audit, looks, seed }) {
  const words = protocolWords(data.protocol);
  const heard = best?.transductive ? ', though its voices were heard for standardising' : '';
  return `${data.corpora.join(', ')} · protocol ${protocolName(audit ?? best ?? data)}${words ? ` (${words})` : ''}, seed ${seed} · validation score: ${
    metricName(objective.metric)} on about ${percent(data.validationShare)} of the data; the test part (about ${percent(data.testShare)}) ${
    looks ? `was looked at ${times(looks)}` : 'has not been looked at'}${heard}.`;
}

/** How far the search is, and what it has found. */
export const studyOverview = (study) => html`
  <section class="card overview" aria-label="Progress">
    <dl class="tiles">
      <div class="main"><dt>best ${study.objective.metric}</dt>
        <dd>${study.best ? html`<a href="#/trials/${study.best.trial}">${metric(study.best.value)}</a> ${transductiveBadge(study.best.transductive)}` : metric(null)}</dd>
        <dd class="small">${study.best ? html`trial ${study.best.number}${study.data ? ', validation' : ''}${
          study.best.interval && study.objective.metric === 'uar' ? html` · ${interval(study.best.interval)}` : nothing}` : 'no trial has finished yet'}</dd></div>
      ${tile('epochs trained', count(study.epochsDone), study.state === 'RUNNING' ? `${value(study.epochsPerSecond)} per second` : '')}
      ${study.state === 'RUNNING' ? tile('time left', study.secondsLeft === null ? 'unknown' : duration(study.secondsLeft), 'at this pace')
        : tile('took', duration(took(study)), study.endedAt ? `ended ${moments(study.endedAt)}` : '')}
      ${tile('configurations', configurations(study.configurations), countsEpochs(study) ? `${count(study.budget.totalEpochs)} epochs to be trained` : `${count(study.budget.trials)} to be tried`)}
    </dl>
    ${accountingBar(study)}
    ${accountingFigures(study)}
    ${extractions(study.features)}
  </section>`;

const tile = (name, text, more) => html`<div><dt>${name}</dt><dd>${text}</dd><dd class="small">${more}</dd></div>`;

const took = ({ startedAt, endedAt }) => (startedAt && endedAt ? (new Date(endedAt) - new Date(startedAt)) / 1000 : NaN);

export const studySettings = (study) => html`
  <details class="card settings"><summary>Definition and settings</summary>
    <dl class="facts">
      ${fact('Objective', `${study.objective.metric}, ${maximises(study.objective) ? 'larger' : 'smaller'} is better`)}
      ${fact('Sampler', algorithm(study.sampler))}
      ${fact('Stopping rule', algorithm(study.stopping))}
      ${fact('Budget', budget(study.budget))}
      ${study.warmStart ? fact('Earlier studies', remembered(study.warmStart)) : ''}
      ${fact('Seed', String(study.seed))}
      ${fact('Created', moments(study.createdAt))}
    </dl>
    <p><a href=${definitionUrl(study.id)} target="_blank">Definition as it was submitted</a></p>
  </details>`;

const fact = (name, text) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`;

const algorithm = ({ name, options }) =>
  [name, ...Object.entries(options ?? {}).map(([key, option]) => `${key} ${value(option)}`)].join(', ');

const remembered = ({ sources, remembered: all, tried, dropped }) => (sources.length
  ? `${tried} of ${all} configurations tried from ${sources.join(', ')}${dropped ? '; no better than the others, so no further one is' : ''}`
  : 'none found that is about the same');

const budget = ({ trials, epochs, totalEpochs, wallClockSeconds }) =>
  `${trials < 1e6 ? `${count(trials)} ` : ''}trials of at most ${count(epochs)} epochs${totalEpochs ? `, ${count(totalEpochs)} epochs in all` : ''}${wallClockSeconds ? `, at most ${duration(wallClockSeconds)}` : ''}`;
