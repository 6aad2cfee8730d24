import type { ComponentType } from 'react';
import { AccountsTab } from './accounts-tab.tsx';
import type { TAB_RIGHTS } from './administration-rights.ts';
import { AuditTab } from './audit-tab.tsx';
import { BackupsTab } from './backups-tab.tsx';
import { PoliciesTab } from './policies-tab.tsx';
import { RolesTab } from './roles-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { SubregionsTab } from './subregions-tab.tsx';

export interface AdministrationTab {
  /** Last part of its address. */
  readonly name: keyof typeof TAB_RIGHTS;
  /** Chinese and English, as its tab reads. */
  readonly says: readonly [string, string];
  readonly Tab: ComponentType;
}

/** In the order of the page. A new tab is a file, a line here and its rights. */
export const ADMINISTRATION_TABS: readonly AdministrationTab[] = [
  { name: 'accounts', says: ['账号', 'Accounts'], Tab: AccountsTab },
  { name: 'roles', says: ['角色', 'Roles'], Tab: RolesTab },
  { name: 'policies', says: ['安全策略', 'Policies'], Tab: PoliciesTab },
  { name: 'audit', says: ['审计', 'Audit'], Tab: AuditTab },
  { name: 'settings', says: ['设置', 'Settings'], Tab: SettingsTab },
  { name: 'backups', says: ['备份', 'Backups'], Tab: BackupsTab },
  { name: 'subregions', says: ['下级地区', 'Regions below'], Tab: SubregionsTab },
];
