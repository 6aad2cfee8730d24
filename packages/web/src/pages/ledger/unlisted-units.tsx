import type { Item } from '@gangmu/contract';
import { calledBook } from '@gangmu/plan';
import type { Column, Option } from '../../grid/column.ts';
import type { ledgerWords } from '../../messages/ledger-words.ts';
import type { WordsOf } from '../../messages/words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { type Parties, writeJoint } from './writes.ts';
import './unlisted-units.css';

type T = WordsOf<typeof ledgerWords>;

/**
 * The units of a row's text that are no unit and no group here: they were left out when the plan was confirmed, so that
 * nobody here answers for them. Without a directory nothing is said of anybody.
 */
export function unlistedUnits({ units, groups }: Pick<Directory, 'units' | 'groups'>, regionName: string) {
  if (units.length === 0 && groups.length === 0) return () => [];
  const called = calledBook(units, regionName);
  const grouped = new Set(groups.map(({ name }) => name));
  return ({ namedUnits }: Pick<Item, 'namedUnits'>): readonly string[] =>
    namedUnits.filter((name) => !grouped.has(name) && called(name).length === 0);
}

interface Joint {
  readonly directory: Directory;
  readonly regionName: string;
  readonly parties: Parties;
  readonly options: readonly Option[];
  readonly mayEdit: (item: Item) => boolean;
  readonly t: T;
}

/** 责任/配合单位, with a mark before it where the text names somebody who is not entered here. */
export function jointColumn({ directory, regionName, parties, options, mayEdit, t }: Joint): Column<Item> {
  const unlisted = unlistedUnits(directory, regionName);
  const text = ({ assignment }: Item) => directory.names([...assignment.jointUnitIds, ...assignment.groupIds]);
  return {
    key: 'joint',
    head: t.joint,
    width: 200,
    editor: { kind: 'choice', many: true },
    text,
    show: (item) => {
      const names = unlisted(item).join('、');
      if (names === '') return text(item);
      return (
        <>
          <span className="gm-unlisted" title={t.unlistedHint(names)}>
            {t.unlistedMark(names)}
          </span>
          {text(item)}
        </>
      );
    },
    options: () => options,
    mayEdit,
    write: (item, written) => writeJoint(parties, item, written, t.unknownUnit),
  };
}

/** 原文单位, and those of them that are not entered here. */
export const textUnitColumns = (directory: Directory, regionName: string, t: T): readonly Column<Item>[] => {
  const unlisted = unlistedUnits(directory, regionName);
  return [
    { key: 'namedUnits', head: t.namedUnits, width: 200, spare: true, text: (item) => item.namedUnits.join('、') },
    { key: 'unlisted', head: t.unlisted, width: 180, spare: true, text: (item) => unlisted(item).join('、') },
  ];
};
