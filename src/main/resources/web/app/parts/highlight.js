import { html } from 'lit';

const LONGEST = 400;

/** One line of YAML or JSON with keys and comments coloured; very long lines stay plain. */
export function highlight(line) {
  if (line.length > LONGEST) {
    return line;
  }
  const comment = /(^|\s)#.*$/.exec(line);
  const code = comment ? line.slice(0, comment.index) : line;
  const key = /^(\s*(?:- )?)("?[\w.-]+"?)(?=\s*:(?:\s|$))/.exec(code);
  return html`${key ? html`${key[1]}<i class="name">${key[2]}</i>${code.slice(key[0].length)}` : code}${
    comment ? html`<i class="comment">${comment[0]}</i>` : ''}`;
}
