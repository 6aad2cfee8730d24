import type { ImportField } from '@gangmu/contract';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';

/** What a row changes, in the words that the lists of posts and units use for it. */
export function useValueWords(): (field: ImportField, value: string) => string {
  const roles: Readonly<Record<string, string>> = useWords(roleWords);
  const t = useWords(organisationWords);
  const kinds: Readonly<Record<string, string>> = {
    department: t.department,
    street: t.street,
    zone: t.zone,
    company: t.company,
    other: t.other,
  };
  return (field, value) => (field === 'role' ? roles[value] : field === 'unitKind' ? kinds[value] : undefined) ?? value;
}
