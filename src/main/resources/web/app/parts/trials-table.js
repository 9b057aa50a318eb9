import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from '../element.js';
import * as api from '../api.js';
import { count, duration, maximises, metric, value } from '../format.js';
import { go } from '../router.js';
import { accounting, isOver } from '../states.js';
import { failureKind, stateChip, transductiveBadge } from './chips.js';
import { loadingText } from './extractions.js';
import { errorNotice } from './notice.js';

const SIZE = 25;
const remembered = new Map();

/** A study's trials: sorted, filtered and paged by the service. The choice survives a visit to a trial. */
class TrialsTable extends Element {
  static properties = { study: {}, query: { state: true }, page: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.page = null;
  }

  willUpdate() {
    if (!this.query) {
      const best = maximises(this.study.objective) ? '-value' : 'value';
      this.query = remembered.get(this.study.id) ?? { state: '', sort: best, page: 0, size: SIZE };
      this.load();
    }
  }

  /** Fetches the page shown again; an answer that a later question has overtaken is dropped. */
  async load() {
    const query = this.query;
    try {
      const page = await api.trials(this.study.id, query);
      if (query === this.query) {
        this.page = page;
        this.error = null;
      }
    } catch (error) {
      this.error = error;
    }
  }

  ask(change) {
    this.query = { ...this.query, page: 0, ...change };
    remembered.set(this.study.id, this.query);
    this.load();
  }

  render() {
    return html`
      <div class="row"><h2>Trials</h2>${this.filter()}</div>
      ${errorNotice(this.error, () => this.load())}
      ${!this.page ? nothing : this.page.items.length ? this.table() : html`<p class="hint">${this.nothingHere()}</p>`}`;
  }

  nothingHere() {
    if (this.query.state) {
      return 'No trial is in this state.';
    }
    return isOver(this.study) ? 'No trial was started.'
      : 'No trial has been started yet. As soon as a worker is free, it takes the first one.';
  }

  filter() {
    const parts = accounting(this.study).filter(({ part, count: n }) => n > 0 && part !== 'waiting');
    const all = [{ part: '', label: 'all' }, ...parts.map((each) => ({ ...each, label: each.part }))];
    return html`<div class="filter" role="group" aria-label="Show trials in state">
      ${all.map(({ part, label, count: n }) => html`<button type="button" class="pill"
        aria-pressed=${this.query.state === part.toUpperCase()} @click=${() => this.ask({ state: part.toUpperCase() })}>
        ${label}${n ? html` <b>${count(n)}</b>` : nothing}</button>`)}
    </div>`;
  }

  table() {
    const names = [...new Set(this.page.items.flatMap(({ configuration }) => Object.keys(configuration)))];
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Trials, scrolls sideways">
        <table class="trials">
          <thead><tr>
            ${this.head('number', 'trial')} ${this.head('state', 'state')} ${this.head('value', this.study.objective.metric, true)}
            ${this.head('epoch', 'epochs', true)} ${this.head('seconds', 'time', true)}
            ${names.map((name) => this.head(`param:${name}`, name, true))}
          </tr></thead>
          <tbody>${repeat(this.page.items, ({ id }) => id, (trial) => this.row(trial, names))}</tbody>
        </table>
      </div>
      ${this.pager()}`;
  }

  head(key, label, right) {
    const descending = this.query.sort === `-${key}`;
    const sorted = descending || this.query.sort === key;
    const arrow = html`<span class="arrow" aria-hidden="true">${sorted ? (descending ? '↓' : '↑') : ''}</span>`;
    return html`<th scope="col" class=${right ? 'right' : ''} aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" @click=${() => this.ask({ sort: sorted && !descending ? `-${key}` : key })}>${
        right ? html`${arrow}${label}` : html`${label}${arrow}`}</button></th>`;
  }

  row(trial, names) {
    const best = trial.id === this.study.best?.trial;
    return html`
      <tr class=${best ? 'leader' : ''} @click=${(event) => event.target.closest('a') || go(`/trials/${trial.id}`)}>
        <th scope="row"><a href="#/trials/${trial.id}">${trial.number}</a>${best
          ? html` <span class="star" title="best of the study">★<span class="hidden">best</span></span>` : nothing}</th>
        <td>${stateChip(trial.state)} ${failureKind(trial)} <span class="small">${loadingText(trial.loading)}</span></td>
        <td class="right strong">${transductiveBadge(trial.transductive, true)} ${metric(trial.value)}</td>
        <td class="right">${trial.epoch ?? 0}</td>
        <td class="right">${trial.seconds ? duration(trial.seconds) : nothing}</td>
        ${names.map((name) => html`<td class="right">${value(trial.configuration[name])}</td>`)}
      </tr>`;
  }

  pager() {
    const { page, size, total } = this.page;
    const last = Math.min(total, (page + 1) * size);
    return html`<div class="pager">
      <button type="button" class="button small-button" ?disabled=${page === 0} @click=${() => this.ask({ page: page - 1 })}>Previous</button>
      <span aria-live="polite">${count(page * size + 1)}–${count(last)} of ${count(total)}</span>
      <button type="button" class="button small-button" ?disabled=${last >= total} @click=${() => this.ask({ page: page + 1 })}>Next</button>
    </div>`;
  }
}

customElements.define('dia-trials', TrialsTable);
