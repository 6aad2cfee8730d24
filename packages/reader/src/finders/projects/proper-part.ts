import { GENERAL_WORDS } from '../../lexicon/project-words.ts';

const GENERAL = new RegExp([...GENERAL_WORDS].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** What is left of a name without its general words: 胶州湾第二隧道 keeps 胶州湾第二, 重大产业项目 keeps nothing. */
export function properPart(name: string): string {
  return name.replace(GENERAL, '').replace(/[\d.\s()]/gu, '');
}
