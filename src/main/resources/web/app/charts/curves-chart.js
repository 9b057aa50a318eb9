import { ChartElement, axis, frame, lines } from './chart-element.js';
import { metric, metricName } from '../format.js';
import { go } from '../router.js';
import { STATES } from '../states.js';

const REACH_PX = 24;

/**
 * Learning curves: finished trials quiet, running ones loud, the best one in the accent colour. The curve nearest to the
 * pointer stands out and is named: lines this thin are too hard to hit by themselves.
 */
class CurvesChart extends ChartElement {
  static properties = { curves: {}, metric: {}, best: {}, epochs: {} };

  description() {
    const running = this.curves.filter(({ state }) => state === 'RUNNING').length;
    return `Learning curves of ${this.curves.length} trials by epoch, ${metricName(this.metric)}; ${running} running`;
  }

  listen(chart) {
    this.tip = this.appendChild(document.createElement('div'));
    this.tip.className = 'tip';
    this.tip.hidden = true;
    chart.getZr().on('mousemove', ({ offsetX, offsetY }) => this.pointAt(this.nearest(offsetX, offsetY)));
    chart.getZr().on('globalout', () => this.pointAt(null));
    chart.getZr().on('click', () => this.near && go(`/trials/${this.near.curve.trial}`));
  }

  updated() {
    super.updated();
    if (this.near) {
      this.highlight('highlight', this.near.curve);
    }
  }

  /** The curve whose point at the pointer's epoch is closest, if any is within reach. */
  nearest(x, y) {
    if (!this.chart.containPixel({ gridIndex: 0 }, [x, y])) {
      return null;
    }
    const epoch = Math.round(this.chart.convertFromPixel({ gridIndex: 0 }, [x, y])[0]);
    let near = null;
    for (const curve of this.curves) {
      const point = curve.points.find(([at]) => at === epoch);
      const [px, py] = point ? this.chart.convertToPixel({ gridIndex: 0 }, point) : [NaN, NaN];
      const distance = Math.abs(py - y);
      if (distance < (near?.distance ?? REACH_PX)) {
        near = { curve, point, distance, px, py };
      }
    }
    return near;
  }

  pointAt(near) {
    if (near?.curve.trial !== this.near?.curve.trial) {
      this.near && this.highlight('downplay', this.near.curve);
      near && this.highlight('highlight', near.curve);
    }
    this.near = near;
    this.tip.hidden = !near;
    this.chart.getZr().setCursorStyle(near ? 'pointer' : 'default');
    if (near) {
      this.tip.replaceChildren(lines(...this.words(near)));
      this.tip.style.transform = `translate(${near.px}px, ${near.py}px)`;
      this.tip.classList.toggle('left', near.px > this.clientWidth / 2);
    }
  }

  words({ curve, point: [epoch, value] }) {
    const best = curve.trial === this.best ? ', the best' : '';
    return [`Trial ${curve.number}${best}`, STATES[curve.state]?.label, `epoch ${epoch}: ${metric(value)}`];
  }

  highlight(type, { trial }) {
    this.chart.dispatchAction({ type, seriesId: String(trial) });
  }

  option(colours) {
    return {
      ...frame(colours),
      xAxis: axis(colours, { type: 'value', name: 'epoch', nameLocation: 'middle', nameGap: 26, min: 1,
        max: Math.max(2, this.epochs), minInterval: 1, splitLine: { show: false } }),
      yAxis: axis(colours, { type: 'value', scale: true, splitNumber: 4, axisLine: { show: false } }),
      series: this.curves.map((curve) => this.series(curve, colours)),
    };
  }

  series(curve, colours) {
    const look = this.look(curve, colours);
    return {
      id: String(curve.trial), name: String(curve.number), type: 'line', data: curve.points,
      symbol: 'circle', symbolSize: 6, showSymbol: curve.points.length === 1, z: look.z,
      lineStyle: { color: look.color, width: look.width, opacity: look.opacity }, itemStyle: { color: look.color },
      emphasis: { focus: 'series', lineStyle: { width: 3.5, opacity: 1, color: look.z === 1 ? colours.ink : look.color } },
      blur: { lineStyle: { opacity: 0.12 } },
      endLabel: { show: look.z > 2, formatter: `${curve.number}`, color: look.color, fontSize: 11, distance: 4 },
    };
  }

  look({ trial, state }, colours) {
    if (trial === this.best) return { color: colours.accent, width: 3, opacity: 1, z: 4 };
    if (state === 'RUNNING') return { color: colours.running, width: 2.25, opacity: 1, z: 3 };
    if (state === 'FAILED') return { color: colours.failed, width: 1.25, opacity: 0.6, z: 2 };
    return { color: colours.faint, width: 1.25, opacity: state === 'COMPLETED' ? 0.6 : 0.35, z: 1 };
  }
}

customElements.define('dia-curves-chart', CurvesChart);
