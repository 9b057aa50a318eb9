import './app.css';
import './theme.js';
import './parts/app-shell.js';
