import { z } from 'zod';
import { routes } from '../route.ts';
import { added, changed, day, id, pageOf, paging, region, version } from '../schemas/common.ts';
import * as of from '../schemas/organisation.ts';

const at = '/regions/:regionId';
const seen = { version };
/** A past day, to call everything as it was called then. */
const onDay = day.optional();

export const unitRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/units`,
    summary: '单位 · Units',
    params: region,
    query: z.object({ ...paging, on: onDay }),
    answer: pageOf(of.unit),
  },
  add: {
    method: 'POST',
    path: `${at}/units`,
    summary: '新增单位 · Add a unit',
    params: region,
    body: of.newUnit,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/units/:unitId`,
    summary: '修改或撤销单位 · Change or close a unit',
    params: region.extend({ unitId: id }),
    body: of.unitPatch.extend(seen),
    answer: changed,
  },
});

export const officeRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/offices`,
    summary: '科室 · Offices',
    params: region,
    query: z.object({ ...paging, unitId: id.optional(), on: onDay }),
    answer: pageOf(of.office),
  },
  add: {
    method: 'POST',
    path: `${at}/offices`,
    summary: '新增科室 · Add an office',
    params: region,
    body: of.newOffice,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/offices/:officeId`,
    summary: '修改科室 · Change an office',
    params: region.extend({ officeId: id }),
    body: of.officePatch.extend(seen),
    answer: changed,
  },
});

export const postRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/posts`,
    summary: '岗位及在任者 · Posts and their holders',
    params: region,
    /** `on`: who held the posts on that day; today without it. */
    query: z.object({ ...paging, unitId: id.optional(), on: day.optional() }),
    answer: pageOf(of.post),
  },
  add: {
    method: 'POST',
    path: `${at}/posts`,
    summary: '新增岗位 · Add a post',
    params: region,
    body: of.newPost,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/posts/:postId`,
    summary: '修改或撤销岗位 · Change or close a post',
    params: region.extend({ postId: id }),
    body: of.postPatch.extend(seen),
    answer: changed,
  },
});

export const personRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/people`,
    summary: '人员 · People',
    params: region,
    query: z.object(paging),
    answer: pageOf(of.person),
  },
  add: {
    method: 'POST',
    path: `${at}/people`,
    summary: '新增人员 · Add a person',
    params: region,
    body: of.newPerson,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/people/:personId`,
    summary: '修改人员 · Change a person',
    params: region.extend({ personId: id }),
    body: of.personPatch.extend(seen),
    answer: changed,
  },
});

export const tenureRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/tenures`,
    summary: '任职 · Tenures',
    params: region,
    query: z.object({ ...paging, postId: id.optional(), personId: id.optional() }),
    answer: pageOf(of.tenure),
  },
});

export const groupRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/groups`,
    summary: '单位组、专班、产业链 · Groups of units',
    params: region,
    query: z.object({ ...paging, on: onDay }),
    answer: pageOf(of.group),
  },
  add: {
    method: 'POST',
    path: `${at}/groups`,
    summary: '新增单位组 · Add a group',
    params: region,
    body: of.newGroup,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/groups/:groupId`,
    summary: '修改单位组 · Change a group',
    params: region.extend({ groupId: id }),
    body: of.groupPatch.extend(seen),
    answer: changed,
  },
});

export const handOverRoutes = routes({
  add: {
    method: 'POST',
    path: `${at}/hand-overs`,
    summary: '岗位交接：在办事项随岗移交 · Hand a post over with its open rows',
    params: region,
    body: of.handOver,
    answer: z.object({ rows: z.int() }),
    status: 201,
  },
});
