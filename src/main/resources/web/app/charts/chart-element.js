import { html } from 'lit';
import { Element } from '../element.js';
import { init } from './echarts.js';

/** Base of the charts: size, theme, life cycle. A chart gives `option(colours)` and a spoken `description()`. */
export class ChartElement extends Element {
  connectedCallback() {
    super.connectedCallback();
    this.onTheme = () => this.requestUpdate();
    addEventListener('themechange', this.onTheme);
    this.sizes = new ResizeObserver(() => this.chart?.resize());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('themechange', this.onTheme);
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  render() {
    return html`<div class="chart" role="img" aria-label=${this.description()}></div>`;
  }

  updated() {
    const box = this.querySelector('.chart');
    if (!this.chart) {
      this.chart = init(box);
      this.sizes.observe(box);
      this.listen?.(this.chart);
    }
    this.chart.setOption(this.option(palette(this)), { replaceMerge: ['series'] });
  }
}

const NAMES = ['ink', 'muted', 'line', 'card', 'accent', 'running', 'stopped', 'failed', 'faint'];

/** The style sheet's colours as the canvas understands them. */
function palette(element) {
  const probe = element.appendChild(document.createElement('span'));
  const colours = Object.fromEntries(NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
  return { ...colours, font: getComputedStyle(element).fontFamily };
}

export function axis(colours, more) {
  return {
    nameTextStyle: { color: colours.muted, fontSize: 12 },
    axisLabel: { color: colours.muted, fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.line, width: 1 } },
    ...more,
  };
}

export const frame = (colours) => ({
  animation: false,
  textStyle: { fontFamily: colours.font },
  grid: { left: 8, right: 16, top: 14, bottom: 34, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
});

export const tooltip = (colours, more) => ({
  backgroundColor: colours.card, borderColor: colours.line, padding: [8, 12], confine: true, transitionDuration: 0,
  textStyle: { color: colours.ink, fontSize: 13 }, ...more,
});

/** Tooltip content as an element: text never becomes markup. */
export function lines(...texts) {
  const box = document.createElement('div');
  box.append(...texts.filter(Boolean).map((text, index) => {
    const line = document.createElement(index ? 'div' : 'strong');
    line.textContent = text;
    return line;
  }));
  return box;
}
