/** A duty names a unit or a group of units; posts inside it may still be open. */
export interface Assignment {
  readonly leaderPostId: string | null;
  readonly leadUnitId: string | null;
  readonly jointUnitIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly officeId: string | null;
  readonly officerPostId: string | null;
}

export const NOBODY: Assignment = {
  leaderPostId: null,
  leadUnitId: null,
  jointUnitIds: [],
  groupIds: [],
  officeId: null,
  officerPostId: null,
};

/**
 * An assignment with some of its parts set anew. Office and officer belong to the unit that leads: where another comes
 * in its place they go, unless the patch names theirs. A unit that leads does not join itself.
 */
export function withAssignment<A extends Assignment>(now: A, patch: Partial<Assignment>): A {
  const next = { ...now, ...patch };
  const moved = next.leadUnitId !== now.leadUnitId;
  return {
    ...next,
    officeId: moved ? (patch.officeId ?? null) : next.officeId,
    // Whoever was named before any unit led was named for the row.
    officerPostId: moved && now.leadUnitId !== null ? (patch.officerPostId ?? null) : next.officerPostId,
    jointUnitIds: next.jointUnitIds.filter((unit) => unit !== next.leadUnitId),
  };
}
