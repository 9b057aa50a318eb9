import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';
import { withEpoch, withState } from '../curve-store.js';
import { metricName } from '../format.js';
import { Live } from '../live.js';
import { throttle } from '../throttle.js';
import { errorNotice, loading } from '../parts/notice.js';
import { studyOverview, studySettings, studyTitle } from '../parts/study-header.js';
import { auditBox } from '../parts/audit-box.js';
import '../parts/study-actions.js';
import '../parts/test-part.js';
import '../parts/trials-table.js';

const BUILT_IN = ['uar', 'accuracy', 'macro_f1', 'loss', 'min_recall', 'train_loss'];
const REFRESH_MS = 1000;

/** One study, live: how far it is, what it found, every trial. */
class StudyPage extends Element {
  static properties = {
    key: {}, study: { state: true }, points: { state: true }, curves: { state: true }, metric: { state: true },
    error: { state: true }, failure: { state: true },
  };

  constructor() {
    super();
    this.points = [];
    this.curves = [];
    this.fresh = [];
    this.refresh = throttle(REFRESH_MS, () => this.loadFinished());
    this.redraw = throttle(REFRESH_MS, () => (this.curves = this.fresh));
  }

  willUpdate(changed) {
    if (changed.has('key')) {
      this.open();
    }
  }

  connectedCallback() {
    super.connectedCallback();
    import('../charts/index.js').catch(() => {}); // Apart from the rest, so that the first page comes at once.
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
  }

  close() {
    this.live?.close();
    this.refresh.cancel();
    this.redraw.cancel();
  }

  open() {
    this.close();
    this.study = null;
    document.title = 'Study · Diapason';
    this.live = new Live(`/api/studies/${encodeURIComponent(this.key)}/events`, {
      open: () => this.load(),
      study: (study) => this.put(study),
      trial: (trial) => this.putTrial(trial),
      epoch: (epoch) => this.putEpoch(epoch),
    });
    this.load();
  }

  put(study) {
    this.study = study;
    this.metric ??= study.objective.metric;
    document.title = `${study.name} · Diapason`;
  }

  putTrial(trial) {
    this.fresh = withState(this.fresh, trial);
    this.redraw();
    this.refresh();
  }

  putEpoch(epoch) {
    this.fresh = withEpoch(this.fresh, epoch, this.metric ?? this.study?.objective.metric);
    this.redraw();
  }

  async load() {
    try {
      this.put(await api.study(this.key));
      this.error = null;
      await Promise.all([this.loadFinished(), this.loadCurves()]);
    } catch (error) {
      this.error = error;
      if (error.status === 404) {
        this.live.close();
      }
    }
  }

  async loadFinished() {
    this.querySelector('dia-trials')?.load();
    this.points = (await api.progress(this.key).catch(() => ({ points: this.points }))).points;
  }

  async loadCurves() {
    const metric = this.metric;
    const { curves } = await api.curves(this.key, metric);
    if (metric === this.metric) {
      this.fresh = curves;
      this.curves = curves;
    }
  }

  render() {
    if (!this.study) {
      return this.error ? html`${errorNotice(this.error, this.error.status === 404 ? null : () => this.load())}<p><a href="#/studies">All studies</a></p>` : loading('the study');
    }
    const { study } = this;
    return html`
      ${studyTitle(study, html`<dia-study-actions .study=${study} @changed=${(event) => this.changed(event.detail)}
        @failed=${(event) => (this.failure = event.detail)}></dia-study-actions>`)}
      ${errorNotice(this.failure)} ${errorNotice(this.error, () => this.load())}
      ${studyOverview(study)}
      ${study.data && (study.best || study.looks) ? html`<dia-test-part .study=${study} @asked=${() => this.load()}></dia-test-part>` : nothing}
      <div class="pair">${this.bestCard()} ${this.curvesCard()}</div>
      <section class="card"><dia-trials .study=${study}></dia-trials></section>
      ${auditBox(study.audit)}
      ${studySettings(study)}`;
  }

  changed(study) {
    this.failure = null;
    this.put(study);
  }

  bestCard() {
    const ids = new Map(this.curves.map(({ number, trial }) => [number, trial]));
    return html`<section class="card"><h2>Best so far</h2>
      ${this.points.length ? html`<dia-best-chart .points=${this.points} .objective=${this.study.objective} .trialIds=${ids}></dia-best-chart>`
        : html`<p class="chart hint">The first finished trial starts this curve.</p>`}</section>`;
  }

  curvesCard() {
    return html`<section class="card">
      <div class="row"><h2>Learning curves</h2>
        <label class="inline"><span class="hidden">Metric</span><select @change=${this.chooseMetric}>
          ${[...new Set([this.study.objective.metric, ...(this.study.data ? BUILT_IN : [])])].map((name) => html`
            <option value=${name} ?selected=${name === this.metric}>${metricName(name)}</option>`)}</select></label></div>
      ${this.curves.length ? html`<dia-curves-chart .curves=${this.curves} .metric=${this.metric}
          .best=${this.study.best?.trial} .epochs=${this.study.budget.epochs}></dia-curves-chart>
          ${this.legend()}`
        : html`<p class="chart hint">The first trained epoch starts these curves.</p>`}</section>`;
  }

  legend() {
    const some = (wanted) => this.curves.some(({ state }) => state === wanted);
    const line = (look, label) => html`<span class="line ${look}"></span>${label} `;
    return html`<p class="legend">${this.study.best ? line('leader', 'best') : nothing}${some('RUNNING') ? line('running', 'running') : nothing}${
      line('faint', 'finished')}${some('FAILED') ? line('failed', 'failed') : nothing}</p>`;
  }

  chooseMetric(event) {
    this.metric = event.target.value;
    this.loadCurves().catch((error) => (this.error = error));
  }
}

customElements.define('dia-study', StudyPage);
