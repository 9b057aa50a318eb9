import { html, nothing } from 'lit';
import { count, percent } from '../format.js';

const MEANING = 'Features of one clip through one front end are extracted once; every trial that needs them again reuses them.';

/** How much feature extraction it took; silent before the first clip. */
export function extractions(features) {
  const { extracted = 0, reused = 0 } = features ?? {};
  return extracted + reused === 0 ? nothing : html`
    <p class="extractions" title=${MEANING}>Features: <b>${count(extracted)}</b> extracted, <b>${count(reused)}</b> reused${
      reused ? html` <span>(${percent(reused / (extracted + reused))})</span>` : nothing}</p>`;
}

/** How far a worker is in loading recordings, in words; nothing while it trains. */
export const loadingText = (loading) => (loading ? `${loading.stage} ${count(loading.done)} of ${count(loading.total)} clips` : nothing);
