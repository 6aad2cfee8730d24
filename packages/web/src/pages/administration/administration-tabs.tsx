import type { ComponentType } from 'react';
import { AccountsTab } from './accounts-tab.tsx';
import { AuditTab } from './audit-tab.tsx';
import { BackupsTab } from './backups-tab.tsx';
import { PoliciesTab } from './policies-tab.tsx';
import { RolesTab } from './roles-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { SubregionsTab } from './subregions-tab.tsx';

export interface AdministrationTab {
  /** Last part of its address. */
  readonly name: string;
  /** Chinese and English, as its tab reads. */
  readonly says: readonly [string, string];
  /** Any of these rights shows the tab. */
  readonly rights: readonly string[];
  readonly Tab: ComponentType;
}

/** In the order of the page; each administrator sees the own ones only. A new tab is a file and a line here. */
export const ADMINISTRATION_TABS: readonly AdministrationTab[] = [
  { name: 'accounts', says: ['账号', 'Accounts'], rights: ['account.read'], Tab: AccountsTab },
  { name: 'roles', says: ['角色', 'Roles'], rights: ['account.read', 'role.write'], Tab: RolesTab },
  { name: 'policies', says: ['安全策略', 'Policies'], rights: ['policy.write', 'settings.write'], Tab: PoliciesTab },
  { name: 'audit', says: ['审计', 'Audit'], rights: ['audit.read'], Tab: AuditTab },
  { name: 'settings', says: ['设置', 'Settings'], rights: ['settings.read'], Tab: SettingsTab },
  { name: 'backups', says: ['备份', 'Backups'], rights: ['backup.run'], Tab: BackupsTab },
  { name: 'subregions', says: ['下级地区', 'Regions below'], rights: ['region.found'], Tab: SubregionsTab },
];
