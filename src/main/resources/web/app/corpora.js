/**
 * Whether a definition learns from recordings that must lie in a folder. Looks at the text only, so that the field for
 * the folder appears while the definition is still being written; the service decides at the start.
 */
export function namesRecordings(text) {
  const bare = text.replace(/(^|\s)#.*$/gm, '');
  const inline = /["']?corpora["']?\s*:\s*\[([^\]]*)\]/.exec(bare)?.[1].split(',');
  const block = /^\s*corpora\s*:\s*\n((?:\s*-\s*\S+\s*\n?)+)/m.exec(bare)?.[1].split('\n');
  const names = (inline ?? block ?? []).map((name) => name.replace(/["'\s]|^\s*-/g, '')).filter(Boolean);
  return names.some((name) => name !== 'synthetic');
}
