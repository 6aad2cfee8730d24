import type { Unit } from '@gangmu/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { organisationWords } from '../../messages/organisation-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { ClosedNote, ClosingAction } from './closing.tsx';
import { PostForm } from './post-form.tsx';
import { SidePanel } from './side-panel.tsx';
import { UnitForm } from './unit-form.tsx';
import { useOrganisationSave } from './use-organisation-save.ts';

interface Props {
  readonly unit: Unit;
  readonly directory: Directory;
  readonly onClose: () => void;
  readonly onWalk: (by: number) => void;
}

/** A unit whole: what it is, its offices, its posts with their holders, the rows it leads. */
export function UnitPanel({ unit, directory, onClose, onWalk }: Props) {
  const t = useWords(organisationWords);
  const roles = useWords(roleWords);
  const state = useWords(stateWords);
  const { base, may } = useRegion();
  const { plan } = useCurrentPlan();
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const writes = may('organisation.write');
  const posts = directory.posts
    .filter((post) => post.unitId === unit.id && post.closedOn === null)
    .toSorted((a, b) => a.position - b.position);
  const below = directory.units.filter((one) => one.parentId === unit.id);
  return (
    <SidePanel title={unit.name} remark={unit.shortName} onClose={onClose} onWalk={onWalk}>
      <ClosedNote row={unit} />
      <p className="gm-side-facts">
        <span>{t[unit.kind]}</span>
        {unit.parentId ? (
          <span>
            {t.parent}　<Link to={`${base}/organisation/units/${unit.parentId}`}>{directory.name(unit.parentId)}</Link>
          </span>
        ) : null}
        {plan && may('ledger.read') ? (
          <Link to={`${base}/plans/${plan.id}/ledgers/tasks?unit=${unit.id}`}>
            {t.leads} · {t.openLedger}
          </Link>
        ) : null}
      </p>
      {writes ? (
        <p className="gm-side-acts">
          {unit.closedOn === null ? (
            <Button size="small" onClick={() => setEditing(true)}>
              {state.edit}
            </Button>
          ) : null}
          <ClosingAction kind="unit" name={unit.name} row={unit} />
        </p>
      ) : null}
      <Offices unit={unit} directory={directory} writes={writes && unit.closedOn === null} />
      <Section
        title={`${t.unitPosts} ${posts.length || ''}`}
        aside={
          writes && unit.closedOn === null ? (
            <button type="button" className="gm-link" onClick={() => setAdding(true)}>
              {t.addHere}
            </button>
          ) : null
        }
      >
        {posts.length === 0 ? <p className="gm-quiet">{t.noPosts}</p> : null}
        <ul className="gm-side-list">
          {posts.map((post) => (
            <li key={post.id}>
              <Link to={`${base}/organisation/posts/${post.id}`}>{post.title}</Link>
              <span>{post.holder ? post.holder.name : <span className="gm-now">{t.vacant}</span>}</span>
              <span className="gm-quiet">{roles[post.role]}</span>
              <span className="gm-figure">{post.items > 0 ? t.itemsCount(post.items) : ''}</span>
            </li>
          ))}
        </ul>
      </Section>
      {below.length > 0 ? (
        <Section title={`${t.below} ${below.length}`}>
          <ul className="gm-side-list">
            {below.map((one) => (
              <li key={one.id} className={one.closedOn ? 'gm-closed' : undefined}>
                <Link to={`${base}/organisation/units/${one.id}`}>{one.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {editing ? <UnitForm unit={unit} directory={directory} onClose={() => setEditing(false)} /> : null}
      {adding ? <PostForm post={null} unitId={unit.id} directory={directory} onClose={() => setAdding(false)} /> : null}
    </SidePanel>
  );
}

/** Offices of a unit: renamed in place, added by a line, closed with a reason. */
function Offices({
  unit,
  directory,
  writes,
}: {
  readonly unit: Unit;
  readonly directory: Directory;
  readonly writes: boolean;
}) {
  const t = useWords(organisationWords);
  const marks = useMarks();
  const { regionId } = useRegion();
  const [name, setName] = useState('');
  const offices = directory.offices
    .filter((office) => office.unitId === unit.id)
    .toSorted((a, b) => Number(a.closedOn !== null) - Number(b.closedOn !== null) || a.position - b.position);
  const add = useOrganisationSave(
    () => api.offices.add({ params: { regionId }, body: { unitId: unit.id, name, position: offices.length } }),
    () => setName(''),
  );
  const rename = useOrganisationSave(({ id, version, next }: { id: string; version: number; next: string }) =>
    api.offices.change({ params: { regionId, officeId: id }, body: { version, name: next } }),
  );
  const error = add.error ?? rename.error;
  return (
    <Section title={`${t.offices} ${offices.filter((one) => one.closedOn === null).length || ''}`}>
      {offices.length === 0 ? <p className="gm-quiet">{t.noOffices}</p> : null}
      <ul className="gm-side-list">
        {offices.map((office) => (
          <li key={`${office.id}${office.version}`} className={office.closedOn ? 'gm-closed' : undefined}>
            {writes && office.closedOn === null ? (
              <Input
                size="small"
                variant="borderless"
                aria-label={t.office}
                maxLength={100}
                defaultValue={office.name}
                onBlur={(event) => {
                  const next = event.target.value.trim();
                  if (next !== '' && next !== office.name)
                    rename.mutate({ id: office.id, version: office.version, next });
                }}
                onPressEnter={(event) => event.currentTarget.blur()}
              />
            ) : (
              <span>
                {office.name}
                {office.closedOn ? <small className="gm-quiet"> {t.closedSince(office.closedOn)}</small> : null}
              </span>
            )}
            {writes ? <ClosingAction kind="office" name={office.name} row={office} small /> : null}
          </li>
        ))}
      </ul>
      {writes ? (
        <Input
          size="small"
          className="gm-side-add"
          aria-label={t.addOffice}
          placeholder={`${t.addOffice}${marks.aside(t.officesHint)}`}
          maxLength={100}
          value={name}
          disabled={add.isPending}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() !== '' && add.mutate(undefined)}
        />
      ) : null}
      {error ? <Trouble error={error} inline /> : null}
    </Section>
  );
}
