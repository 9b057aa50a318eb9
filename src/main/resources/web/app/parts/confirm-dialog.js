import { html } from 'lit';
import { Element } from '../element.js';

/** A question before something that cannot be undone; the safe answer has the focus. */
class ConfirmDialog extends Element {
  static properties = { heading: {}, text: {}, action: {} };

  ask() {
    const dialog = this.querySelector('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) =>
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
  }

  render() {
    return html`
      <dialog aria-labelledby="confirm-title">
        <form method="dialog">
          <h2 id="confirm-title">${this.heading}</h2>
          <p>${this.text}</p>
          <div class="buttons">
            <button class="button" value="no" autofocus>Cancel</button>
            <button class="button danger" value="yes">${this.action}</button>
          </div>
        </form>
      </dialog>`;
  }
}

customElements.define('dia-confirm', ConfirmDialog);
