import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { ADMINISTERS } from '../pages/administration/administration-rights.ts';
import { useCurrentPlan } from './current-plan.tsx';
import { RailIcon, type RailIconName } from './rail-icon.tsx';
import { useRegion } from './region.tsx';
import { useAsOf } from './use-as-of.ts';

interface Entry {
  readonly name: Exclude<RailIconName, 'menu'>;
  readonly to: string;
  readonly end?: boolean;
  /** A part of the addresses below this entry, where its own address is one of several. */
  readonly within?: RegExp;
}

const KEPT = 'gangmu.rail';

/** 64 px with icons and words, 200 px when open; at the foot of a narrow screen. */
export function Rail() {
  const t = useWords(shellWords);
  const { base, may, held } = useRegion();
  const { own } = useCurrentPlan();
  const [asOf] = useAsOf();
  // The day that is looked at stays from the ledger to its quarters and back.
  const day = asOf ? `?asOf=${asOf}` : '';
  const { pathname } = useLocation();
  const [open, setOpen] = useState(() => localStorage.getItem(KEPT) === 'open');
  const toggle = () => {
    localStorage.setItem(KEPT, open ? '' : 'open');
    setOpen(!open);
  };
  const entries: readonly Entry[] = [
    // While something must be done first, every entry would show the same page.
    ...(held ? [] : [{ name: 'home', to: base, end: true } as const]),
    ...(may('plan.read')
      ? [
          {
            name: 'plans',
            to: `${base}/plans`,
            end: true,
            within: /\/plans\/[^/]+\/versions\/|\/published\//u,
          } as const,
        ]
      : may('published.read')
        ? [{ name: 'plans', to: `${base}/published` } as const]
        : []),
    // Before the plans are known the entries lead to a page that waits for them.
    ...(may('ledger.read')
      ? [
          {
            name: 'ledgers',
            to: own ? `${base}/plans/${own.id}/ledgers/tasks${day}` : `${base}/ledgers`,
            within: /\/plans\/[^/]+\/(?:ledgers|import)(?:\/|$)/u,
          } as const,
          { name: 'schedule', to: own ? `${base}/plans/${own.id}/schedule${day}` : `${base}/schedule` } as const,
          ...(own ? [{ name: 'compare', to: `${base}/plans/${own.id}/compare` } as const] : []),
        ]
      : []),
    ...(may('organisation.read') ? [{ name: 'organisation', to: `${base}/organisation` } as const] : []),
    ...(ADMINISTERS.some(may) ? [{ name: 'administration', to: `${base}/administration` } as const] : []),
  ];
  return (
    <nav className={open ? 'gm-rail gm-rail-open' : 'gm-rail'} aria-label={t.menu}>
      <NavLink className="gm-rail-mark" to={base} end aria-label={t.product}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M4 6h24M8 6v20M16 6v20M24 6v20M8 13h16M8 20h16" />
        </svg>
        <span>{t.product}</span>
      </NavLink>
      {entries.map(({ name, to, end, within }) => (
        <NavLink
          key={name}
          className={({ isActive }) => (isActive || within?.test(pathname) ? 'gm-rail-entry active' : 'gm-rail-entry')}
          to={to}
          end={end ?? false}
        >
          <RailIcon name={name} />
          <span>{t[name]}</span>
        </NavLink>
      ))}
      <button type="button" className="gm-rail-toggle" onClick={toggle} aria-label={open ? t.closeRail : t.openRail}>
        {open ? '«' : '»'}
      </button>
    </nav>
  );
}
