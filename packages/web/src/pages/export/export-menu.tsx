import type { ExportFormat, ExportRequest, TemplateKind } from '@gangmu/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import type { LedgerActionProps } from '../ledger/ledger-actions.tsx';
import { exportNames } from './column-names.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { useDownload } from './use-download.tsx';

const GROUPS: Readonly<Record<string, ExportRequest['group']>> = { part: 'part', lead: 'lead', leader: 'leader' };
const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv'];

/** 导出: the ledger as it is on the screen in three formats, official documents, and the way to their templates. */
export function ExportMenu(props: LedgerActionProps) {
  const t = useWords(exportWords);
  const { regionId, base, may } = useRegion();
  const navigate = useNavigate();
  const { start, busy, panel } = useDownload();
  const [open, setOpen] = useState<'options' | TemplateKind | null>(null);
  const { planId, ledger, filter, view, columns, selected, shownIds } = props;
  if (!may('export')) return null;
  const { arrangement } = view;
  // Sorting and head filters are the grid's own: then the rows are named one by one, in the order seen.
  const arranged = arrangement.sort !== null || Object.keys(arrangement.filters).length > 0;
  const shown: ExportRequest = {
    format: 'xlsx',
    filter,
    columns: exportNames(columns.map((column) => column.key)),
    ids: arranged && shownIds ? [...shownIds()] : null,
    group: GROUPS[arrangement.groupBy ?? ''] ?? null,
  };
  const url = api.urlOf('exports.ledger', { params: { regionId, planId, ledger } });
  const send = (patch: Partial<ExportRequest>) => start(t[patch.format ?? 'xlsx'], url, { ...shown, ...patch });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              type: 'group',
              label: t.asShown,
              children: FORMATS.map((format) => ({ key: format, label: t[format], onClick: () => send({ format }) })),
            },
            { key: 'more', label: t.more, onClick: () => setOpen('options') },
            {
              type: 'group',
              label: t.official,
              children: [
                { key: 'breakdown', label: t.breakdown, onClick: () => setOpen('breakdown') },
                { key: 'ledger', label: t.ledger, onClick: () => setOpen('ledger') },
                { key: 'templates', label: t.templates, onClick: () => navigate(`${base}/templates`) },
              ],
            },
          ],
        }}
      >
        <Button loading={busy}>{t.export}</Button>
      </Dropdown>
      {open === 'options' ? (
        <ExportDialog
          shown={shown}
          selected={selected}
          onClose={() => setOpen(null)}
          onExport={(request) => {
            setOpen(null);
            send(request);
          }}
        />
      ) : null}
      {open === 'breakdown' || open === 'ledger' ? (
        <DocumentDialog
          kind={open}
          onClose={() => setOpen(null)}
          onMake={(request) => {
            setOpen(null);
            start(
              open === 'breakdown' ? t.breakdownTitle : t.ledgerTitle,
              api.urlOf('exports.document', { params: { regionId, planId, ledger } }),
              { ...request, filter: shown.filter, ids: shown.ids },
            );
          }}
        />
      ) : null}
      {panel}
    </>
  );
}
