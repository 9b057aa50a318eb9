import { html, nothing } from 'lit';
import { count } from '../format.js';

/**
 * Counts of the validation clips, true emotion by row, predicted one by column; shade is the share of the row. A real table,
 * so that keyboards and screen readers get the same figures as the eye.
 */
export function confusionMatrix(labels, confusion) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Confusion matrix, scrolls sideways">
      <table class="confusion">
        <caption class="hidden">Rows: true emotion. Columns: predicted emotion. Each cell: clips and share of its row.</caption>
        <thead>
          <tr><td colspan="2"></td><th class="axis" colspan=${labels.length} scope="colgroup">predicted</th><td></td></tr>
          <tr><td colspan="2"></td>${labels.map((label) => html`<th scope="col">${label}</th>`)}<th scope="col" class="total">recall</th></tr>
        </thead>
        <tbody>${confusion.map((row, index) => matrixRow(labels, row, index))}</tbody>
      </table>
    </div>`;
}

function matrixRow(labels, row, index) {
  const sum = row.reduce((total, n) => total + n, 0);
  return html`<tr>
    ${index === 0 ? html`<th class="axis side" rowspan=${labels.length} scope="rowgroup"><span>true</span></th>` : nothing}
    <th scope="row">${labels[index]}</th>
    ${row.map((n, column) => cell(n, sum, index === column, `${labels[index]} heard as ${labels[column]}: ${n} of ${sum}`))}
    <td class="total">${sum ? share(row[index], sum) : '–'}</td>
  </tr>`;
}

function cell(n, sum, diagonal, title) {
  const part = sum ? n / sum : 0;
  return html`<td class="${diagonal ? 'hit' : 'miss'} ${n ? '' : 'zero'}" style="--share:${part.toFixed(3)}" title=${title}>
    <b>${count(n)}</b><span>${n ? share(n, sum) : ' '}</span></td>`;
}

const share = (n, sum) => `${Math.round((100 * n) / sum)} %`;
