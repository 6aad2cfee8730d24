import { NOTE_CODES } from '@gangmu/plan';
import { describe, expect, it } from 'vitest';
import { catalogues, fill, type MessageKey } from './messages.ts';

const keys = Object.keys(catalogues.zh) as MessageKey[];
const places = (text: string) => [...text.matchAll(/\{([a-z]{1,20})\}/gu)].map(([, name]) => name).sort();

describe('the message catalogues', () => {
  it('have the same keys in Chinese and English, in the same order', () => {
    expect(Object.keys(catalogues.en)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(200);
  });

  it('leave no text empty and fill the same places in both languages', () => {
    for (const key of keys) {
      expect(catalogues.zh[key], key).not.toBe('');
      expect(catalogues.en[key], key).not.toBe('');
      expect(places(catalogues.en[key]), key).toEqual(places(catalogues.zh[key]));
    }
  });

  it('have a text for every note code', () => {
    for (const code of NOTE_CODES) expect(keys).toContain(`note.${code}`);
  });

  it('speak English without Chinese characters, but for the names of the plan’s own parts', () => {
    const chinese = keys.filter((key) => /\p{Script=Han}/u.test(catalogues.en[key].replace(/二\/\(一\)\/6/u, '')));
    expect(chinese).toEqual([]);
  });

  it('fill places by name and leave unknown ones as they are', () => {
    expect(fill('{count} 条，{missing}', { count: 3 })).toBe('3 条，{missing}');
  });
});
