import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { HOSTILE_PLAN, planFile, SMALL_PLAN } from '../testing/plan-file.ts';
import { pageHtml } from './page-html.ts';

type Element = DefaultTreeAdapterMap['element'];

const page = (text: string, language: 'zh' | 'en' = 'zh') =>
  pageHtml(planFile(text), catalogues[language], '2027-01-05', { script: 'void 0;', style: 'body{}' });

function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((own) => own.name === name)?.value;

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value as string;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the page', () => {
  it('asks for nothing from anywhere: no address, no source, no import', () => {
    for (const text of [SMALL_PLAN, HOSTILE_PLAN]) {
      const all = elements(page(text));
      for (const element of all) {
        expect(attribute(element, 'src')).toBeUndefined();
        expect(attribute(element, 'action')).toBeUndefined();
        expect(attribute(element, 'href') ?? '#').toMatch(/^#/u);
      }
      expect(
        all.filter(({ tagName }) => ['link', 'iframe', 'img', 'object', 'base', 'form'].includes(tagName)),
      ).toEqual([]);
    }
  });

  it('lets no markup of the document through', () => {
    const html = page(HOSTILE_PLAN);
    const all = elements(html);
    expect(all.filter(({ tagName }) => tagName === 'script').map(textOf)).toEqual(['void 0;']);
    expect(all.filter(({ tagName }) => tagName === 'svg')).toHaveLength(1);
    expect(all.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    const handlers = all.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')));
    expect(handlers).toEqual([]);
    expect(textOf(parse(html))).toContain('<img src=x onerror=alert(2)>');
    for (const control of ['\u0000', '\u0007']) expect(html).not.toContain(control);
  });

  it('allows its own script by its hash and nothing else', () => {
    const policy = elements(page(SMALL_PLAN))
      .map((element) => attribute(element, 'content'))
      .find((content) => content?.startsWith('default-src'));
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/]{43}='; /u);
  });

  it('leads from every row to a mark that is there, and from every mark to its row', () => {
    for (const text of [SMALL_PLAN, HOSTILE_PLAN]) {
      const all = elements(page(text));
      const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const links = all.flatMap((element) => attribute(element, 'href') ?? []);
      expect(links.length).toBeGreaterThan(10);
      for (const link of links) expect(ids).toContain(link.slice(1));
      const marked = new Set(all.flatMap((element) => (attribute(element, 'data-f') ?? '').split(' ').filter(Boolean)));
      const rows = all.flatMap((element) => attribute(element, 'data-i') ?? []);
      expect([...marked].sort()).toEqual([...rows].sort());
    }
  });

  it('shows the whole text of the document, in its order', () => {
    const main = elements(page(SMALL_PLAN)).find((element) => attribute(element, 'id') === 'text') as Element;
    const hangs = elements(page(SMALL_PLAN)).filter((element) => attribute(element, 'class') === 'hang');
    const bare = (text: string) => text.replace(/\s/gu, '');
    let shown = bare(textOf(main));
    for (const hang of hangs) shown = shown.replace(bare(textOf(hang)), '');
    expect(shown).toBe(bare(SMALL_PLAN));
  });

  it('has a row for every finding of the reading', () => {
    const { reading } = planFile(SMALL_PLAN);
    const { measures, targets, impliedTargets, pilots, duties, namedRegions, projects, notes } = reading;
    const count = [measures, targets, impliedTargets, pilots, duties, namedRegions, projects, notes].flat().length;
    const rows = elements(page(SMALL_PLAN)).filter((element) => attribute(element, 'class')?.startsWith('row '));
    expect(rows).toHaveLength(count);
    expect(count).toBeGreaterThan(8);
  });

  it('names the rules only where an explanation was asked for', () => {
    const explained = pageHtml(planFile(SMALL_PLAN), catalogues.zh, '2027-01-05', { script: '', style: '' }, true);
    expect(explained).toMatch(/规则[^>]{1,20}target\//u);
    expect(page(SMALL_PLAN)).not.toMatch(/target\//u);
  });

  it('speaks English around the Chinese plan', () => {
    const html = page(SMALL_PLAN, 'en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Targets');
    expect(html).not.toContain('任务举措');
  });

  it('puts at most two underlines on one word', () => {
    const deep = elements(page(SMALL_PLAN)).filter(
      ({ tagName, parentNode }) =>
        tagName === 'u' &&
        parentNode &&
        'tagName' in parentNode &&
        parentNode.tagName === 'u' &&
        parentNode.parentNode &&
        'tagName' in parentNode.parentNode &&
        parentNode.parentNode.tagName === 'u',
    );
    expect(deep).toEqual([]);
  });

  it('sets a table as a table, with its cells marked', () => {
    const text = '表\n序号\t任务\n1\t建成冷藏库25座\n';
    const cell = (start: number, end: number, row: number, column: number) => ({
      start,
      end,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
    });
    const table = {
      start: 2,
      end: text.length - 1,
      rows: 2,
      columns: 2,
      cells: [cell(2, 4, 0, 0), cell(5, 7, 0, 1), cell(8, 9, 1, 0), cell(10, 18, 1, 1)],
    };
    const html = pageHtml(planFile(text, { tables: [table] }), catalogues.zh, '2027-01-05', { script: '', style: '' });
    const cells = elements(html).filter(({ tagName }) => tagName === 'td');
    expect(cells.map(textOf)).toEqual(['序号', '任务', '1', '建成冷藏库25座']);
  });
});
