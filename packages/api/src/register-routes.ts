import { API_BASE, errorBody, ROUTE_LIST, type Route, type RouteName } from '@gangmu/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access.ts';
import { bearerOf } from './auth/api-tokens.ts';
import { byToken, type SignedIn, signedIn } from './auth/session.ts';
import { HANDLERS } from './handlers.ts';
import { dayAt } from './http/calendar.ts';
import { Failure } from './http/failure.ts';
import { languageOf } from './http/on-error.ts';
import { receiveFile } from './http/receive-file.ts';
import { scanFile } from './http/scan-file.ts';
import { enterRegion, lookIntoRegion } from './region-visit.ts';
import type { Platform, Visit } from './visit.ts';

/** What somebody who must change the password may still ask for. */
const BEFORE_CHANGE = /^(?:me|session)\./u;

/** What people wait for most: who asks and what is answered are read in one transaction. */
const ONE_LOOK: ReadonlySet<RouteName> = new Set<RouteName>([
  'ledgers.rows',
  'ledgers.counts',
  'search.find',
  'home.get',
  'plans.list',
  'plans.get',
]);

/** Registers every route of the contract: check the shape, then who asks, then hand over to the noun's handler. */
export function registerRoutes(app: FastifyInstance, platform: Platform): void {
  for (const { name, route } of ROUTE_LIST) {
    const [noun, action] = name.split('.') as [string, string];
    const handle = (HANDLERS as unknown as Record<string, Record<string, (visit: Visit) => Promise<unknown>>>)[noun]?.[
      action
    ];
    if (!handle) throw new Error(`no handler for ${name}`);
    app.route({
      method: route.method,
      url: `${API_BASE}${route.path}`,
      schema: schemaOf(name, route),
      ...(route.method === 'GET' ? { exposeHeadRoute: false } : {}),
      handler: async (request, reply) => {
        const answer = await admit(platform, name, route, request, reply, handle);
        if (reply.sent) return reply;
        if (typeof route.answer === 'string') return answer;
        return reply.status(route.status ?? 200).send(answer);
      },
    });
  }
}

/** Lets in whoever may, and gives back what the handler answers. */
async function admit(
  platform: Platform,
  name: RouteName,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  handle: (visit: Visit) => Promise<unknown>,
): Promise<unknown> {
  const access = ACCESS[name];
  const now = platform.ports.clock();
  const visit: Visit = {
    platform,
    request,
    reply,
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    form: undefined as never,
    file: undefined as never,
    language: languageOf(request),
    now,
    today: dayAt(now),
    signedIn: undefined as never,
  };
  if (access === 'public') return handle(visit);
  const who = await identify(platform, access, now, request, reply);
  platform.limiter.account(who.account.accountId);
  if (who.mustChangePassword && !BEFORE_CHANGE.test(name)) throw new Failure('password-must-change');
  if (who.mustSetUpTotp && !BEFORE_CHANGE.test(name)) throw new Failure('second-factor-needed');
  const known = { ...visit, signedIn: who };
  if (access === 'account' || access === 'bearer') return handle(known);
  const { regionId } = request.params as { readonly regionId: string };
  // Before the disk is full: what is under way can end, people can still sign in and read.
  if (route.method !== 'GET' && platform.ports.hasRoom && !(await platform.ports.hasRoom()))
    throw new Failure('storage-full');
  if (ONE_LOOK.has(name)) return lookIntoRegion(known, regionId, access.action, handle);
  if (!route.form) return handle(await enterRegion(known, regionId, access.action));
  // Rights first: nobody else gets us to swallow a file.
  await enterRegion(known, regionId, access.action);
  const received = await receiveFile(request, route, platform.maxFileBytes);
  const inside = await enterRegion({ ...known, ...(received as object) }, regionId, access.action);
  await scanFile(inside);
  return handle(inside);
}

/** An `Authorization` header decides alone: nobody gets to mix a token's rights with a cookie's. */
async function identify(
  { auth, ports }: Platform,
  access: Access,
  now: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn> {
  const { authorization } = request.headers;
  const { regionId = null } = (request.params ?? {}) as { readonly regionId?: string };
  if (authorization === undefined) return signedIn(auth, ports.directory, now, request, reply, regionId);
  const bearer = await bearerOf(ports, now, authorization, request.ip, regionId);
  if (access === 'account') throw new Failure('token-not-allowed');
  return byToken(now, bearer);
}

function schemaOf(name: RouteName, route: Route): object {
  const json = typeof route.answer !== 'string';
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary: route.summary,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.form ? { consumes: ['multipart/form-data'] } : {}),
    ...(json ? {} : { produces: [route.answer] }),
    response: { ...(json ? { [route.status ?? 200]: route.answer } : {}), '4xx': errorBody },
  };
}
