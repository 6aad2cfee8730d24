import type { UnknownName } from '@gangmu/contract';
import { mayBear, soleNear } from '@gangmu/plan';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { Section } from '../../components/section.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { type Directory, postLabel, useDirectory } from '../../queries/use-directory.ts';
import { useFieldName } from './use-field-name.ts';
import type { NameChoice } from './use-import.ts';

interface Chosen {
  readonly field: UnknownName['field'];
  readonly text: string;
  readonly choice: NameChoice;
}
interface Props {
  readonly unknown: readonly UnknownName[];
  readonly onChoose: (names: readonly Chosen[]) => void;
}
const AT_FIRST = 12;
const keyOf = ({ field, text }: Pick<UnknownName, 'field' | 'text'>): string => `${field}\n${text}`;

/** Names of units, posts and people that the region does not know: asked once, however many rows say them. */
export function UnknownNames({ unknown, onChoose }: Props) {
  const t = useWords(importWords);
  const name = useFieldName('ledger');
  const { regionId, mine } = useRegion();
  const { directory } = useDirectory(regionId);
  const [all, setAll] = useState(false);
  const open = unknown.filter((one) => one.choice === null);
  // Only where one alone is near: among several equals a person decides.
  const near = open.flatMap(({ field, text, offers }) => {
    const sole = soleNear(text, offers, mine.name);
    return sole ? [{ field, text, choice: { kind: 'use' as const, id: sole.id } }] : [];
  });
  const shown = all ? unknown : unknown.slice(0, AT_FIRST);
  return (
    <Section
      title={t.unknownNames(unknown.length)}
      aside={
        <span className="gm-import-choices">
          {open.length > 0 ? <span className="gm-now">{t.openNames(open.length)}</span> : null}
          {near.length > 0 ? (
            <button type="button" className="gm-link" onClick={() => onChoose(near)}>
              {t.allNearest(near.length)}
            </button>
          ) : null}
        </span>
      }
    >
      <table className="gm-table gm-import-names">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th>{t.column}</th>
            <th className="gm-figure">{t.rows}</th>
            <th>{t.whatFor}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={keyOf(one)}>
              <td>{one.text}</td>
              <td>{name({ field: one.field, year: null, quarter: null })}</td>
              <td className="gm-figure">{one.rows}</td>
              <td>
                <NameSelect
                  of={one}
                  directory={directory}
                  onChoose={(choice) => onChoose([{ field: one.field, text: one.text, choice }])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < unknown.length ? (
        <button type="button" className="gm-link gm-import-more" onClick={() => setAll(true)}>
          {t.more(unknown.length - shown.length, unknown.length)}
        </button>
      ) : null}
    </Section>
  );
}

const CREATE = 'create';
const LEAVE = 'leave';

interface SelectProps {
  readonly of: UnknownName;
  readonly directory: Directory;
  readonly onChoose: (choice: NameChoice) => void;
}

/** The nearest first, then to create or to leave empty, then everything else there is. */
function NameSelect({ of, directory, onChoose }: SelectProps) {
  const t = useWords(importWords);
  const { field, text, offers, choice } = of;
  const others = useMemo(() => othersOf(field, directory), [field, directory]);
  const offered = new Set(offers.map((one) => one.id));
  const create = field === 'office' ? t.createOffice : field === 'lead' || field === 'joint' ? t.createUnit : null;
  const options = [
    ...(offers.length > 0
      ? [
          {
            label: t.nearest,
            title: t.nearest,
            options: offers.map((one) => ({ value: one.id, label: t.takeIt(one.name) })),
          },
        ]
      : []),
    ...(create ? [{ value: CREATE, label: create }] : []),
    { value: LEAVE, label: t.leave },
    ...(others.length > 0
      ? [
          {
            label: t.allOthers,
            title: t.allOthers,
            options: others.filter((one) => !offered.has(one.id)).map((one) => ({ value: one.id, label: one.name })),
          },
        ]
      : []),
  ];
  const value = choice === null ? null : choice.kind === 'use' ? choice.id : choice.kind;
  return (
    <Select
      className="gm-import-name-select"
      size="small"
      showSearch={nearOptions}
      aria-label={t.decisionOf(text)}
      placeholder={t.decide}
      status={choice === null ? 'error' : ''}
      options={options}
      value={value}
      onChange={(id: string) => onChoose(id === CREATE || id === LEAVE ? { kind: id } : { kind: 'use', id })}
    />
  );
}

function othersOf(field: UnknownName['field'], directory: Directory): { readonly id: string; readonly name: string }[] {
  const { units, groups, offices, posts } = directory;
  const open = <T extends { readonly closedOn: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.closedOn === null);
  if (field === 'leader' || field === 'officer')
    return open(posts)
      .filter((post) => mayBear[field](post.role))
      .map((post) => ({ id: post.id, name: postLabel(post) }));
  if (field === 'office')
    return open(offices).map(({ id, name, unitId }) => ({ id, name: `${directory.name(unitId)}${name}` }));
  return [...open(units), ...(field === 'joint' ? open(groups) : [])].map(({ id, name }) => ({ id, name }));
}
