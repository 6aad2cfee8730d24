import type { ExportFormat, ExportRequest, TemplateKind } from '@gangmu/contract';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { DropDown, DropItem } from '../../components/drop-down.tsx';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import type { LedgerActionProps } from '../ledger/ledger-actions.tsx';
import { exportNames } from './column-names.ts';
import { useDownload } from './use-download.tsx';

// The ledger's page comes without what few open: dialogs are most of its program.
const ExportDialog = lazyDressed(() => import('./export-dialog.tsx'), 'ExportDialog');
const DocumentDialog = lazyDressed(() => import('./document-dialog.tsx'), 'DocumentDialog');

const GROUPS: Readonly<Record<string, ExportRequest['group']>> = { part: 'part', lead: 'lead', leader: 'leader' };
const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv'];

/** 导出: the ledger as it is on the screen in three formats, official documents, and the way to their templates. */
export function ExportMenu(props: LedgerActionProps) {
  const t = useWords(exportWords);
  const { regionId, base, may } = useRegion();
  const navigate = useNavigate();
  const { start, busy, panel } = useDownload();
  const [open, setOpen] = useState<'options' | TemplateKind | null>(null);
  const { planId, ledger, filter, view, columns, selected, shownIds, shownNumbers, whole } = props;
  if (!may('export')) return null;
  const { arrangement } = view;
  // Sorting and head filters are the grid's own: then the rows are named one by one, in the order seen.
  // So are those of any filter, once they are all here: they keep the numbers that they have in the whole ledger.
  const sieved = whole && Boolean(filter.gap || filter.text || filter.unitId || filter.leaderPostId);
  const arranged = sieved || arrangement.sort !== null || Object.keys(arrangement.filters).length > 0;
  const numbered = (ids: ExportRequest['ids']): Pick<ExportRequest, 'ids' | 'numbers'> => {
    const numbers = shownNumbers?.();
    const own = ids?.map((id) => numbers?.get(id) ?? null);
    return { ids: ids ?? null, numbers: own?.every((one) => one !== null) ? own : null };
  };
  const shown: ExportRequest = {
    format: 'xlsx',
    filter,
    columns: exportNames(columns.map((column) => column.key)),
    ...numbered(arranged && shownIds ? [...shownIds()] : null),
    group: GROUPS[arrangement.groupBy ?? ''] ?? null,
  };
  const url = api.urlOf('exports.ledger', { params: { regionId, planId, ledger } });
  const send = (patch: Partial<ExportRequest>) => start(t[patch.format ?? 'xlsx'], url, { ...shown, ...patch });
  return (
    <>
      <DropDown align="right" className="gm-drop-button" label={busy ? `${t.export}…` : t.export}>
        {(close) => {
          const item = (label: string, choose: () => void) => (
            <DropItem
              key={label}
              onChoose={() => {
                close();
                choose();
              }}
            >
              {label}
            </DropItem>
          );
          return (
            <>
              <p className="gm-drop-note">{t.asShown}</p>
              {FORMATS.map((format) => item(t[format], () => send({ format })))}
              {item(t.more, () => setOpen('options'))}
              <p className="gm-drop-note">{t.official}</p>
              {item(t.breakdown, () => setOpen('breakdown'))}
              {item(t.ledger, () => setOpen('ledger'))}
              {item(t.templates, () => navigate(`${base}/templates`))}
            </>
          );
        }}
      </DropDown>
      <Suspense fallback={null}>
        {open === 'options' ? (
          <ExportDialog
            shown={shown}
            selected={selected}
            onClose={() => setOpen(null)}
            onExport={(request) => {
              setOpen(null);
              send(request.ids ? { ...request, ...numbered(request.ids) } : request);
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
      </Suspense>
      {panel}
    </>
  );
}
