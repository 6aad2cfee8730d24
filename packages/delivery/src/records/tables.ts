import type { AlignmentRow, DecisionRow } from './comparison.ts';
import type { ImportedRowRow, ImportRunRow } from './import.ts';
import type { AdjustmentRow, CommentRow, ItemRow } from './item.ts';
import type { OfficeRow, PersonRow, PostRow, TenureRow, UnitGroupRow, UnitRow } from './organisation.ts';
import type { DraftRow, NoteMarkRow, PlanRow, PlanVersionRow } from './plan.ts';
import type { PublicationRow, TakenVersionRow } from './publication.ts';
import type { RevisionChoiceRow } from './revision.ts';
import type { SavedViewRow } from './saved-view.ts';
import type { TemplateRow } from './template.ts';

/** Every table of a region's record, by name. A store implements all of them, and no other. */
export interface Tables {
  readonly unit: UnitRow;
  readonly office: OfficeRow;
  readonly post: PostRow;
  readonly person: PersonRow;
  readonly tenure: TenureRow;
  readonly unitGroup: UnitGroupRow;
  readonly plan: PlanRow;
  readonly planVersion: PlanVersionRow;
  readonly draft: DraftRow;
  readonly noteMark: NoteMarkRow;
  readonly alignment: AlignmentRow;
  readonly decision: DecisionRow;
  readonly item: ItemRow;
  readonly adjustment: AdjustmentRow;
  readonly comment: CommentRow;
  readonly template: TemplateRow;
  readonly savedView: SavedViewRow;
  readonly publication: PublicationRow;
  readonly takenVersion: TakenVersionRow;
  readonly revisionChoice: RevisionChoiceRow;
  readonly importRun: ImportRunRow;
  readonly importedRow: ImportedRowRow;
}
export type TableName = keyof Tables;
