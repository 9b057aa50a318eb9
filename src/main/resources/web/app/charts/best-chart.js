import { ChartElement, axis, frame, lines, tooltip } from './chart-element.js';
import { metric, metricName } from '../format.js';
import { go } from '../router.js';

/** Every finished trial as a dot, and the best so far as a step line over them. */
class BestChart extends ChartElement {
  static properties = { points: {}, objective: {}, trialIds: {} };

  description() {
    const last = this.points.at(-1);
    return last ? `Best ${metricName(this.objective.metric)} after ${this.points.length} finished trials: ${metric(last.best)}`
      : 'No trial has finished yet';
  }

  listen(chart) {
    chart.on('click', ({ seriesType, dataIndex }) => {
      const id = this.trialIds?.get(this.points[dataIndex]?.number);
      if (seriesType === 'scatter' && id) {
        go(`/trials/${id}`);
      }
    });
  }

  option(colours) {
    const name = this.objective.metric;
    const best = this.points.map(({ best }, index) => [index + 1, best]);
    const improving = (index) => index === 0 || this.points[index].best !== this.points[index - 1].best;
    const dots = this.points.map(({ value }, index) => ({
      value: [index + 1, value], itemStyle: improving(index) ? { color: colours.accent, opacity: 1 } : {},
    }));
    return {
      ...frame(colours),
      tooltip: tooltip(colours, { trigger: 'item', formatter: ({ dataIndex }) => this.tip(dataIndex, name) }),
      xAxis: axis(colours, { type: 'value', name: 'finished trials', nameLocation: 'middle', nameGap: 26, min: 0,
        max: Math.max(10, this.points.length), minInterval: 1, splitLine: { show: false } }),
      yAxis: axis(colours, { type: 'value', scale: true, splitNumber: 4, axisLine: { show: false } }),
      series: [
        { type: 'scatter', data: dots, symbolSize: 7, itemStyle: { color: colours.faint, opacity: 0.9 }, cursor: 'pointer', z: 3 },
        { type: 'line', step: 'end', data: best, showSymbol: false, lineStyle: { color: colours.accent, width: 2.5 },
          itemStyle: { color: colours.accent }, areaStyle: { color: colours.accent, opacity: 0.06 }, silent: true },
      ],
    };
  }

  tip(index, name) {
    const { number, value, best } = this.points[index];
    return lines(`Trial ${number}`, `${name} ${metric(value)}`, `best so far ${metric(best)}`);
  }
}

customElements.define('dia-best-chart', BestChart);
