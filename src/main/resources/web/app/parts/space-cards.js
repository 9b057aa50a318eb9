import { html, nothing } from 'lit';
import { configurations, count } from '../format.js';
import { externalBadge, syntheticBadge } from './chips.js';

/** The shipped search spaces, to start from. */
export const spaceCards = (spaces, chosen) => html`
  <ul class="spaces" aria-label="Shipped search spaces">
    ${spaces.map((space) => html`
      <li><a href="#/new/${encodeURIComponent(space.name)}" aria-current=${space.name === chosen ? 'true' : nothing}>
        <span class="name">${space.name} ${syntheticBadge(space.synthetic)} ${externalBadge(space.trainer)}</span>
        <span class="about">${space.description}</span>
        <span class="small">${configurations(space.configurations)} configurations · ${count(space.trials)} trials ·
          ${count(space.epochs)} epochs</span>
      </a></li>`)}
  </ul>`;
