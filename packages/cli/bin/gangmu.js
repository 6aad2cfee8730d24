#!/usr/bin/env node
// Starts the built programs: the one that reads and compares documents, and the server's. Nothing is compiled here:
// `npm start`, `npm test` and `npm run build` do that.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The launcher alone knows both: the packages of the command line may not import those of the server.
const SERVER = ['serve', 'demo', 'migrate', 'backup', 'restore', 'doctor'];
const program = SERVER.includes(process.argv[2]) ? '../../../apps/server/dist/gangmu-server.js' : '../dist/gangmu.js';
const built = new URL(program, import.meta.url);
if (existsSync(fileURLToPath(built))) await import(built.href);
else {
  process.stderr.write('gangmu 尚未构建，请先在项目根目录运行：npm run build\n');
  process.stderr.write('gangmu is not built yet; run this in the project root first: npm run build\n');
  process.exitCode = 2;
}
