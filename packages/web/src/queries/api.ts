import { createClient } from '@gangmu/contract';
import { currentLanguage } from '../messages/language.tsx';
import { earlyFetch } from './early.ts';

/** The typed client of this page: same origin, the session's cookie, the language on the screen. */
export const api = createClient({ language: currentLanguage, fetch: earlyFetch });
