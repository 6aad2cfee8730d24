import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type BlockerFunction, useBlocker } from 'react-router';
import { unsaved } from '../components/unsaved.ts';
import { useWords } from '../messages/language.tsx';
import { leaveWords } from '../messages/leave-words.ts';
import { useMarks } from '../messages/marks.ts';
import './leave-guard.css';

/** Milliseconds that a save may take before anybody is bothered with it. */
const PATIENCE = 600;
const loses: BlockerFunction = ({ nextLocation }) => unsaved.lostBy(nextLocation).length > 0;

/**
 * Stands between a page and leaving it. What is only being saved is waited for, and then the page is left; what waits
 * for its person is asked about. The browser's own dialog: it needs no part of the program that a server out of reach
 * could not send.
 */
export function LeaveGuard() {
  const t = useWords(leaveWords);
  const marks = useMarks();
  const blocker = useBlocker(loses);
  const all = useSyncExternalStore(unsaved.listen, unsaved.now);
  const wanted = useSyncExternalStore(unsaved.listen, unsaved.wanted);
  const [slow, setSlow] = useState(false);
  const box = useRef<HTMLDialogElement>(null);
  const stays = useRef<HTMLButtonElement>(null);
  const blocked = blocker.state === 'blocked';
  const asked = blocked || wanted !== null;
  const lost = asked ? unsaved.lostBy(blocked ? blocker.location : null) : [];
  const held = lost.filter((one) => one.state === 'held');
  const go = () => {
    if (blocked) blocker.proceed();
    else unsaved.answer(true);
  };
  const stay = () => {
    if (blocked) blocker.reset();
    else unsaved.answer(false);
  };
  useEffect(() => {
    if (!asked) return;
    // A cell that is being written is written: what stands in it is saved like any other.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at anew with each change of what is unsaved
  useEffect(() => {
    if (asked && lost.length === 0) go();
  }, [asked, all]);
  const shows = asked && lost.length > 0 && (held.length > 0 || slow);
  useEffect(() => {
    if (!shows || box.current?.open) return;
    box.current?.showModal();
    // Enter keeps what was typed.
    stays.current?.focus();
  }, [shows]);
  if (!shows) return null;
  const whats = [...new Set((held.length > 0 ? held : lost).map(({ what }) => t[what]))];
  return (
    <dialog
      ref={box}
      className="gm-leave"
      aria-labelledby="leave-title"
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id="leave-title">{t.title}</h2>
      <p>{held.length > 0 ? t.lost(whats.join(marks.list)) : t.onItsWay}</p>
      <p className="gm-leave-acts">
        <button type="button" className="gm-button" onClick={go}>
          {t.leave}
        </button>
        <button type="button" className="gm-primary" ref={stays} onClick={stay}>
          {t.stay}
        </button>
      </p>
    </dialog>
  );
}
