import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';
import { NONE, bytes, count, duration, metric, metricName, value } from '../format.js';
import { Live } from '../live.js';
import { throttle } from '../throttle.js';
import { attemptsTable } from '../parts/attempts-table.js';
import { failureKind, stateChip, syntheticBadge, transductiveBadge } from '../parts/chips.js';
import { forecastTable } from '../parts/forecast-table.js';
import { confusionMatrix } from '../parts/confusion-matrix.js';
import { auditBox } from '../parts/audit-box.js';
import { interval } from '../parts/interval.js';
import { scoreTables } from '../parts/score-tables.js';
import { protocolName } from '../protocols.js';
import { examining } from '../parts/test-part.js';
import '../parts/robustness.js';
import { loadingText } from '../parts/extractions.js';
import { errorNotice, loading } from '../parts/notice.js';

const REFRESH_MS = 1000;
const OPEN = ['WAITING', 'RUNNING', 'PAUSED'];

/** One trial: what was tried, how it learned, what it confuses, and where it failed. */
class TrialPage extends Element {
  static properties = { key: {}, trial: { state: true }, study: { state: true }, metric: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.refresh = throttle(REFRESH_MS, () => this.load());
  }

  connectedCallback() {
    super.connectedCallback();
    import('../charts/index.js').catch(() => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
  }

  close() {
    this.refresh.cancel();
    this.live?.close();
    this.live = null;
  }

  willUpdate(changed) {
    if (changed.has('key')) {
      this.close();
      this.trial = null;
      this.study = null;
      document.title = 'Trial · Diapason';
      this.load();
    }
  }

  async load() {
    try {
      const trial = await api.trial(this.key);
      this.study = await api.study(trial.study);
      this.trial = trial;
      this.metric ??= this.study.objective.metric;
      this.error = null;
      document.title = `Trial ${trial.number} · ${this.study.name} · Diapason`;
      this.follow();
    } catch (error) {
      this.error = error;
    }
  }

  /** Live while the trial can still change, silent afterwards. */
  follow() {
    if (!OPEN.includes(this.trial.state) && !examining(this.study)) {
      this.close();
    } else if (!this.live && this.isConnected) {
      const mine = (id) => id === this.trial.id && this.refresh();
      this.live = new Live(`/api/studies/${this.trial.study}/events`, {
        open: () => this.refresh(), study: () => examining(this.study) && this.refresh(), trial: ({ id }) => mine(id), epoch: ({ trial }) => mine(trial),
      });
    }
  }

  render() {
    if (!this.trial) {
      return this.error ? html`${errorNotice(this.error, this.error.status === 404 ? null : () => this.load())}<p><a href="#/studies">All studies</a></p>` : loading('the trial');
    }
    return html`
      ${this.header()} ${errorNotice(this.error, () => this.load())} ${this.failure()}
      <div class="pair narrow-first">
        <section class="card"><h2>Configuration</h2>${table(Object.entries(this.trial.configuration), value)}</section>
        ${this.curveCard()}
      </div>
      ${this.tested()}
      ${scoreTables('validation', this.trial.facts?.evaluation, this.trial.facts?.baselines)}
      ${this.trial.confusion?.length ? html`<section class="card"><h2>Confusion matrix <span class="small">validation part, counts and share of each row</span></h2>
        ${confusionMatrix(this.trial.labels, this.trial.confusion)}</section>` : nothing}
      <div class="pair narrow-first loose">${this.facts()} ${this.attempts()}</div>
      ${auditBox(this.trial.facts?.audit)}`;
  }

  header() {
    const { trial, study } = this;
    return html`
      <p class="crumbs"><a href="#/studies">Studies</a> <span aria-hidden="true">/</span> <a href="#/studies/${study.id}">${study.name}</a></p>
      <div class="title"><h1>Trial ${trial.number} ${stateChip(trial.state)} ${failureKind(trial)} ${syntheticBadge(study.synthetic)}</h1>
        ${trial.hasModel ? html`<div class="actions"><a class="button primary" href=${api.modelUrl(trial.id)} download>Download model</a></div>` : nothing}</div>
      <dl class="tiles card">
        ${tile(`${study.data ? 'validation ' : ''}${study.objective.metric}${trial.rank ? `, rank ${trial.rank}` : ''}`, html`${metric(trial.value)} ${transductiveBadge(trial.transductive)}${
          study.objective.metric === 'uar' && trial.interval ? html`<span class="small below">${interval(trial.interval)}</span>` : nothing}`, 'main')}
        ${tile('epochs', `${trial.epoch ?? 0} of ${study.budget.epochs}`)}
        ${tile('best epoch', trial.bestEpoch || NONE)}
        ${tile('training time', trial.seconds ? duration(trial.seconds) : NONE)}
        ${tile('configuration from', trial.origin ?? NONE)}
      </dl>`;
  }

  /** What the test part said of the model, or the button that asks it. */
  tested() {
    const { trial, study } = this;
    const findings = trial.examination?.findings;
    if (!findings) {
      return trial.hasModel ? html`<dia-test-part .study=${study} .number=${trial.number} @asked=${() => this.load()}></dia-test-part>` : nothing;
    }
    const { test } = trial.examination;
    return html`
      <dl class="tiles card">
        ${tile(html`test UAR, look ${trial.examination.look} of ${trial.examination.looks}`, metric(test.uar), 'main')}
        ${tile('95 % interval', test.interval ? interval(test.interval, '') : NONE)}
        ${tile('test accuracy', metric(test.accuracy))}
        ${tile('protocol', protocolName(test))}
      </dl>
      ${scoreTables('test', findings.test, findings.baselines)}
      <dia-robustness .findings=${findings}></dia-robustness>`;
  }

  failure() {
    const { state, reason, trace } = this.trial;
    if (!reason) {
      return nothing;
    }
    return html`<div class="notice ${state === 'FAILED' ? 'error' : ''}"><div>
      <strong>${state === 'FAILED' ? 'Why it failed' : state === 'STOPPED' ? 'Why it was stopped early' : 'What happened'}</strong>
      <p>${reason}</p>
      ${trace ? html`<details><summary>Stack trace</summary><pre class="trace" tabindex="0">${trace}</pre></details>` : nothing}</div></div>`;
  }

  curveCard() {
    const { curve, bestEpoch } = this.trial;
    const names = Object.keys(curve.at(-1)?.metrics ?? {});
    return html`<section class="card">
      <div class="row"><h2>Learning curve</h2>
        ${names.length ? html`<label class="inline"><span class="hidden">Metric</span><select @change=${(event) => (this.metric = event.target.value)}>
          ${names.map((name) => html`<option value=${name} ?selected=${name === this.metric}>${metricName(name)}</option>`)}</select></label>` : nothing}</div>
      ${curve.length ? html`<dia-trial-chart .curve=${curve} .metric=${this.metric} .bestEpoch=${bestEpoch}></dia-trial-chart>`
        : html`<div class="chart hint">${this.waiting()}</div>`}</section>`;
  }

  waiting() {
    const { loading } = this.trial;
    return loading ? html`<p>Loading the recordings<br>
        <progress max=${loading.total} value=${loading.done} aria-label="Loading the recordings"></progress><br>
        <span class="small">${loadingText(loading)}</span></p>`
      : html`<p>No epoch has been trained yet.</p>`;
  }

  facts() {
    const { metrics, facts } = this.trial;
    const single = Object.entries(facts ?? {}).filter(([, raw]) => typeof raw !== 'object');
    const measured = Object.entries(metrics ?? {}).map(([name, number]) => [metricName(name), metric(number)]);
    return html`<section class="card"><h2>At the best epoch</h2>
      ${measured.length ? table(measured, String) : html`<p class="hint">Nothing measured yet.</p>`}
      ${forecastTable(this.trial.forecast)}
      ${single.length ? html`<h2>Facts</h2>${table(single, fact)}` : nothing}</section>`;
  }

  attempts() {
    const { attempts } = this.trial;
    return html`<section class="card"><h2>Attempts</h2>
      ${attempts.length ? attemptsTable(attempts) : html`<p class="hint">No worker has taken this trial yet.</p>`}</section>`;
  }
}

const tile = (name, text, look = '') => html`<div class=${look}><dt>${name}</dt><dd>${text}</dd></div>`;

const fact = (raw, name) => (name?.endsWith('_bytes') ? bytes(raw) : Number.isInteger(raw) ? count(raw) : value(raw));

const table = (entries, show) => html`<table class="plain"><tbody>
  ${entries.map(([name, raw]) => html`<tr><th scope="row">${name}</th><td>${show(raw, name)}</td></tr>`)}</tbody></table>`;

customElements.define('dia-trial', TrialPage);
