import { html, nothing } from 'lit';

/** What is wrong with a definition, in the order of the text; a click leads to the line. */
export const problemList = (problems, jump) => html`
  <ol class="problems" aria-label="Problems of the definition">
    ${[...problems].sort((a, b) => a.line - b.line).map((problem) => html`
      <li><button type="button" @click=${() => jump(problem)} ?disabled=${!problem.line}>
        <span class="where">${problem.line ? `Line ${problem.line}` : 'Whole text'}</span>
        ${problem.path ? html`<code>${problem.path}</code>` : nothing}
        <span class="rule">${problem.rule || problem.message}${
          problem.value ? html`, but is <code>${problem.value}</code>` : nothing}</span>
        ${problem.advice ? html`<span class="advice">${problem.advice}</span>` : nothing}
      </button></li>`)}
  </ol>`;
