import { ChartElement, axis, frame, lines, tooltip } from './chart-element.js';
import { metric, metricName } from '../format.js';
import { go } from '../router.js';
import { STATES } from '../states.js';

/** Learning curves: finished trials quiet, running ones loud, the best one in the accent colour. */
class CurvesChart extends ChartElement {
  static properties = { curves: {}, metric: {}, best: {}, epochs: {} };

  description() {
    const running = this.curves.filter(({ state }) => state === 'RUNNING').length;
    return `Learning curves of ${this.curves.length} trials by epoch, ${metricName(this.metric)}; ${running} running`;
  }

  listen(chart) {
    chart.on('click', ({ seriesId }) => seriesId && go(`/trials/${seriesId}`));
  }

  option(colours) {
    return {
      ...frame(colours),
      tooltip: tooltip(colours, { trigger: 'item', formatter: (item) => this.tip(item) }),
      xAxis: axis(colours, { type: 'value', name: 'epoch', nameLocation: 'middle', nameGap: 26, min: 1,
        max: Math.max(2, this.epochs), minInterval: 1, splitLine: { show: false } }),
      yAxis: axis(colours, { type: 'value', scale: true, splitNumber: 4, axisLine: { show: false } }),
      series: this.curves.map((curve) => this.series(curve, colours)),
    };
  }

  series(curve, colours) {
    const look = this.look(curve, colours);
    return {
      id: String(curve.trial), name: String(curve.number), type: 'line', data: curve.points, triggerLineEvent: true,
      symbol: 'circle', symbolSize: 6, showSymbol: curve.points.length === 1, z: look.z,
      lineStyle: { color: look.color, width: look.width, opacity: look.opacity }, itemStyle: { color: look.color },
      emphasis: { focus: 'series', lineStyle: { width: 3.5, opacity: 1 } },
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

  tip({ seriesId, data }) {
    const curve = this.curves.find(({ trial }) => String(trial) === seriesId);
    const [epoch, value] = Array.isArray(data) ? data : (curve?.points.at(-1) ?? []);
    return curve && lines(`Trial ${curve.number} · ${STATES[curve.state]?.label ?? ''}`, `epoch ${epoch}: ${metric(value)}`,
      trialIsBest(curve, this.best));
  }
}

const trialIsBest = (curve, best) => (curve.trial === best ? 'the best so far' : '');

customElements.define('dia-curves-chart', CurvesChart);
