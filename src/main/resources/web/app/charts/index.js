import './best-chart.js';
import './curves-chart.js';
import './trial-chart.js';
