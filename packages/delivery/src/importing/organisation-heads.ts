import type { LedgerColumn } from '@gangmu/plan';
import type { OrganisationField } from './import-choices.ts';

/** The columns of an organisation's sheet: what a template offers and what other lists call them. */
export const HEADS_OF_ORGANISATION: readonly (LedgerColumn & { readonly key: OrganisationField })[] = [
  { key: 'number', zh: '序号', en: 'No.', names: ['编号'] },
  { key: 'unit', zh: '单位', en: 'Unit', names: ['单位名称', '部门', '部门名称', '所在单位', '工作单位', '责任单位'] },
  { key: 'shortName', zh: '简称', en: 'Short name', names: ['单位简称', '部门简称'] },
  { key: 'unitKind', zh: '单位类型', en: 'Kind of unit', names: ['类型', '单位类别', '单位性质', '类别'] },
  { key: 'parent', zh: '上级单位', en: 'Above', names: ['主管单位', '主管部门', '隶属单位', '上级部门'] },
  { key: 'office', zh: '科室', en: 'Office', names: ['科室名称', '内设机构', '处室', '股室', '所在科室', '责任科室'] },
  { key: 'post', zh: '岗位', en: 'Post', names: ['岗位名称', '职务', '职位', '现任职务'] },
  { key: 'role', zh: '岗位角色', en: 'Role', names: ['角色', '权限', '系统角色'] },
  { key: 'person', zh: '姓名', en: 'Name', names: ['人员', '人员姓名', '在任者', '任职人员', '联系人', '责任人'] },
  { key: 'phone', zh: '联系电话', en: 'Phone', names: ['电话', '手机', '手机号', '手机号码', '办公电话', '联系方式'] },
  { key: 'from', zh: '任职时间', en: 'Since', names: ['任职日期', '到任时间', '任现职时间', '起始日期', '任职起'] },
  { key: 'until', zh: '离任时间', en: 'Until', names: ['离任日期', '卸任时间', '结束日期', '任职止'] },
  { key: 'remark', zh: '备注', en: 'Remark', names: ['说明'] },
];
