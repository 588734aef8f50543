import { render } from 'preact';
import './styles/base.css';
import './styles/shell.css';
import './styles/documents.css';
import './styles/reading.css';
import './styles/revisions.css';
import './styles/marks.css';
import './styles/print.css';
import { listenToKeys } from './shell/keys.ts';
import { Shell } from './shell/shell.tsx';
import { followTheme } from './shell/theme.ts';
import { followAddress } from './state.ts';

followTheme();
followAddress();
listenToKeys();
const place = document.getElementById('desk');
if (place !== null) render(<Shell />, place);
