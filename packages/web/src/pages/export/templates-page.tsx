import { MOST_TEMPLATE_BYTES, TEMPLATE_KINDS, type Template, type TemplateKind } from '@gangmu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Upload } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { exportWords, templateWords } from '../../messages/export-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { uploadFile } from '../plans/upload-file.ts';
import { useDownload } from './use-download.tsx';
import './export.css';

/** 公文模板: the shipped ones and the office's own, looked at, made active, and taken back. */
export function TemplatesPage() {
  const t = useWords(templateWords);
  const words = useWords(exportWords);
  const { language } = useLanguage();
  const { regionId, may } = useRegion();
  const queries = useQueryClient();
  const { start, panel } = useDownload();
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  usePlace(t.place);
  const list = useQuery({
    queryKey: ['templates', regionId],
    queryFn: ({ signal }) => api.templates.list({ params: { regionId } }, { signal }),
  });
  const { data: plans } = useQuery({
    queryKey: ['templates', regionId, 'plans'],
    queryFn: ({ signal }) => api.plans.list({ params: { regionId }, query: { limit: 200 } }, { signal }),
  });
  const plan = plans?.rows.find((one) => one.role === 'own' && one.currentVersionId !== null);
  const writes = may('template.write');
  const again = () => queries.invalidateQueries({ queryKey: ['templates', regionId] });
  const run = (work: Promise<unknown>) => {
    setError(null);
    work.then(again, (trouble: unknown) => {
      setError(trouble);
      void again();
    });
  };
  const upload = (kind: TemplateKind, file: File) => {
    const job = uploadFile(
      api.urlOf('templates.list', { params: { regionId } }),
      file,
      { kind },
      MOST_TEMPLATE_BYTES,
      setPercent,
    );
    setPercent(0);
    run(job.answer.finally(() => setPercent(null)));
  };
  const activate = (kind: TemplateKind, template: Template | null) =>
    run(
      api.templates.activate({
        params: { regionId, kind },
        body: { template: template ? { id: template.id, version: template.version } : null },
      }),
    );
  const remove = ({ id, version }: Template) =>
    run(api.templates.remove({ params: { regionId, templateId: id }, body: { version } }));
  const preview = (kind: TemplateKind, template: string, name: string) => {
    if (!plan) return;
    const params = { regionId, planId: plan.id, ledger: 'tasks' as const };
    start(name, api.urlOf('exports.document', { params }), { kind, template });
  };
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const { rows, placeholders } = list.data;
  return (
    <div className="gm-templates">
      <p className="gm-quiet">{t.about}</p>
      {error ? <Trouble error={error} inline /> : null}
      {percent === null ? null : <p role="status">{t.uploading(percent)}</p>}
      {TEMPLATE_KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        const active = own.find((row) => row.status === 'active');
        const name = kind === 'breakdown' ? words.breakdownTitle : words.ledgerTitle;
        return (
          <Section
            key={kind}
            title={name}
            aside={
              writes ? (
                <Upload
                  accept=".docx"
                  showUploadList={false}
                  beforeUpload={(file) => {
                    upload(kind, file);
                    return false;
                  }}
                >
                  <Button size="small" disabled={percent !== null}>
                    {t.uploadFor(name)}
                  </Button>
                </Upload>
              ) : null
            }
          >
            <div className="gm-template">
              <span className="gm-template-name">
                {t.builtIn} <small className="gm-quiet">{t.builtInNote}</small>
              </span>
              {active ? null : <span className="gm-template-active">● {t.inUse}</span>}
              <a href={api.urlOf('templates.builtIn', { params: { regionId, kind } })} download>
                {t.download}
              </a>
              {plan ? (
                <button type="button" className="gm-link" onClick={() => preview(kind, 'built-in', name)}>
                  {t.preview}
                </button>
              ) : null}
              {active && writes ? (
                <button type="button" className="gm-link" onClick={() => activate(kind, null)}>
                  {t.restore}
                </button>
              ) : null}
            </div>
            {own.map((row) => (
              <div key={row.id} className="gm-template">
                <span className="gm-template-name">
                  {t.version(row.number)} {row.fileName} <small className="gm-quiet">{row.note}</small>
                </span>
                {row.status === 'active' ? <span className="gm-template-active">● {t.inUse}</span> : null}
                <a href={api.urlOf('templates.file', { params: { regionId, templateId: row.id } })} download>
                  {t.download}
                </a>
                {plan ? (
                  <button type="button" className="gm-link" onClick={() => preview(kind, row.id, row.fileName)}>
                    {t.preview}
                  </button>
                ) : null}
                {writes && row.status !== 'active' && row.unknown.length === 0 ? (
                  <button type="button" className="gm-link" onClick={() => activate(kind, row)}>
                    {t.activate}
                  </button>
                ) : null}
                {writes && row.status !== 'active' ? (
                  <Popconfirm
                    title={t.removeSure(row.fileName)}
                    description={t.removeHint}
                    okText={t.remove}
                    cancelText={words.cancel}
                    onConfirm={() => remove(row)}
                  >
                    <button type="button" className="gm-link">
                      {t.remove}
                    </button>
                  </Popconfirm>
                ) : null}
                {row.unknown.length > 0 ? (
                  <div className="gm-template-unknown">
                    {t.unknown(row.unknown.length)}
                    <ul>
                      {row.unknown.slice(0, 10).map((one) => (
                        <li key={`${one.part}-${one.paragraph}-${one.name}-${one.trouble}`}>
                          {(one.trouble === 'unclosed' ? t.standsOpen : t.stands)(one.name, t[one.part], one.paragraph)}{' '}
                          <small className="gm-quiet">{one.text}</small>
                        </li>
                      ))}
                    </ul>
                  </div>
                ) : null}
                {row.narrow.length > 0 ? (
                  <div className="gm-template-unknown">
                    {t.narrow(row.narrow.length)}
                    <ul>
                      {row.narrow.slice(0, 10).map((one) => (
                        <li key={`${one.part}-${one.paragraph}-${one.name}`}>
                          {t.stands(one.name, t[one.part], one.paragraph)}
                        </li>
                      ))}
                    </ul>
                    {t.narrowDo}
                  </div>
                ) : null}
              </div>
            ))}
          </Section>
        );
      })}
      {plan ? null : <p className="gm-quiet">{t.noPlan}</p>}
      <Section title={t.placeholders}>
        <ul className="gm-placeholders">
          {placeholders.map((one) => (
            <li key={one.name}>
              <code>{`{{${one.name}}}`}</code>
              {language === 'zh' ? one.zh : one.en}
            </li>
          ))}
        </ul>
      </Section>
      {panel}
    </div>
  );
}
