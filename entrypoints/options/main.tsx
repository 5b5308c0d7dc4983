// Starts the dashboard.
import { render } from 'preact';
import { isChinese } from '../../lib/words.ts';
import { Dashboard } from './Dashboard.tsx';

document.documentElement.lang = isChinese() ? 'zh-CN' : 'en';
const app = document.getElementById('app') ?? document.body;
app.replaceChildren();
render(<Dashboard />, app);
