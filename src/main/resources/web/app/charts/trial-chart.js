import { ChartElement, axis, frame, lines, tooltip } from './chart-element.js';
import { metric, metricName } from '../format.js';

/** One trial's metric by epoch, its best epoch marked. */
class TrialChart extends ChartElement {
  static properties = { curve: {}, metric: {}, bestEpoch: {} };

  description() {
    const last = this.curve.at(-1);
    return last ? `${metricName(this.metric)} over ${this.curve.length} epochs, last ${metric(last.metrics[this.metric])}` : 'No epoch yet';
  }

  option(colours) {
    const data = this.curve.map(({ epoch, metrics }) => ({
      value: [epoch, metrics[this.metric]], symbolSize: epoch === this.bestEpoch ? 12 : 5,
    }));
    return {
      ...frame(colours),
      tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { lineStyle: { color: colours.line } },
        formatter: ([{ dataIndex }]) => this.tip(dataIndex) }),
      xAxis: axis(colours, { type: 'value', name: 'epoch', nameLocation: 'middle', nameGap: 26, min: 1,
        max: Math.max(2, this.curve.length), minInterval: 1, splitLine: { show: false } }),
      yAxis: axis(colours, { type: 'value', scale: true, splitNumber: 4, axisLine: { show: false } }),
      series: [{ type: 'line', data, symbol: 'circle', lineStyle: { color: colours.accent, width: 2.5 },
        itemStyle: { color: colours.accent }, areaStyle: { color: colours.accent, opacity: 0.06, origin: 'start' } }],
    };
  }

  tip(index) {
    const { epoch, metrics } = this.curve[index];
    return lines(`Epoch ${epoch}${epoch === this.bestEpoch ? ', the best' : ''}`,
      ...Object.entries(metrics).map(([name, value]) => `${name} ${metric(value)}`));
  }
}

customElements.define('dia-trial-chart', TrialChart);
