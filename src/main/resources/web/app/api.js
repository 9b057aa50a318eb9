/** The public REST API of the service, one function per call. Every failure is an ApiError that says what to do. */
export class ApiError extends Error {
  constructor(status, title, detail, problems = []) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.problems = problems;
  }
}

let askForToken = null;

/** The shell sets this: called when the service asks for its token; resolves when a session is there. */
export function onTokenNeeded(ask) {
  askForToken = ask;
}

const id = encodeURIComponent;

export const version = () => request('GET', '/api/version');
export const searchSpaces = () => request('GET', '/api/search-spaces');
export const searchSpaceText = (name) => request('GET', `/api/search-spaces/${id(name)}`);
export const studies = () => request('GET', '/api/studies');
export const study = (key) => request('GET', `/api/studies/${id(key)}`);
export const change = (key, action) => request('POST', `/api/studies/${id(key)}/${action}`);
export const curves = (key, metric) => request('GET', `/api/studies/${id(key)}/curves?metric=${id(metric)}`);
export const confirmation = (key) => request('GET', `/api/studies/${id(key)}/confirmation`);
export const progress = (key) => request('GET', `/api/studies/${id(key)}/progress`);
export const examine = (key, number) =>
  request('POST', `/api/studies/${id(key)}/examinations`, { body: JSON.stringify(number ? { trial: number } : {}), type: 'application/json' });
export const trial = (key) => request('GET', `/api/trials/${id(key)}`);

export const trials = (key, { state, sort, page, size }) =>
  request('GET', `/api/studies/${id(key)}/trials?${new URLSearchParams({ ...(state && { state }), sort, page, size })}`);

export const check = (text, signal) =>
  request('POST', '/api/search-spaces/check', { body: text, type: typeOf(text), signal });

export function submit(text, { name, corpora }) {
  const query = new URLSearchParams({ ...(name && { name }), ...(corpora && { corpora }) });
  return request('POST', `/api/studies?${query}`, { body: text, type: typeOf(text) });
}

export const openSession = (token) =>
  exchange('POST', '/api/session', { body: JSON.stringify({ token }), type: 'application/json' });

export const corpora = () => request('GET', '/api/corpora');
export const startScan = () => request('POST', '/api/corpora/scan');
export const scan = () => request('GET', '/api/corpora/scan');
export const scanProgress = () => request('GET', '/api/corpora/scan?report=false');
export const clips = (query) => request('GET', `/api/corpora/clips?${new URLSearchParams(query)}`);
export const clipOutline = (key) => request('GET', `/api/corpora/clips/waveform?key=${id(key)}`);
export const clipSpectrogram = (key) => request('GET', `/api/corpora/clips/spectrogram?key=${id(key)}`);

export const clipUrl = (key) => `/api/corpora/clips/audio?key=${id(key)}`;
export const definitionUrl = (key) => `/api/studies/${id(key)}/definition`;
export const bestModelUrl = (key) => `/api/studies/${id(key)}/best-model`;
export const modelUrl = (trialId) => `/api/trials/${id(trialId)}/model`;

const typeOf = (text) => (text.trimStart().startsWith('{') ? 'application/json' : 'application/yaml');

async function request(method, path, options = {}) {
  try {
    return await exchange(method, path, options);
  } catch (error) {
    if (error.status !== 401 || !askForToken) {
      throw error;
    }
    await askForToken();
    return exchange(method, path, options);
  }
}

async function exchange(method, path, { body, type, signal } = {}) {
  const answer = await send(path, { method, body, signal, headers: type ? { 'Content-Type': type } : {} });
  const text = await answer.text();
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  if (!answer.ok) {
    throw problem(answer.status, json ? parse(text) : {});
  }
  return json ? parse(text) : text;
}

async function send(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError(0, 'The service does not answer',
      'Check that it still runs (./diapason serve). This page goes on by itself as soon as it answers.');
  }
}

function problem(status, body) {
  const title = body.title ?? `The service answered ${status}`;
  const advice = status >= 500 ? 'Try again; if it stays, the log of the service says why.' : '';
  return new ApiError(status, title, body.detail ?? advice, body.problems ?? []);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
