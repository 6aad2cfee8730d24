import type { Ledger, LiveEvent } from '@gangmu/contract';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../queries/api.ts';

type People = Extract<LiveEvent, { kind: 'people' }>['people'];
interface Changes {
  readonly itemIds: readonly string[];
  readonly names: readonly string[];
}
const NONE: Changes = { itemIds: [], names: [] };

/** Who else is here and what they changed; nothing is merged before the person asks for it. */
export function useLiveLedger(regionId: string, planId: string, ledger: Ledger, personId: string, enabled: boolean) {
  const [people, setPeople] = useState<People>([]);
  const [changes, setChanges] = useState(NONE);
  useEffect(() => {
    if (!enabled) return;
    const source = new EventSource(api.urlOf('ledgers.live', { params: { regionId, planId, ledger } }));
    const listen = (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as LiveEvent;
      if (told.kind === 'people') {
        const others = told.people.filter((one) => one.personId !== personId);
        // Whoever is alone is told of each own step: nothing is drawn anew for that.
        setPeople((now) => (now.length === 0 && others.length === 0 ? now : others));
      } else if (told.by.personId !== personId) {
        const { itemIds, by } = told;
        setChanges((now) => ({
          itemIds: [...new Set([...now.itemIds, ...itemIds])],
          names: [...new Set([...now.names, by.name])],
        }));
      }
    };
    source.addEventListener('people', listen);
    source.addEventListener('changed', listen);
    return () => {
      source.close();
      setPeople([]);
      setChanges(NONE);
    };
  }, [regionId, planId, ledger, personId, enabled]);
  const told = useRef<string | null>(null);
  /** Tells the others which row I am in; a lost message does no harm. */
  const here = (itemId: string | null) => {
    if (!enabled || told.current === itemId) return;
    told.current = itemId;
    void api.ledgers.presence({ params: { regionId, planId, ledger }, body: { itemId } }).catch(() => null);
  };
  return { people, changes, seen: () => setChanges(NONE), here };
}
