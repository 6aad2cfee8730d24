import { NOBODY } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { speak } from '../../messages/words.ts';
import { emptied } from './emptied.ts';

const columns = [
  { key: 'lead', head: '牵头单位' },
  { key: 'office', head: '责任科室' },
  { key: 'officer', head: '责任人' },
];
const row = (id: string, leadUnitId: string | null) => ({ id, assignment: { ...NOBODY, leadUnitId } }) as never;
const step = (id: string, column: string) => ({ id, column, before: '甲', after: '' });
const say = (language: 'zh' | 'en', gone: readonly ReturnType<typeof step>[], rows: readonly never[]) =>
  emptied(
    gone,
    columns,
    rows,
    { name: (id) => id ?? '' },
    speak(ledgerWords, language),
    language === 'zh' ? '、' : ', ',
  );

test('what goes with another cell is told, with the unit that it belonged to', () => {
  const gone = [step('1', 'office'), step('1', 'officer')];
  expect(say('zh', gone, [row('1', '区科技局')])).toBe('责任科室、责任人已清空（原属区科技局），按 Ctrl+Z 可恢复。');
  expect(say('en', gone, [row('1', '区科技局')])).toBe(
    '责任科室, 责任人 emptied (of 区科技局). Ctrl+Z brings it back.',
  );
});
test('of several rows it is told of how many, and a unit that was not there is not named', () => {
  const gone = [step('1', 'officer'), step('2', 'officer')];
  expect(say('zh', gone, [row('1', null), row('2', null), row('3', '区教育局')])).toBe(
    '责任人已清空，共 2 行，按 Ctrl+Z 可恢复。',
  );
});
