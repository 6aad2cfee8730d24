/** The page at /api/docs: no library, no other host. */
export const REFERENCE_PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>纲目 API</title><style>
body{font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2430;margin:0;display:grid;grid-template-columns:220px 1fr}
nav{position:sticky;top:0;height:100vh;overflow:auto;background:#f7f8f6;border-right:1px solid #e3e6e3;padding:16px;box-sizing:border-box}
nav a{display:block;color:#1f4e8c;text-decoration:none}main{padding:16px 32px;max-width:920px}
details{border-bottom:1px solid #e3e6e3;padding:6px 0}summary{cursor:pointer}b{display:inline-block;width:64px;font-weight:600}
code,pre{font:12px/1.5 ui-monospace,Consolas,monospace}code{overflow-wrap:anywhere}pre{background:#f7f8f6;padding:12px;overflow:auto}i{color:#5b6672;font-style:normal}#about{white-space:pre-line}
@media(max-width:700px){body{display:block}nav{position:static;height:auto}main{padding:16px}nav a{display:inline-block;margin-right:12px}}
</style></head><body><nav id="nouns"></nav><main><h1>纲目 API <i>v1</i></h1><p id="about"></p><div id="routes">…</div></main>
<script src="/api/docs/reference.js"></script></body></html>`;

export const REFERENCE_SCRIPT = `
const make = (tag, text, parent) => { const e = document.createElement(tag); if (text) e.textContent = text; parent.append(e); return e; };
fetch('/api/openapi.json').then((r) => r.json()).then((api) => {
  about.textContent = api.info.description.replaceAll('/api/v1', location.origin + '/api/v1').replaceAll('本站地址', '').replaceAll('ADDRESS', '');
  const groups = {};
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, route] of Object.entries(methods)) (groups[route.tags?.[0] ?? ''] ??= []).push({ path, method, route });
  routes.textContent = '';
  const resolve = (schema, depth) => {
    if (!schema || depth > 6) return schema;
    if (Array.isArray(schema)) return schema.map((one) => resolve(one, depth));
    if (typeof schema !== 'object') return schema;
    if (schema.$ref) return resolve(schema.$ref.slice(2).split('/').reduce((at, key) => at?.[key], api), depth + 1);
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolve(value, depth + 1)]));
  };
  for (const [noun, list] of Object.entries(groups)) {
    const link = make('a', noun, nouns); link.href = '#' + noun;
    const head = make('h2', noun, routes); head.id = noun;
    for (const { path, method, route } of list) {
      const box = make('details', '', routes);
      const line = make('summary', '', box);
      make('b', method.toUpperCase(), line); make('code', path, line); make('i', '　' + (route.summary ?? ''), line);
      box.addEventListener('toggle', () => {
        if (!box.open || box.dataset.shown) return;
        box.dataset.shown = '1';
        for (const p of route.parameters ?? []) { const row = make('div', '', box); make('code', p.name, row); make('i', '　' + p.in + (p.required ? ' *' : '') + '　' + JSON.stringify(p.schema), row); }
        const body = route.requestBody?.content?.['application/json']?.schema;
        if (body) { make('p', '请求 Request', box); make('pre', JSON.stringify(resolve(body, 0), null, 1), box); }
        for (const [status, answer] of Object.entries(route.responses ?? {})) {
          const schema = answer.content?.['application/json']?.schema;
          make('p', '回答 Answer ' + status, box); if (schema) make('pre', JSON.stringify(resolve(schema, 0), null, 1), box);
        }
      });
    }
  }
});
`;
