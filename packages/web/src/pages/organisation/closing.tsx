import type { Closable } from '@gangmu/contract';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { today } from './today.ts';
import { useOrganisationSave } from './use-organisation-save.ts';

interface Props {
  readonly kind: Closable;
  readonly name: string;
  readonly row: {
    readonly id: string;
    readonly version: number;
    readonly closedOn: string | null;
    readonly closedReason: string | null;
  };
  readonly small?: boolean;
}

/** Closes a thing of the organisation, or opens it again; asks for a reason, not for a confirmation. */
export function ClosingAction({ kind, name, row, small }: Props) {
  const t = useWords(organisationWords);
  const [asking, setAsking] = useState(false);
  const words = row.closedOn ? t.reopenIt : t.closeIt;
  return (
    <>
      {small ? (
        <button type="button" className="gm-link" onClick={() => setAsking(true)}>
          {words}
        </button>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {words}
        </Button>
      )}
      {asking ? <ClosingDialog kind={kind} name={name} row={row} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function ClosingDialog({ kind, name, row, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords(organisationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const reopening = row.closedOn !== null;
  const [day, setDay] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const save = useOrganisationSave(
    () =>
      api.closings.add({
        params: { regionId },
        body: { kind, id: row.id, version: row.version, closedOn: reopening ? null : (day ?? today()), reason },
      }),
    onClose,
  );
  return (
    <Modal
      open
      title={reopening ? t.reopenTitle(name) : t.closeTitle(name)}
      okText={reopening ? t.reopenIt : t.closeIt}
      cancelText={state.cancel}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: reason.trim() === '' || (!reopening && day === null) }}
      onOk={() => save.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="gm-form">
        {reopening ? null : (
          <>
            <p className="gm-quiet">{t.closeHint}</p>
            {kind === 'unit' ? <p className="gm-quiet">{t.closeUnitHint}</p> : null}
            <div>
              <span className="gm-quiet">{t.lastDay}</span>
              <DayField label={t.lastDay} value={day} onChange={setDay} />
            </div>
          </>
        )}
        <Input.TextArea
          autoFocus
          aria-label={t.reason}
          placeholder={t.reasonAsk}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {save.error ? <Trouble error={save.error} inline /> : null}
      </div>
    </Modal>
  );
}

/** That it is closed, since when and why; nothing for what is open. */
export function ClosedNote({ row }: { readonly row: Props['row'] }) {
  const t = useWords(organisationWords);
  return row.closedOn ? (
    <p className="gm-side-closed">
      {t.closedSince(row.closedOn)}
      {row.closedReason ? `　${row.closedReason}` : ''}
    </p>
  ) : null;
}
