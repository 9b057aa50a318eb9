import { html } from 'lit';
import { Element } from '../element.js';
import { highlight } from './highlight.js';

const INDENT = '  ';

/**
 * A text area with line numbers, colours behind the text and marked lines. Tab indents; Escape, then Tab leaves.
 * Fires `edit` with the text at every change.
 */
class DefinitionEditor extends Element {
  static properties = { text: {}, problems: {}, line: { state: true } };

  constructor() {
    super();
    this.text = '';
    this.problems = [];
    this.line = 0;
  }

  render() {
    const marked = new Set(this.problems.map((problem) => problem.line));
    const lines = this.text.split('\n');
    return html`
      <div class="editor">
        <div class="gutter" aria-hidden="true"><div>${lines.map((_, index) => html`
          <span class=${marked.has(index + 1) ? 'marked' : ''}>${index + 1}</span>`)}</div></div>
        <div class="sheet">
          <pre aria-hidden="true"><div>${lines.map((line, index) => html`<span
            class="line ${marked.has(index + 1) ? 'marked' : ''} ${this.line === index + 1 ? 'jumped' : ''}">${
            highlight(line)}</span>`)}</div></pre>
          <textarea id="definition" .value=${this.text} spellcheck="false" autocomplete="off" autocapitalize="off"
            wrap="off" aria-label="Search definition, YAML or JSON" aria-describedby="editor-keys"
            aria-invalid=${this.problems.length ? 'true' : 'false'}
            @input=${(event) => this.edited(event.target.value)} @keydown=${this.key} @scroll=${this.follow}></textarea>
        </div>
      </div>
      <p id="editor-keys" class="small">Tab indents; press Esc, then Tab to leave the editor.</p>`;
  }

  /** Puts the caret at a place and marks its line. */
  jump(line, column = 1) {
    const area = this.querySelector('textarea');
    const starts = this.text.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const at = Math.min(this.text.length, starts + Math.max(0, column - 1));
    area.focus();
    area.setSelectionRange(at, at);
    const height = parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
    this.line = line;
  }

  edited(text) {
    this.text = text;
    this.line = 0;
    this.dispatchEvent(new CustomEvent('edit', { detail: text }));
  }

  key(event) {
    if (event.key === 'Escape') {
      this.leaving = true;
      return;
    }
    if (event.key === 'Tab' && !this.leaving && !event.shiftKey) {
      event.preventDefault();
      document.execCommand('insertText', false, INDENT); // The only way that keeps the undo history.
    }
    this.leaving = event.key === 'Shift' && this.leaving;
  }

  follow(event) {
    const { scrollTop, scrollLeft } = event.target;
    this.querySelector('.gutter > div').style.transform = `translateY(${-scrollTop}px)`;
    this.querySelector('.sheet pre > div').style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  }
}

customElements.define('dia-editor', DefinitionEditor);
