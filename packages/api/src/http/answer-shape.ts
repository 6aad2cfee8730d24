import type { FastifySerializerCompiler } from 'fastify';
import { ResponseSerializationError } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/**
 * What leaves is exactly what the contract says: unknown fields are dropped, a wrong value is a 500. Answers have no
 * codecs, so they are parsed forward: encoding, as the provider does it, looks at every nested object several times.
 */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> =
  ({ schema, method, url }) =>
  (data) => {
    const { success, error, data: shown } = schema.safeParse(data);
    if (!success) throw new ResponseSerializationError(method, url, { cause: error });
    return JSON.stringify(shown);
  };
