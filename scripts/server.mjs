// `npm run serve`, `npm run server -- doctor`: set-up, then the server's command in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './set-up.mjs';

setUp();
await import(pathToFileURL(join(root, 'apps', 'server', 'dist', 'gangmu-server.js')).href);
