import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';
import { namesRecordings } from '../corpora.js';
import { go } from '../router.js';
import { errorNotice } from '../parts/notice.js';
import { problemList } from '../parts/problem-list.js';
import { searchSummary } from '../parts/search-summary.js';
import { spaceCards } from '../parts/space-cards.js';
import '../parts/confirm-dialog.js';
import '../parts/definition-editor.js';

const TYPING_MS = 350;
const LARGEST = 1024 * 1024;

/** A search from its definition: choose, upload or write it; checked while it changes; started when it is valid. */
class NewSearchPage extends Element {
  static properties = {
    space: {}, spaces: { state: true }, text: { state: true }, result: { state: true }, checking: { state: true },
    starting: { state: true }, error: { state: true },
  };

  constructor() {
    super();
    this.spaces = [];
    this.text = '';
    this.result = null;
    this.checking = false;
    this.starting = false;
    this.error = null;
    this.edited = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = 'New search · Diapason';
    this.loadSpaces();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.typing);
    this.request?.abort();
  }

  async loadSpaces() {
    try {
      this.spaces = await api.searchSpaces();
      this.error = null;
    } catch (error) {
      this.error = error;
    }
  }

  willUpdate(changed) {
    if (changed.has('space') && this.space) {
      this.choose(this.space);
    }
  }

  async choose(name) {
    if (this.edited && !(await this.querySelector('dia-confirm').ask())) {
      return;
    }
    try {
      this.setText(await api.searchSpaceText(name), 0);
      this.edited = false;
    } catch (error) {
      this.error = error;
    }
  }

  edit(text) {
    this.edited = text.trim() !== '';
    this.setText(text);
  }

  setText(text, delay = TYPING_MS) {
    this.text = text;
    this.error = null;
    this.checking = text.trim() !== '';
    clearTimeout(this.typing);
    this.request?.abort();
    if (this.checking) {
      this.typing = setTimeout(() => this.check(), delay);
    } else {
      this.result = null;
    }
  }

  async check() {
    this.request = new AbortController();
    try {
      this.result = await api.check(this.text, this.request.signal);
      this.checking = false;
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.fail(error);
      }
    }
  }

  fail(error) {
    this.checking = false;
    this.starting = false;
    this.error = error.problems.length ? null : error;
    this.result = error.problems.length ? { valid: false, problems: error.problems, summary: null } : this.result;
  }

  async start(event) {
    event.preventDefault();
    this.starting = true;
    const form = new FormData(event.target);
    try {
      const study = await api.submit(this.text, { name: form.get('name')?.trim(), corpora: form.get('corpora')?.trim() });
      go(`/studies/${study.id}`);
    } catch (error) {
      this.fail(error);
      if (error.status === 409) {
        this.querySelector('[name=name]').focus();
      }
    }
  }

  async upload(file) {
    if (file.size > LARGEST) {
      this.error = { title: `${file.name} is too large`,
        message: `A definition has at most 1 MiB, this file has ${(file.size / LARGEST).toFixed(1)} MiB. Choose the YAML or JSON file of a search space.` };
      return;
    }
    this.setText(await file.text(), 0);
  }

  render() {
    return html`
      <div class="title"><h1>New search</h1></div>
      <section aria-labelledby="choose"><h2 id="choose" class="step"><b>1</b> Start from a search space</h2>
        ${spaceCards(this.spaces, this.space)}
      </section>
      <div class="split">
        <section aria-labelledby="edit">
          <div class="row"><h2 id="edit" class="step"><b>2</b> Make it yours</h2>
            <label class="button small-button">Upload a file<input class="hidden" type="file" accept=".yaml,.yml,.json"
              @change=${(event) => this.uploaded(event.target)}></label></div>
          <dia-editor .text=${this.text} .problems=${this.result?.problems ?? []}
            @edit=${(event) => this.edit(event.detail)} @dragover=${(event) => event.preventDefault()}
            @drop=${this.dropped}></dia-editor>
        </section>
        <section aria-labelledby="start" class="side"><h2 id="start" class="step"><b>3</b> Start</h2>
          ${errorNotice(this.error)}
          <div aria-live="polite">${this.verdict()}</div>
          ${this.form()}
        </section>
      </div>
      <dia-confirm .heading=${'Replace your text?'} .action=${'Replace it'}
        .text=${'What you have written in the editor is lost when another search space takes its place.'}></dia-confirm>`;
  }

  uploaded(input) {
    if (input.files[0]) {
      this.upload(input.files[0]);
      input.value = '';
    }
  }

  dropped(event) {
    if (event.dataTransfer.files[0]) {
      event.preventDefault();
      this.upload(event.dataTransfer.files[0]);
    }
  }

  verdict() {
    if (!this.text.trim()) {
      return html`<p class="hint">Choose a search space above, upload a file, or write a definition. It is checked while you type.</p>`;
    }
    if (!this.result) {
      return this.checking ? html`<p class="hint">Checking …</p>` : nothing;
    }
    const { valid, problems, summary } = this.result;
    return valid ? html`<p class="verdict good"><span aria-hidden="true">✓</span> <strong>${summary.name}</strong> is valid</p>${searchSummary(summary)}`
      : html`<p class="verdict bad"><span aria-hidden="true">✕</span> ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}</p>
        ${problemList(problems, ({ line, column }) => this.querySelector('dia-editor').jump(line, column))}`;
  }

  form() {
    const ready = this.result?.valid && !this.checking && !this.starting;
    return html`
      <form class="stack" @submit=${this.start}>
        <label>Name <span class="small">optional</span>
          <input name="name" maxlength="64" pattern="[a-z][a-z0-9\\-]*" title="a–z, 0–9 and -, starting with a letter"
            placeholder=${this.result?.summary?.name ?? 'as in the definition'} autocomplete="off"></label>
        ${namesRecordings(this.text) ? html`<label>Folder of the recordings <span class="small">on the machine of the service; empty for its default</span>
          <input name="corpora" placeholder="/data/corpora" autocomplete="off" spellcheck="false"></label>` : nothing}
        <button class="button primary large" ?disabled=${!ready}>${this.starting ? 'Starting …' : 'Start the search'}</button>
      </form>`;
  }
}

customElements.define('dia-new-search', NewSearchPage);
