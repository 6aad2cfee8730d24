// `npm start`: set-up, then the application with its demo, in this process: opens ./data, loads the fictional province,
// prints the address and the accounts.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './set-up.mjs';

setUp();
process.argv.splice(2, 0, 'demo');
await import(pathToFileURL(join(root, 'apps', 'server', 'dist', 'gangmu-server.js')).href);
