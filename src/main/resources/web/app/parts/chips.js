import { html, nothing } from 'lit';
import { STATES } from '../states.js';

export function stateChip(state) {
  const { label, sign } = STATES[state] ?? { label: String(state).toLowerCase(), sign: '○' };
  return html`<span class="chip state-${label}"><span class="sign" aria-hidden="true">${sign}</span>${label}</span>`;
}

export const transductiveBadge = (transductive) => transductive
  ? html`<span class="badge" title="Normalised with figures of the very voices it is judged on: the score is no forecast for new voices">TRANSDUCTIVE</span>`
  : nothing;

export const syntheticBadge = (synthetic) => synthetic
  ? html`<span class="badge" title="Trained on voices the program generates; says nothing about real recordings">SYNTHETIC</span>`
  : nothing;
