// `npm run build`: the command line, the server and the web application, each only where its sources have changed.
import { buildCli } from './build-cli.mjs';
import { buildServer } from './build-server.mjs';
import { buildWeb } from './build-web.mjs';

await buildCli();
await buildServer();
await buildWeb();
