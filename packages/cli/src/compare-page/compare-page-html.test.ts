import { diffPlans } from '@gangmu/align';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import { compare } from '../compare/comparison.ts';
import { diffPageHtml } from '../diff-page/diff-page-html.ts';
import { catalogues } from '../messages/messages.ts';
import { CITY_PLAN, EAST_PLAN, textPlans, WEST_PLAN } from '../testing/compared.ts';
import { HOSTILE_PLAN } from '../testing/plan-file.ts';
import { comparePageHtml } from './compare-page-html.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const ASSETS = { script: 'void 0;', style: 'body{}' };

function page(superior: string, ...subordinates: readonly string[]): string {
  const [above, ...below] = textPlans(superior, ...subordinates);
  return comparePageHtml(compare(above as ComparedPlan, below), catalogues.zh, '2027-01-05', ASSETS);
}

function diffPage(old: string, fresh: string): string {
  const [a, b] = textPlans(old, fresh) as [ComparedPlan, ComparedPlan];
  return diffPageHtml(diffPlans(a.profile, b.profile), a, b, catalogues.zh, '2027-01-05', ASSETS);
}

function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((own) => own.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? (node.value as string) : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

describe('the page of two plans', () => {
  it.each([
    ['plans', page(CITY_PLAN, EAST_PLAN, WEST_PLAN)],
    ['hostile plans', page(HOSTILE_PLAN, HOSTILE_PLAN, CITY_PLAN)],
    ['editions', diffPage(EAST_PLAN, EAST_PLAN.replace('5万亩', '6万亩'))],
    ['hostile editions', diffPage(HOSTILE_PLAN, HOSTILE_PLAN.replace('46亿元', '48亿元'))],
  ])('of %s asks for nothing from anywhere and runs nothing but its own script', (_name, html) => {
    const all = elements(html);
    for (const element of all) {
      expect(attribute(element, 'src')).toBeUndefined();
      expect(attribute(element, 'href') ?? '#').toMatch(/^#/u);
      expect(element.attrs.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    }
    expect(all.filter(({ tagName }) => tagName === 'script').map(textOf)).toEqual(['void 0;']);
    expect(all.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(all.filter(({ tagName }) => ['link', 'iframe', 'img', 'object', 'base', 'form'].includes(tagName))).toEqual(
      [],
    );
    for (const control of ['\u0000', '\u0007']) expect(html).not.toContain(control);
  });

  it('uses every id once, though a plan stands in it several times', () => {
    const ids = elements(page(CITY_PLAN, EAST_PLAN, WEST_PLAN)).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses no character of either text', () => {
    const squeeze = (text: string) => text.replace(/\s/gu, '');
    const columns = elements(page(CITY_PLAN, EAST_PLAN)).filter(({ tagName }) => tagName === 'article');
    for (const [index, text] of [CITY_PLAN, EAST_PLAN].entries()) {
      const chips: string[] = [];
      const walk = (node: Node): string => {
        if ('tagName' in node && node.tagName === 'button') {
          chips.push(textOf(node));
          return '';
        }
        return 'value' in node
          ? (node.value as string)
          : 'childNodes' in node
            ? node.childNodes.map(walk).join('')
            : '';
      };
      expect(squeeze(walk(columns[index] as Node))).toBe(squeeze(text));
      expect(chips.length).toBeGreaterThan(2);
    }
  });

  it('gives every link and every lone clause its reasons', () => {
    const whys = elements(page(CITY_PLAN, EAST_PLAN)).filter((element) => attribute(element, 'class') === 'why');
    const told = whys.map((why) => [attribute(why, 'data-s'), attribute(why, 'data-a'), attribute(why, 'data-b')]);
    expect(told.map(([standing]) => standing)).toContain('new');
    expect(told.map(([standing]) => standing)).toContain('not-carried');
    for (const why of whys) expect(elements(`<dl>${textOf(why)}</dl>`).length).toBeGreaterThan(0);
    expect(whys.map(textOf).join()).toContain('共有用词');
  });

  it('says so where there is nothing to look at', () => {
    const html = page(EAST_PLAN, WEST_PLAN.replaceAll('榆西区', '榆东区'));
    expect(html).toContain('id="matters"');
    expect(page(CITY_PLAN, '一、总体要求\n')).toContain('没有冲突、前后不一或汇总不符的指标。');
  });
});
