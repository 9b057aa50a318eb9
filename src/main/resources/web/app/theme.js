/** Light, dark, or what the system says; the choice outlives the page in localStorage. */
const KEY = 'diapason-theme';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

export function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
}

export function toggleTheme() {
  apply(isDark() ? 'light' : 'dark');
  try {
    localStorage.setItem(KEY, root.dataset.theme);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}

function apply(theme) {
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }
  dispatchEvent(new CustomEvent('themechange'));
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

system.addEventListener('change', () => dispatchEvent(new CustomEvent('themechange')));
apply(stored());
