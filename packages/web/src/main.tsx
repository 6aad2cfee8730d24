import './queries/early.ts';
import './app/nonce-for-styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { router } from './app/routes.tsx';
import { bringDress } from './components/lazy-dressed.tsx';
import './app/global.css';

const show = () =>
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

/** What dialogs and menus are drawn by comes while nothing else is to be done, so that the first of them opens at once. */
const AHEAD_MS = 3000;
setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => void bringDress().catch(() => null)), AHEAD_MS);

// The paper stays white until the first page's program is there: then it is drawn in one go, not a frame first.
if (router.state.initialized) show();
else {
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show();
  });
}
