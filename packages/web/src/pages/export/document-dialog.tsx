import type { DocumentRequest, TemplateKind } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import './export.css';

type Letter = NonNullable<DocumentRequest['letter']>;
interface Props {
  readonly kind: TemplateKind;
  readonly onClose: () => void;
  readonly onMake: (request: Omit<DocumentRequest, 'filter' | 'ids'>) => void;
}

/** What somebody writes on every document is remembered in the browser, for them; numbers and days are of the moment. */
const KEPT = ['masthead', 'addressee', 'issuer', 'copyTo', 'printedBy'] as const;
const keyOf = (personId: string) => `gangmu.letter.${personId}`;

function remembered(personId: string): Letter {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId)) ?? '{}') as Letter;
  } catch {
    return {};
  }
}

/** The lines of an official document that do not come from the ledger. */
export function DocumentDialog({ kind, onClose, onMake }: Props) {
  const t = useWords(exportWords);
  const { regionId, mine } = useRegion();
  const [letter, setLetter] = useState<Letter>(() => remembered(mine.personId));
  const [year, setYear] = useState<number | null>(null);
  const [template, setTemplate] = useState<string>('active');
  const { data } = useQuery({
    queryKey: ['templates', regionId],
    queryFn: ({ signal }) => api.templates.list({ params: { regionId } }, { signal }),
  });
  const own = data?.rows.filter((row) => row.kind === kind) ?? [];
  const set = (patch: Partial<Letter>) => setLetter((now) => ({ ...now, ...patch }));
  const what = kind === 'breakdown' ? t.breakdownTitle : t.ledgerTitle;
  const field = (name: keyof Letter, label: string, hint?: string) => (
    <>
      <label htmlFor={`letter-${name}`}>{label}</label>
      <Input
        id={`letter-${name}`}
        value={letter[name] ?? ''}
        maxLength={200}
        {...(hint ? { placeholder: hint } : {})}
        onChange={(event) => set({ [name]: event.target.value || null })}
      />
    </>
  );
  const day = (name: 'signedOn' | 'printedOn', label: string) => (
    <>
      <span className="gm-export-name">{label}</span>
      <DayField label={label} value={letter[name] ?? null} onChange={(value) => set({ [name]: value })} />
    </>
  );
  const make = () => {
    localStorage.setItem(
      keyOf(mine.personId),
      JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, letter[name]]))),
    );
    onMake({ kind, letter, year, template });
  };
  return (
    <Modal open width={640} title={what} okText={t.make(what)} cancelText={t.cancel} onCancel={onClose} onOk={make}>
      {kind === 'breakdown' ? <p className="gm-quiet">{t.letterNote}</p> : null}
      <div className="gm-export-form">
        {field('title', t.documentTitle, t.titleHint)}
        {kind === 'breakdown' ? (
          <>
            {field('masthead', t.masthead)}
            {field('number', t.number)}
            {field('addressee', t.addressee)}
            {field('issuer', t.issuer)}
            {day('signedOn', t.signedOn)}
            {field('copyTo', t.copyTo)}
            {field('printedBy', t.printedBy)}
            {day('printedOn', t.printedOn)}
          </>
        ) : null}
        <label htmlFor="letter-year">{t.year}</label>
        <InputNumber
          id="letter-year"
          style={{ width: '100%' }}
          placeholder={t.yearHint}
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={setYear}
        />
        <span className="gm-export-name">{t.template}</span>
        <Select
          aria-label={t.template}
          value={template}
          onChange={setTemplate}
          options={[
            { value: 'active', label: t.activeTemplate },
            { value: 'built-in', label: t.builtIn },
            ...own.map((row) => ({ value: row.id, label: t.templateNumber(row.number, row.fileName) })),
          ]}
        />
      </div>
    </Modal>
  );
}
