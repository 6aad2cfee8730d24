import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { useUnsaved } from '../components/unsaved.ts';
import { ChoiceList, matching, meant, soughtIn, withLastNamed, withPick } from './choice-list.tsx';
import type { Column, Option } from './column.ts';

export interface PenHandle {
  focus(): void;
  /** Opens the cell with its present text, as F2 does. */
  open(): void;
  /** Commits what is being written; false where nothing is. */
  commit(): boolean;
  /** Something is being written: keys and the mouse in it are the text's. */
  writing(): boolean;
  /** Copies or cuts as the keys do, from a menu. */
  copy(cut: boolean): void;
}

interface Props<R> {
  readonly handle: RefObject<PenHandle | null>;
  readonly label: string;
  readonly row: R | null;
  readonly column: Column<R> | null;
  readonly writable: boolean;
  /** What was typed before and could not be taken; it is mended rather than typed anew. */
  readonly refused: string | null;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    /** It sticks to the left edge with its column. */
    readonly frozen: boolean;
  };
  readonly onCommit: (text: string) => void;
  /** Keys when nothing is being written, and those that leave a cell. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (data: DataTransfer, cut: boolean) => void;
  readonly onPaste: (text: string) => void;
}

/**
 * The one text field of a sheet. It lies on the active cell, unseen, and always holds the focus: so an input method
 * starts composing right there, and the first key of a Chinese word is not lost.
 */
export function Pen<R>({
  handle,
  label,
  row,
  column,
  writable,
  refused,
  place,
  onCommit,
  onKey,
  onCopy,
  onPaste,
}: Props<R>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [writing, setWriting] = useState<'typed' | 'opened' | null>(null);
  // Commits can follow each other before the next drawing: the second must see that nothing is left to commit.
  const down = useRef(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // The arrows have chosen from the list: that choice counts even where the text names another.
  const steered = useRef(false);
  const editor = column?.editor ?? { kind: 'line' };
  const choosing = editor.kind === 'choice';
  const many = choosing && editor.many;
  const sought = soughtIn(typed, many);
  const options =
    writing && choosing && row !== null
      ? matching(
          column?.options?.(row) ?? [],
          writing === 'opened' && !many && typed === (column?.text(row) ?? '') ? '' : sought,
        )
      : [];

  /** Where the list stands once this is written: on what is meant, else on nothing. */
  const placeOf = (text: string): number =>
    choosing && row !== null && meant(column?.options?.(row) ?? [], soughtIn(text, many)) ? 0 : -1;
  const begin = (how: 'typed' | 'opened', text: string) => {
    down.current = true;
    setWriting(how);
    setTyped(text);
    steered.current = false;
    setAt(how === 'typed' || refused !== null ? placeOf(text) : -1);
  };
  /** What of the text in the field goes into the cell. */
  const meantBy = (text: string): string => text.replace(/[、\s]+$/u, '').trim();
  const held = writing !== null && row !== null && column && meantBy(typed) !== (refused ?? column.text(row));
  useUnsaved('cells', held ? 'held' : null);
  const close = () => {
    down.current = false;
    setWriting(null);
    setTyped('');
    if (field.current) field.current.value = '';
  };
  const commit = (): boolean => {
    if (!down.current || !field.current) return false;
    const text = meantBy(field.current.value);
    close();
    if (row !== null && column && text !== (refused ?? column.text(row))) onCommit(text);
    return true;
  };
  const open = () => {
    if (!writable || row === null || !column || !field.current) return;
    const text = refused ?? column.text(row);
    field.current.value = many && text !== '' && refused === null ? `${text}、` : text;
    begin('opened', field.current.value);
    field.current.focus({ preventScroll: true });
    if (choosing && !many && refused === null) field.current.select();
    else field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  };
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus({ preventScroll: true }),
    open,
    commit,
    writing: () => down.current,
    copy: (cut) => {
      if (!field.current || down.current) return;
      // A browser copies from a field only where something is selected; what is copied is the cells.
      field.current.value = ' ';
      field.current.focus({ preventScroll: true });
      field.current.select();
      document.execCommand(cut ? 'cut' : 'copy');
      field.current.value = '';
    },
  }));

  const pick = (option: Option) => {
    if (!field.current) return;
    field.current.value = withPick(field.current.value, many, option.label);
    if (!many) return void commit();
    setTyped(field.current.value);
    setWriting('opened');
    setAt(-1);
    steered.current = false;
    field.current.focus();
  };
  /** The option that the list stands on goes into the text, unless the text names one already. */
  const take = () => {
    const option = options[at];
    if (!option || !field.current) return;
    const named = options.some(({ label }) => label === sought);
    if (steered.current || (sought !== '' && !named))
      field.current.value = withPick(field.current.value, many, option.label);
  };
  /** A separator takes the nearest name and goes on to the next one. */
  const goOn = () => {
    if (!many || !field.current || row === null) return;
    const named = withLastNamed(field.current.value, column?.options?.(row) ?? []);
    if (named === field.current.value) return;
    field.current.value = named;
    setTyped(named);
    setAt(-1);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, every key is its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!writing) {
      if (writable && (event.key === 'F2' || (event.key === 'ArrowDown' && event.altKey))) {
        event.preventDefault();
        return open();
      }
      return onKey(event);
    }
    const leaves = (): void => {
      commit();
      onKey(event);
    };
    switch (event.key) {
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        return close();
      case 'Enter': {
        if (editor.kind === 'long' && event.altKey) {
          event.preventDefault();
          field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
          return;
        }
        // As in Excel, Enter is done with the cell: what is typed next never goes into the one before.
        take();
        return leaves();
      }
      case 'Tab':
        take();
        return leaves();
      case 'ArrowDown':
      case 'ArrowUp':
        if (choosing) {
          event.preventDefault();
          steered.current = true;
          return setAt(Math.max(0, Math.min(options.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
        }
        if (writing === 'typed') leaves();
        return;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (writing === 'typed' && !choosing) leaves();
    }
  };

  const tall = editor.kind === 'long' ? Math.max(place.height, 120) : place.height;
  return (
    <div className={place.frozen ? 'gm-pen-line gm-pen-frozen' : 'gm-pen-line'} style={{ top: place.top }}>
      <textarea
        ref={field}
        className={writing ? 'gm-pen gm-pen-down' : 'gm-pen'}
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        readOnly={!writable && !writing}
        style={{
          left: place.left,
          width: writing ? Math.max(place.width, editor.kind === 'long' ? 280 : 120) : place.width,
          height: writing ? tall : place.height,
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => writable && !writing && begin('typed', '')}
        onInput={(event) => {
          const { inputType, isComposing } = event.nativeEvent as InputEvent;
          // The browser's own undo of what was once written here is nobody's typing: the sheet has its own.
          if (!writing && inputType?.startsWith('history')) {
            event.currentTarget.value = '';
            return;
          }
          const text = event.currentTarget.value;
          if (!writing) return begin('typed', text);
          steered.current = false;
          setTyped(text);
          setAt(placeOf(text));
          if (!isComposing && inputType?.startsWith('insert')) goOn();
        }}
        onCompositionEnd={goOn}
        onBlur={() => commit()}
        onDoubleClick={() => !writing && open()}
        onCopy={(event) => {
          if (writing) return;
          event.preventDefault();
          onCopy(event.clipboardData, false);
        }}
        onCut={(event) => {
          if (writing) return;
          event.preventDefault();
          onCopy(event.clipboardData, true);
        }}
        onPaste={(event) => {
          if (writing) return;
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
      {writing && choosing ? (
        <ChoiceList
          options={options}
          at={at}
          sought={sought}
          onPick={pick}
          style={{ left: place.left, top: place.height }}
        />
      ) : null}
    </div>
  );
}
