import type { ComponentType } from 'react';
import type { Directory } from '../../queries/use-directory.ts';
import { ImportOrganisationEntry } from '../import/import-entry.tsx';

/** What stands in the page's bar beside the tab's own action: import, export. A new one is a file and a line here. */
export interface OrganisationActionProps {
  readonly directory: Directory;
}
export const ORGANISATION_ACTIONS: readonly ComponentType<OrganisationActionProps>[] = [ImportOrganisationEntry];
