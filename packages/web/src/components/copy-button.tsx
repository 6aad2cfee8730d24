import { useState } from 'react';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';

/** Without https a browser has no clipboard of its own for pages: the older way, by a selection. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/** Copies what is shown once, and says that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useWords(stateWords);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(text).then(
          () => true,
          () => copyBySelection(text),
        )
      : copyBySelection(text);
    if (done) setCopied(text);
  };
  return (
    <button type="button" className="gm-link" onClick={() => void copy()}>
      {copied === text ? t.copied : t.copy}
    </button>
  );
}
