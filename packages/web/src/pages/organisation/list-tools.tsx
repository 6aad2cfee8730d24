import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';

interface Props {
  readonly sought: string;
  readonly onSought: (words: string) => void;
  readonly shown: number;
  readonly total: number;
  readonly children?: ReactNode;
}

/** Search, sieves and how many of how many, above a list. */
export function ListTools({ sought, onSought, shown, total, children }: Props) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  return (
    <div className="gm-list-tools">
      <Input
        size="small"
        allowClear
        aria-label={t.find}
        placeholder={t.find}
        value={sought}
        onChange={(event) => onSought(event.target.value)}
      />
      {children}
      <span className="gm-quiet">{shown === total ? state.count(total) : state.filtered(shown, total)}</span>
    </div>
  );
}

interface SieveProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}
export function SieveButton({ on, onChange, children }: SieveProps) {
  return (
    <button
      type="button"
      className={on ? 'gm-gap gm-gap-on' : 'gm-gap'}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      {children}
    </button>
  );
}

/** Shows what is closed among the others; nothing where nothing is. */
export function ClosedSieve({ gone, on, onChange }: Omit<SieveProps, 'children'> & { readonly gone: number }) {
  const t = useWords(organisationWords);
  return gone > 0 ? (
    <SieveButton on={on} onChange={onChange}>
      {t.showClosed(gone)}
    </SieveButton>
  ) : null;
}
