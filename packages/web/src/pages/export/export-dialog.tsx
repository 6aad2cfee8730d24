import type { ExportFormat, ExportRequest, Item } from '@gangmu/contract';
import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import './export.css';

interface Props {
  readonly shown: ExportRequest;
  readonly selected: readonly Item[];
  readonly onClose: () => void;
  readonly onExport: (request: Partial<ExportRequest>) => void;
}

/** What is not on the screen: all columns, only the selected rows, the history. */
export function ExportDialog({ shown, selected, onClose, onExport }: Props) {
  const t = useWords(exportWords);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [all, setAll] = useState(false);
  const [only, setOnly] = useState(selected.length > 1);
  const [history, setHistory] = useState(false);
  const [grouped, setGrouped] = useState(true);
  return (
    <Modal
      open
      title={t.title}
      okText={t.start(t[format])}
      cancelText={t.cancel}
      onCancel={onClose}
      onOk={() =>
        onExport({
          format,
          history: format === 'xlsx' && history,
          ...(all ? { columns: null } : {}),
          ...(only ? { ids: selected.map((item) => item.id) } : {}),
          ...(grouped ? {} : { group: null }),
        })
      }
    >
      <div className="gm-export-form">
        <span className="gm-export-name">{t.format}</span>
        <Radio.Group
          value={format}
          onChange={(event) => setFormat(event.target.value)}
          options={(['xlsx', 'docx', 'csv'] as const).map((value) => ({ value, label: t[value] }))}
        />
        <span className="gm-export-name">{t.columns}</span>
        <Radio.Group
          value={all}
          onChange={(event) => setAll(event.target.value)}
          options={[
            { value: false, label: t.shownColumns(shown.columns?.length ?? 0) },
            { value: true, label: t.allColumns },
          ]}
        />
        <span className="gm-export-name">{t.rows}</span>
        <Radio.Group
          value={only}
          onChange={(event) => setOnly(event.target.value)}
          options={[
            { value: false, label: t.shownRows },
            ...(selected.length > 0 ? [{ value: true, label: t.selectedRows(selected.length) }] : []),
          ]}
        />
      </div>
      {shown.group ? (
        <Checkbox checked={grouped} onChange={(event) => setGrouped(event.target.checked)}>
          {t.grouped}
        </Checkbox>
      ) : null}
      {format === 'xlsx' && !(shown.group && grouped) ? (
        <Checkbox checked={history} onChange={(event) => setHistory(event.target.checked)}>
          {t.history}
        </Checkbox>
      ) : null}
    </Modal>
  );
}
