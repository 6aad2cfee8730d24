import { AutoComplete, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import '../../components/reason-line.css';

interface FormProps {
  readonly onSave: (words: string) => void;
  readonly onClose: () => void;
}

function Line({
  words,
  says,
  onSave,
  onClose,
  children,
}: FormProps & { readonly words: string; readonly says: string; readonly children: ReactNode }) {
  const state = useWords(stateWords);
  return (
    <form
      className="gm-draft-drop"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onSave(words.trim());
      }}
    >
      {children}
      <Button size="small" htmlType="submit" type="primary" disabled={words.trim() === ''}>
        {says}
      </Button>
      <Button size="small" onClick={onClose}>
        {state.cancel}
      </Button>
    </form>
  );
}

/** Leaving a superior clause out asks for the reason. */
export function ExcludeForm({ suggested, onSave, onClose }: FormProps & { readonly suggested: string }) {
  const t = useWords(compareWords);
  const [reason, setReason] = useState(suggested);
  return (
    <Line words={reason} says={t.exclude} onSave={onSave} onClose={onClose}>
      <Input
        size="small"
        autoFocus
        maxLength={1000}
        placeholder={t.excludeReason}
        aria-label={t.excludeReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
    </Line>
  );
}

/** Where a clause that carries nothing comes from: a local document that is here, or the name of one. */
export function SourceForm({ source, onSave, onClose }: FormProps & { readonly source: string }) {
  const t = useWords(compareWords);
  const { plans } = useCurrentPlan();
  const [words, setWords] = useState(source);
  const options = plans.filter((one) => one.role === 'other').map((one) => ({ value: one.title }));
  return (
    <Line words={words} says={t.saySource} onSave={onSave} onClose={onClose}>
      <AutoComplete
        size="small"
        autoFocus
        style={{ flex: 1 }}
        options={options}
        value={words}
        placeholder={t.sourceHint}
        aria-label={t.source}
        onChange={(value: string) => setWords(value.slice(0, 1000))}
      />
    </Line>
  );
}
