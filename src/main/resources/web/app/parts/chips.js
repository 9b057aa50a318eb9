import { html, nothing } from 'lit';
import { FAILURES, STATES } from '../states.js';

export function stateChip(state) {
  const { label, sign } = STATES[state] ?? { label: String(state).toLowerCase(), sign: '○' };
  return html`<span class="chip state-${label}"><span class="sign" aria-hidden="true">${sign}</span>${label}</span>`;
}

/** What kind of failure it was, beside the chip that says that it failed. */
export const failureKind = ({ failure }) => failure && failure !== 'ERROR' ? html`<span class="small failure">${FAILURES[failure] ?? failure}</span>` : nothing;

/** Trials are carried out by a program that is not ours. */
export const externalBadge = (trainer) => trainer === 'external'
  ? html`<span class="badge" title="Trials are carried out by a program of your own, which asks for them over HTTP">EXTERNAL</span>`
  : nothing;

/** @param brief one letter, where figures stand below each other; readers hear the word */
export const transductiveBadge = (transductive, brief = false) => transductive
  ? html`<span class="badge" title="Transductive: normalised with figures of the very voices it is judged on, so the score is no forecast for new voices">T${
    brief ? html`<span class="hidden">ransductive</span>` : 'RANSDUCTIVE'}</span>`
  : nothing;

export const syntheticBadge = (synthetic) => synthetic
  ? html`<span class="badge" title="Trained on voices the program generates; says nothing about real recordings">SYNTHETIC</span>`
  : nothing;
