/** Starts the page. */
import { render } from 'preact';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/400-italic.css';
import './styles/ground.css';
import './styles/bar.css';
import './styles/list.css';
import './styles/conversation.css';
import './styles/message.css';
import './styles/composer.css';
import './styles/dialog.css';
import './styles/narrow.css';
import { App } from './app.tsx';
import { firstAppearance, showAppearance } from './appearance.ts';

showAppearance(firstAppearance());
const root = document.getElementById('page');
if (root) render(<App />, root);
