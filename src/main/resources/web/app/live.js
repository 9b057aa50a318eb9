/**
 * Server-sent events with a state people can see. EventSource reconnects after a broken connection, but gives up
 * for good after an HTTP error (a proxy's 502 while the service restarts): then this opens a new one. A hidden tab
 * closes its stream after a while, because a browser grants only six connections per host to all tabs together; a page
 * that is left closes it at once, for the browser may keep the page for the way back.
 */
const RETRY_MS = [1000, 2000, 4000, 8000];
const HIDDEN_MS = 30_000;

export class Live {
  /**
   * @param url      the stream
   * @param handlers event name → function of the parsed data; 'open' is called at every (re)connection and when one fails for good
   */
  constructor(url, handlers) {
    this.url = url;
    this.handlers = handlers;
    this.failures = 0;
    this.onVisibility = () => this.followVisibility();
    this.onLeave = () => this.disconnect();
    document.addEventListener('visibilitychange', this.onVisibility);
    addEventListener('pageshow', this.onVisibility);
    addEventListener('pagehide', this.onLeave);
    this.connect();
  }

  close() {
    document.removeEventListener('visibilitychange', this.onVisibility);
    removeEventListener('pageshow', this.onVisibility);
    removeEventListener('pagehide', this.onLeave);
    this.disconnect();
    announce('idle');
  }

  connect() {
    announce('connecting');
    this.source = new EventSource(this.url);
    this.source.onopen = () => this.opened();
    this.source.onerror = () => this.failed();
    for (const [name, handler] of Object.entries(this.handlers)) {
      if (name !== 'open') {
        this.source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
      }
    }
  }

  opened() {
    this.failures = 0;
    announce('live');
    this.handlers.open?.();
  }

  failed() {
    announce('reconnecting');
    if (this.source?.readyState === EventSource.CLOSED) {
      this.disconnect();
      this.retry = setTimeout(() => this.again(), RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)]);
    }
  }

  /** Asks plainly too: where a stream never comes through, the page still follows, only slower. */
  again() {
    this.handlers.open?.();
    this.connect();
  }

  disconnect() {
    clearTimeout(this.retry);
    clearTimeout(this.hiding);
    this.source?.close();
    this.source = null;
  }

  followVisibility() {
    clearTimeout(this.hiding);
    if (document.hidden) {
      this.hiding = setTimeout(() => this.disconnect(), HIDDEN_MS);
    } else if (!this.source) {
      clearTimeout(this.retry);
      this.connect();
    }
  }
}

function announce(state) {
  dispatchEvent(new CustomEvent('livechange', { detail: state }));
}
