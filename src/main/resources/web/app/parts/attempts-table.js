import { html, nothing } from 'lit';
import { count, duration, moments } from '../format.js';
import { stateChip } from './chips.js';

/** Which workers tried a trial and how that ended. */
export const attemptsTable = (attempts) => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Attempts, scrolls sideways">
    <table>
      <thead><tr><th scope="col">attempt</th><th scope="col">worker</th><th scope="col">ended as</th><th scope="col">started</th>
        <th scope="col" class="right">took</th><th scope="col" class="right">extracted</th><th scope="col" class="right">reused</th><th scope="col">reason</th></tr></thead>
      <tbody>${attempts.map((attempt) => html`
        <tr><th scope="row">${attempt.number}</th><td><code>${attempt.worker}</code></td><td>${stateChip(attempt.state)}</td>
          <td>${moments(attempt.startedAt)}</td><td class="right">${took(attempt)}</td>
          <td class="right">${count(attempt.features?.extracted)}</td><td class="right">${count(attempt.features?.reused)}</td>
          <td class="reason">${attempt.reason ?? nothing}</td></tr>`)}</tbody>
    </table>
  </div>`;

const took = ({ startedAt, endedAt }) => (startedAt && endedAt ? duration((new Date(endedAt) - new Date(startedAt)) / 1000) : nothing);
