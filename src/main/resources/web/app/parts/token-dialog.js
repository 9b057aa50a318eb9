import { html, nothing } from 'lit';
import { Element } from '../element.js';
import * as api from '../api.js';

/** Asks for the service's token when the API answers 401; all calls that wait share one question. */
class TokenDialog extends Element {
  static properties = { error: { state: true } };

  ask() {
    this.waiting ??= new Promise((resolve) => (this.resolve = resolve));
    const dialog = this.querySelector('dialog');
    if (!dialog.open) {
      dialog.showModal();
    }
    return this.waiting;
  }

  render() {
    return html`
      <dialog aria-labelledby="token-title" @cancel=${(event) => event.preventDefault()}>
        <form @submit=${this.open}>
          <h2 id="token-title">This service asks for its token</h2>
          <p>It can be reached from other machines, so it lets in only who has the token. You find it in the file
            <code>token</code> in the data folder of the service (<code>.diapason/token</code>).</p>
          <label>Token
            <input name="token" type="password" required autocomplete="current-password" autofocus
              aria-invalid=${this.error ? 'true' : nothing}></label>
          ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : nothing}
          <div class="buttons"><button class="button primary">Open</button></div>
        </form>
      </dialog>`;
  }

  async open(event) {
    event.preventDefault();
    try {
      await api.openSession(new FormData(event.target).get('token').trim());
    } catch (error) {
      this.error = error.status === 401 || error.status === 403
        ? 'That is not the token of this service. Copy the whole line of the file.' : error.message;
      return;
    }
    this.error = null;
    event.target.reset();
    this.querySelector('dialog').close();
    this.resolve();
    this.waiting = undefined;
  }
}

customElements.define('dia-token', TokenDialog);
