/** Baselines: pages with the same rows and nothing of ours. `rows` is text, one array a row. */

const PAGE = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>
body{margin:0;font:13px/1.4 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
#box{position:absolute;inset:0;overflow:auto}td,th,span{border:1px solid #e3e6e3;padding:5px 8px;text-align:left}
.row{position:absolute;left:0;height:48px;display:flex}.row span{width:160px;flex:none;overflow:hidden;box-sizing:border-box}
.on{outline:2px solid #1f4e8c}</style><div id="box">${body}</div>`;
const CLICK = `<script>document.addEventListener('mousedown',e=>{document.querySelector('.on')?.classList.remove('on');
e.target.closest('td,span')?.classList.add('on')})</script>`;
const shownAs = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every row in the page, as a table. */
export const staticTable = (rows: readonly (readonly string[])[]): string =>
  PAGE(
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${shownAs(cell)}</td>`).join('')}</tr>`).join('')}</table>${CLICK}`,
  );

/** The rows on the screen only, drawn anew as the box scrolls: no frozen column, no selection, no framework. */
export const plainList = (rows: readonly (readonly string[])[]): string =>
  PAGE(`<div id="all" style="position:relative;height:${rows.length * 48}px"></div>
<script type="application/json" id="data">${JSON.stringify(rows).replaceAll('<', '\\u003c')}</script>
<script>const rows=JSON.parse(data.textContent);let from=-1,asked=0;
function draw(){asked=0;const first=Math.max(0,Math.floor(box.scrollTop/48)-6);if(first===from)return;from=first;
all.replaceChildren(...rows.slice(first,first+Math.ceil(box.clientHeight/48)+12).map((cells,i)=>{
const row=document.createElement('div');row.className='row';row.style.top=(first+i)*48+'px';
row.append(...cells.map(text=>{const span=document.createElement('span');span.textContent=text;return span}));return row}))}
box.addEventListener('scroll',()=>{asked||=requestAnimationFrame(draw)},{passive:true});draw()</script>${CLICK}`);
