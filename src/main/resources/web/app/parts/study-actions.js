import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';
import { isOver } from '../states.js';
import './confirm-dialog.js';

/** Pause, resume, stop and the download; fires `changed` with the study the service answers, `failed` with the error. */
class StudyActions extends Element {
  static properties = { study: {}, busy: { state: true } };

  render() {
    const { state, best, name } = this.study;
    return html`
      <div class="actions">
        ${state === 'RUNNING' ? this.button('Pause', 'pause') : nothing}
        ${state === 'PAUSED' ? this.button('Resume', 'resume', 'primary') : nothing}
        ${isOver(this.study) ? nothing : html`
          <button type="button" class="button" ?disabled=${this.busy} @click=${this.stop}>Stop …</button>`}
        ${best ? html`<a class="button ${state === 'PAUSED' ? '' : 'primary'}" href=${api.bestModelUrl(this.study.id)} download>
          Download best model</a>` : nothing}
      </div>
      <dia-confirm .heading=${`Stop ${name}?`} .action=${'Stop the search'}
        .text=${'Running trials are ended and no further one is started. What has finished stays, and so does the best model. A stopped search cannot be resumed; to go on later, pause it instead.'}></dia-confirm>`;
  }

  button(label, action, look = '') {
    return html`<button type="button" class="button ${look}" ?disabled=${this.busy} @click=${() => this.run(action)}>${label}</button>`;
  }

  async stop() {
    if (await this.querySelector('dia-confirm').ask()) {
      this.run('stop');
    }
  }

  async run(action) {
    this.busy = true;
    try {
      this.tell('changed', await api.change(this.study.id, action));
    } catch (error) {
      this.tell('failed', error);
    }
    this.busy = false;
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('dia-study-actions', StudyActions);
