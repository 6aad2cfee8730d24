import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const body = z.object({ userId: z.string() });

/** Sessions for somebody whom we have identified ourselves; callable from the server only, by no address. */
export const enterPlugin = {
  id: 'gangmu-enter',
  endpoints: {
    enter: createAuthEndpoint(
      '/gangmu/enter',
      { method: 'POST', body, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { session, user } = await begin(ctx, ctx.body.userId);
        const totp = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true;
        return ctx.json({ sessionId: session.id, totp });
      },
    ),
    /**
     * The password has been given. Under the address of the library's own way in, so that its plug-in for second factors
     * takes the session back and asks for the code; that one would compare the password in our transaction.
     */
    enterByPassword: createAuthEndpoint(
      '/sign-in/username',
      { method: 'POST', body, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        await begin(ctx, ctx.body.userId);
        return ctx.json({ twoFactorRedirect: false });
      },
    ),
  },
} as const;

async function begin(ctx: Parameters<typeof setSessionCookie>[0], userId: string) {
  const { internalAdapter } = ctx.context;
  const user = await internalAdapter.findUserById(userId);
  const session = user ? await internalAdapter.createSession(user.id, false) : null;
  if (!user || !session) throw ctx.error('NOT_FOUND');
  await setSessionCookie(ctx, { session, user });
  return { session, user };
}
