import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';
import { metric, metricName } from '../format.js';
import { errorNotice } from './notice.js';

const WHY = 'The value a trial was chosen by is the luckiest of many. These come from the same configurations trained again on fresh seeds.';

/** The best of a study trained again: means, intervals, and how probably each is the best. */
class Confirmation extends Element {
  static properties = { study: {}, answer: { state: true }, error: { state: true } };

  willUpdate(changed) {
    const before = changed.get('study')?.confirmation;
    const now = this.study.confirmation;
    if (changed.has('study') && (!this.answer || before?.done !== now.done || before?.failed !== now.failed)) {
      this.load();
    }
  }

  async load() {
    try {
      this.answer = await api.confirmation(this.study.id);
      this.error = null;
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    const { planned, done, failed } = this.study.confirmation;
    return html`<section class="card confirmation"><h2>Confirmed <span class="small">${done} of ${planned} runs on fresh seeds${failed ? `, ${failed} failed` : ''}</span></h2>
      ${errorNotice(this.error, () => this.load())}
      ${this.answer?.verdict ? html`<p><strong>${this.answer.verdict}.</strong></p>` : nothing}
      ${this.answer?.candidates.length ? this.table() : html`<p class="hint">The first run that ends appears here.</p>`}
      <p class="hint">${WHY}</p></section>`;
  }

  table() {
    return html`<div class="scroll"><table><thead><tr><th>Trial</th><th>Mean ${metricName(this.study.objective.metric)}</th><th>95 % of the mean</th>
      <th>Best with</th><th>Chosen by</th><th>Runs</th></tr></thead><tbody>${this.answer.candidates.map((one) => html`<tr>
        <td>${one.trial}</td><td>${metric(one.mean)}</td>
        <td>${one.interval ? `${metric(one.interval[0])} to ${metric(one.interval[1])}` : '–'}</td>
        <td>${one.probability == null ? '–' : `${Math.round(100 * one.probability)} %`}</td>
        <td>${metric(one.searched)}</td><td>${one.values.map((value) => metric(value)).join(' · ')}</td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define('dia-confirmation', Confirmation);
