import { html, nothing } from 'lit';

/** What went wrong and what to do next; `retry` adds a button. */
export const errorNotice = (error, retry) => error ? html`
  <div class="notice error" role="alert">
    <div><strong>${error.title ?? 'Something went wrong'}</strong>
      ${error.message && error.message !== error.title ? html`<p>${error.message}</p>` : nothing}</div>
    ${retry ? html`<button type="button" class="button" @click=${retry}>Try again</button>` : nothing}
  </div>` : nothing;

export const loading = (what) => html`<p class="loading" role="status">Loading ${what} …</p>`;
