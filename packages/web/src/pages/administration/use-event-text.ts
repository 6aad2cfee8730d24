import { useMemo } from 'react';
import { auditNounWords, auditVerbWords } from '../../messages/audit-event-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';

/** `item.schedule.approve` → 事项 审定节点; a code without words stays a code. */
export function useEventText(): (event: string) => string {
  const nouns = useWords(auditNounWords);
  const verbs = useWords(auditVerbWords);
  const { language } = useLanguage();
  return useMemo(
    () => (event) => {
      const [noun = '', ...rest] = event.split('.');
      const verb = rest.join('.');
      if (!(noun in nouns)) return event;
      const first = nouns[noun as keyof typeof nouns];
      const then = verb in verbs ? verbs[verb as keyof typeof verbs] : verb;
      return language === 'zh' && verb in verbs ? `${first}${then}` : `${first} ${then}`;
    },
    [nouns, verbs, language],
  );
}
