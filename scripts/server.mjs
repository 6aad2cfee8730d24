// `npm run demo`, `npm run serve`, `npm run server -- doctor`: set-up, then the server's command in this process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './set-up.mjs';

setUp();
const web = join(root, 'packages', 'web', 'dist');
if (!process.env.GANGMU_WEB && existsSync(join(web, 'index.html'))) process.env.GANGMU_WEB = web;
await import(pathToFileURL(join(root, 'apps', 'server', 'dist', 'gangmu-server.js')).href);
