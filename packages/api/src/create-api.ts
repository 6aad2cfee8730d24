import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { accountKeeper } from './auth/accounts.ts';
import { createAuth } from './auth/create-auth.ts';
import { serializerCompiler } from './http/answer-shape.ts';
import { onError } from './http/on-error.ts';
import { operations } from './http/operations.ts';
import { plainInput } from './http/plain-input.ts';
import { protect } from './http/protect.ts';
import { rateLimiter } from './http/rate-limit.ts';
import { singleSignOn } from './http/single-sign-on.ts';
import { refuseSlowBodies } from './http/slow-body.ts';
import { webPages } from './http/web-pages.ts';
import { importWork } from './importing/import-work.ts';
import { liveHub } from './live/live-hub.ts';
import type { ApiOptions, ApiPorts } from './ports.ts';
import { reference } from './reference/reference.ts';
import { registerRoutes } from './register-routes.ts';
import type { Platform } from './visit.ts';

const MB = 1024 * 1024;
/** Bytes of a file where the installation says nothing else. */
const MAX_FILE_BYTES = 20 * MB;

export type Api = FastifyInstance & { readonly platform: Platform };

/** The HTTP side of Gangmu over the given ports; `app.listen` starts it, `app.close` drains it. */
export async function createApi(ports: ApiPorts, options: ApiOptions): Promise<Api> {
  const auth = createAuth(options.auth);
  const accounts = accountKeeper(auth, ports);
  const limiter = rateLimiter(options.limits ?? {});
  const hub = liveHub(ports.store);
  const imports = importWork(ports);
  const { setUpCode, maxFileBytes = MAX_FILE_BYTES } = options;
  const platform: Platform = { ports, options, auth, accounts, hub, imports, limiter, setUpCode, maxFileBytes };
  const app = Fastify({
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    bodyLimit: 8 * MB,
    requestTimeout: 60_000,
    connectionTimeout: 0,
    keepAliveTimeout: 10_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    logger: { level: options.logLevel ?? 'info', base: null, serializers: { req: () => undefined as never } },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  protect(app, platform);
  refuseSlowBodies(app);
  plainInput(app);
  operations(app, platform);
  await app.register(multipart, { throwFileSizeLimit: true });
  await reference(app);
  singleSignOn(app, platform);
  registerRoutes(app, platform);
  // Imports that a server left half done are all to do, or all not done: begin them again.
  app.addHook('onReady', () => platform.imports.resume().catch(() => {}));
  app.addHook('onClose', () => platform.imports.idle());
  await webPages(app, options.webFolder);
  return Object.assign(app as unknown as FastifyInstance, { platform });
}
