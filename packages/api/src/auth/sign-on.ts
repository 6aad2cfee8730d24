import { createHmac, timingSafeEqual } from 'node:crypto';
import * as client from 'openid-client';
import type { Oidc } from '../ports.ts';
import { guardedFetch } from './guarded-fetch.ts';

/** Ways of signing in that are, or include, a second factor (RFC 8176). */
const TWO_FACTORS = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop']);
const FLOW_SECONDS = 600;

/** Who the identity provider says it is. */
export interface SignedOn {
  readonly issuer: string;
  readonly subject: string;
  /** What the configured claim says; null where it says nothing to go by. */
  readonly name: string | null;
  /** Whether the provider says, and is trusted to say, that there were two factors. */
  readonly strong: boolean;
}

interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

/**
 * Authorisation code flow with PKCE, state and nonce against one provider. What belongs to a flow travels in a signed
 * cookie of the browser that began it: any node may finish it, and no other browser can.
 */
export function signOnClient(oidc: Oidc, baseUrl: string, secret: string) {
  const redirectUri = `${baseUrl}/api/v1/session/oidc/callback`;
  const origins = oidc.intranet ?? [];
  let known: Promise<client.Configuration> | null = null;

  const configuration = (): Promise<client.Configuration> => {
    known ??= client
      .discovery(new URL(oidc.discoveryUrl), oidc.clientId, oidc.clientSecret, undefined, {
        [client.customFetch]: guardedFetch(origins) as client.CustomFetch,
        // What may be asked without TLS, the guard decides by the list.
        execute: origins.some((one) => one.startsWith('http:')) ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        // The provider may be back for the next one who tries.
        known = null;
        throw error;
      });
    return known;
  };
  const sign = (text: string) => createHmac('sha256', secret).update(`sign-on:${text}`).digest('base64url');

  const seal = (flow: Flow): string => {
    const text = Buffer.from(JSON.stringify(flow)).toString('base64url');
    return `${text}.${sign(text)}`;
  };
  const unseal = (sealed: string): Flow | null => {
    const [text = '', signature = ''] = sealed.split('.');
    const [given, wanted] = [Buffer.from(signature), Buffer.from(sign(text))];
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    const flow = JSON.parse(Buffer.from(text, 'base64url').toString()) as Flow;
    return flow.until > Date.now() ? flow : null;
  };

  return {
    /** Where to send the browser, and the cookie that it must bring back. */
    async begin(): Promise<{ readonly url: string; readonly cookie: string }> {
      const flow: Flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        until: Date.now() + FLOW_SECONDS * 1000,
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: oidc.scope ?? 'openid profile',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, cookie: seal(flow) };
    },

    /** Trades the code for the identity; anything that does not fit together throws. */
    async finish(query: string, cookie: string): Promise<SignedOn> {
      const flow = unseal(cookie);
      if (!flow) throw new Error('no sign-on of this browser is under way');
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      const said =
        claims[oidc.claim] === undefined && config.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims;
      const name = said[oidc.claim];
      // An address that nobody has proved to be theirs is no proof of who somebody is.
      const proved = oidc.claim !== 'email' || said.email_verified === true;
      const amr = Array.isArray(claims.amr) ? claims.amr : [];
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: typeof name === 'string' && name !== '' && proved ? name : null,
        strong: oidc.trustFactors === true && amr.some((one) => TWO_FACTORS.has(String(one))),
      };
    },
  };
}
