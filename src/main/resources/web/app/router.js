/** Hash routes: #/studies, #/studies/3, #/trials/17, #/new, #/new/quickstart. */
const PAGES = new Set(['studies', 'trials', 'new']);

/** The route the address bar names: page and, where given, what it is about. */
export function currentRoute() {
  const [page, id] = location.hash.replace(/^#\/?/, '').split('?')[0].split('/');
  return { page: PAGES.has(page) ? page : 'studies', id: id ? decode(id) : null };
}

export function go(path) {
  location.hash = path;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
