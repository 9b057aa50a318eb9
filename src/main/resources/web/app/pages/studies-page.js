import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from '../element.js';
import * as api from '../api.js';
import { Live } from '../live.js';
import { logo } from '../parts/logo.js';
import { errorNotice, loading } from '../parts/notice.js';
import { studyCard } from '../parts/study-card.js';

const SPARKLINES = 12;

/** All studies, newest first, live. */
class StudiesPage extends Element {
  static properties = { studies: { state: true }, points: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.studies = null;
    this.points = {};
    this.error = null;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'Studies · Diapason';
    this.live = new Live('/api/events', { open: () => this.load(), study: (study) => this.put(study) });
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.close();
  }

  async load() {
    try {
      this.studies = (await api.studies()).sort(newestFirst);
      this.error = null;
      this.studies.slice(0, SPARKLINES).forEach((study) => this.loadPoints(study));
    } catch (error) {
      this.error = error;
    }
  }

  put(study) {
    if (!this.studies) {
      return; // The list is on its way and will have it.
    }
    const before = this.studies.find(({ id }) => id === study.id);
    this.studies = [study, ...this.studies.filter(({ id }) => id !== study.id)].sort(newestFirst);
    if (before?.best?.value !== study.best?.value) {
      this.loadPoints(study);
    }
  }

  async loadPoints(study) {
    if (study.best) {
      const { points } = await api.progress(study.id).catch(() => ({ points: [] }));
      this.points = { ...this.points, [study.id]: points };
    }
  }

  render() {
    return html`
      <div class="title"><h1>Studies</h1><a class="button primary" href="#/new">New search</a></div>
      ${errorNotice(this.error, () => this.load())}
      ${this.studies === null ? (this.error ? '' : loading('the studies')) : this.list()}`;
  }

  list() {
    return this.studies.length === 0 ? this.empty() : html`
      <ul class="cards">${repeat(this.studies, ({ id }) => id, (study) => studyCard(study, this.points[study.id]))}</ul>`;
  }

  empty() {
    return html`
      <section class="empty">
        ${logo(72)}
        <h2>No search has been started yet</h2>
        <p>Start with <a href="#/new/quickstart">quickstart</a>: a few small networks on voices the program makes
          itself. It needs no recordings and takes minutes. Or from a terminal:</p>
        <pre>./diapason search search-spaces/quickstart.yaml</pre>
        <p><a class="button primary" href="#/new/quickstart">Set up the quickstart</a></p>
      </section>`;
  }
}

const newestFirst = (a, b) => new Date(b.createdAt) - new Date(a.createdAt) || b.id - a.id;

customElements.define('dia-studies', StudiesPage);
