// Puts the review panel on the screen; its one-use token stands behind the # of its address.
import '../../components/base.css';
import './review.css';
import { render } from 'preact';
import { ask, onNews } from '../../lib/messages.ts';
import { isChinese } from '../../lib/words.ts';
import { Panel } from './Panel.tsx';

document.documentElement.lang = isChinese() ? 'zh-CN' : 'en';
const app = document.getElementById('app');
if (app) render(<Panel token={location.hash.slice(1)} wires={{ ask, onNews }} />, app);
