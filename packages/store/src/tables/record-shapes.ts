import type { TableName } from '@gangmu/delivery';
import { day, flag, integer, json, maybe, openDay, openJson, type Shape, text, to, words, year } from './shape.ts';

const closing = { closedOn: openDay, closedReason: words } as const;

/** Every table of a region's record, parents before children: migrations, rights and Citus follow this order. */
export const RECORD_SHAPES: { readonly [K in TableName]: Shape<K> } = {
  unit: {
    columns: {
      name: text,
      shortName: words,
      kind: text,
      parentId: maybe('unit'),
      position: integer,
      ...closing,
    },
    unique: [['name']],
  },
  office: { columns: { unitId: to('unit'), name: text, position: integer, ...closing }, unique: [['unitId', 'name']] },
  post: {
    columns: {
      title: text,
      role: text,
      unitId: maybe('unit'),
      officeId: maybe('office'),
      position: integer,
      ...closing,
    },
    index: [['unitId']],
  },
  person: { columns: { name: text, phone: words, accountId: words, ...closing }, unique: [['accountId']] },
  tenure: {
    columns: { postId: to('post'), personId: to('person'), fromOn: day, untilOn: openDay },
    index: [['postId'], ['personId']],
  },
  unitGroup: {
    columns: { name: text, kind: text, leadPostId: maybe('post'), unitIds: json, ...closing },
    unique: [['kind', 'name']],
  },
  plan: {
    columns: {
      title: text,
      role: text,
      periodFrom: year,
      periodTo: year,
      superiorPlanId: maybe('plan'),
      // No foreign key: plan and version point at each other.
      currentVersionId: { type: 'uuid', nullable: true },
    },
  },
  planVersion: {
    columns: {
      planId: to('plan'),
      number: integer,
      fileName: text,
      format: text,
      size: integer,
      sha256: text,
      text,
      places: json,
      tables: json,
      reading: json,
      status: text,
    },
    unique: [['planId', 'number']],
  },
  draft: {
    columns: {
      versionId: to('planVersion'),
      kind: text,
      position: integer,
      status: text,
      certain: flag,
      start: integer,
      end: integer,
      clausePath: words,
      title: text,
      content: json,
      reason: words,
    },
    index: [['versionId', 'position']],
  },
  noteMark: {
    columns: { versionId: to('planVersion'), code: text, start: integer, end: integer, draftId: maybe('draft') },
    unique: [['versionId', 'start', 'end', 'code']],
  },
  alignment: {
    columns: { ownVersionId: to('planVersion'), superiorVersionId: to('planVersion'), result: json },
    index: [['ownVersionId']],
  },
  decision: { columns: { alignmentId: to('alignment'), decision: json }, index: [['alignmentId']] },
  item: {
    columns: {
      planId: to('plan'),
      versionId: to('planVersion'),
      kind: text,
      position: integer,
      clausePath: words,
      clause: words,
      part: words,
      start: integer,
      end: integer,
      quote: text,
      source: openJson,
      title: text,
      measures: json,
      target: openJson,
      stretch: words,
      pilotLevel: words,
      namedUnits: json,
      assignment: json,
      goals: json,
      milestones: json,
      dueOn: openDay,
      carries: json,
      named: flag,
      innovation: flag,
      innovationSource: words,
      status: text,
      remark: words,
    },
  },
  adjustment: {
    columns: {
      itemId: to('item'),
      field: text,
      before: json,
      after: json,
      reason: text,
      status: text,
      proposedBy: to('person'),
      decidedBy: maybe('person'),
    },
    index: [['itemId']],
  },
  comment: { columns: { itemId: to('item'), authorPersonId: to('person'), text }, index: [['itemId']] },
  template: {
    columns: {
      kind: text,
      number: integer,
      fileName: text,
      size: integer,
      sha256: text,
      status: text,
      placeholders: json,
      note: words,
    },
    unique: [['kind', 'number']],
  },
  publication: {
    columns: { planId: to('plan'), versionId: to('planVersion'), upwards: flag, downwards: flag },
    unique: [['planId']],
  },
  // What it was taken from stands in another region: no foreign key reaches there.
  takenVersion: {
    columns: { versionId: to('planVersion'), fromRegionId: text, fromPlanId: text, fromVersionId: text },
    unique: [['versionId']],
  },
  revisionChoice: {
    columns: { versionId: to('planVersion'), itemId: to('item'), choice: json },
    unique: [['versionId', 'itemId']],
  },
  savedView: {
    columns: { ownerPersonId: to('person'), ledger: text, name: text, shared: flag, content: json },
    index: [['ownerPersonId']],
  },
  importRun: {
    columns: {
      kind: text,
      planId: maybe('plan'),
      fileName: text,
      sha256: text,
      size: integer,
      rows: integer,
      choices: json,
      status: text,
      tries: integer,
      digest: words,
      result: openJson,
      personId: to('person'),
    },
    index: [['planId'], ['status']],
  },
  importedRow: {
    columns: {
      importId: to('importRun'),
      recordTable: text,
      // No foreign key: it points at rows of several tables, and an undo takes them away.
      recordId: { type: 'uuid' },
      before: year,
      after: integer,
      sheet: integer,
      sheetRow: integer,
    },
    index: [['importId'], ['recordId']],
  },
};
