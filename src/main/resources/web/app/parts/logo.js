import { svg, html } from 'lit';

/** The tuning fork: two prongs, a stem, and the sound beside them. */
export const logo = (size = 28) => html`
  <svg class="logo" width=${size} height=${size} viewBox="0 0 32 32" fill="none" stroke="currentColor"
       stroke-linecap="round" aria-hidden="true">
    ${svg`<path stroke-width="2.6" d="M11.5 4v9.5a4.5 4.5 0 0 0 9 0V4M16 18v10"/>
          <path class="wave" stroke-width="1.6" d="M7 6.5c-1.2 2.4-1.2 5 0 7.400M25 6.500c1.2 2.4 1.2 5 0 7.4"/>
          <path class="wave far" stroke-width="1.6" d="M3.6 4.500c-2 3.6-2 7.8 0 11.400M28.4 4.500c2 3.6 2 7.8 0 11.4"/>`}
  </svg>`;
