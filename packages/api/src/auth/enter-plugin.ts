import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** A session for somebody whom we have identified ourselves; callable from the server only, by no address. */
export const enterPlugin = {
  id: 'gangmu-enter',
  endpoints: {
    enter: createAuthEndpoint(
      '/gangmu/enter',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        const session = user ? await internalAdapter.createSession(user.id, false) : null;
        if (!user || !session) throw ctx.error('NOT_FOUND');
        await setSessionCookie(ctx, { session, user });
        const totp = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true;
        return ctx.json({ sessionId: session.id, totp });
      },
    ),
  },
} as const;
