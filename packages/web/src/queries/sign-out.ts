import { api } from './api.ts';
import { forgetSession } from './signed-in-account.ts';

/** Ends the session and loads the sign-in page anew: nothing that was read for one person stays in memory for the next. */
export async function signOut(): Promise<void> {
  await api.session.signOut().catch(() => null);
  forgetSession();
  window.location.assign('/sign-in');
}
