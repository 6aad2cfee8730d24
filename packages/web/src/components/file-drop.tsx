import type { RefObject } from 'react';
import { useRegion } from '../app/region.tsx';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { useFileDrop } from './use-file-drop.ts';
import './file-drop.css';

interface Props {
  readonly words: { readonly drop: string; readonly dropNow: string; readonly formats: string };
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** For a button elsewhere on the page that opens the same choice. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: FileList) => void;
}

/** Where files are chosen; dropped, they are taken anywhere on the page. */
export function FileDrop({ words, accept, multiple = false, disabled = false, input, onFiles }: Props) {
  const over = useFileDrop(onFiles);
  const state = useWords(stateWords);
  const { me } = useRegion();
  return (
    <>
      <button
        type="button"
        className={over ? 'gm-file-drop gm-file-drop-over' : 'gm-file-drop'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {over ? words.dropNow : words.drop}
        <small>{words.formats}</small>
        <small>{state.fileMost(Math.floor(me.maxFileBytes / 1024 ** 2))}</small>
      </button>
      <input
        ref={input}
        hidden
        multiple={multiple}
        type="file"
        accept={accept}
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
