import * as echarts from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the two charts need: the whole library would triple the bundle.
echarts.use([LineChart, ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

export const { init } = echarts;
