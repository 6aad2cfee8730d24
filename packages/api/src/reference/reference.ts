import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { pagePolicy } from '../http/protect.ts';
import { REFERENCE_PAGE, REFERENCE_SCRIPT } from './reference-page.ts';

const STYLE = /<style>(?<text>[^<]*)<\/style>/u.exec(REFERENCE_PAGE)?.groups?.text ?? '';
const POLICY = pagePolicy(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);

/** OpenAPI 3.1 made from the contract, and a light page to read it in. Register before the routes. */
export async function reference(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '纲目 Gangmu API',
        version: '1',
        description:
          '程序在请求头中写 Authorization: Bearer 令牌，令牌在“我的账号”里新建；浏览器用登录 Cookie。每个 POST 带 Idempotency-Key；列表以 next 翻页；写入须给出所见 version。试一试：curl -H "Authorization: Bearer 令牌" 本站地址/api/v1/regions\n\nPrograms send Authorization: Bearer TOKEN, made on the account page; browsers use the session cookie. Idempotency-Key on every POST; page with next; writes name the version seen. Try: curl -H "Authorization: Bearer TOKEN" ADDRESS/api/v1/regions',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'gangmu.session_token' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const hidden = { schema: { hide: true } } as const;
  app.get('/api/openapi.json', hidden, async (_, reply) => reply.serializer(JSON.stringify).send(app.swagger()));
  app.get('/api/docs', hidden, async (_, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(REFERENCE_PAGE),
  );
  app.get('/api/docs/reference.js', hidden, async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(REFERENCE_SCRIPT),
  );
}
