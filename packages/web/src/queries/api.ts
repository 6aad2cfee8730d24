import { createClient } from '@gangmu/contract';
import { currentLanguage } from '../messages/language.tsx';
import { earlyFetch } from './early.ts';
import { hasLeft } from './signed-in-account.ts';

/** What one person began is not done in the name of the next. */
const fetchAsShown: typeof fetch = (input, init) =>
  hasLeft() ? Promise.reject(new Error('another account')) : earlyFetch(input, init);

/** The typed client of this page: same origin, the session's cookie, the language on the screen. */
export const api = createClient({ language: currentLanguage, fetch: fetchAsShown });
