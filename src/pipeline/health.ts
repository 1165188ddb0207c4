import type { Text } from '#lib/text.ts';

/** One thing that the doctor looked at. */
export interface HealthFinding {
  isWell: boolean;
  says: Text;
  /** How to mend it; null when all is well. */
  fix: Text | null;
}

export const well = (says: Text): HealthFinding => ({ isWell: true, says, fix: null });
export const ill = (says: Text, fix: Text): HealthFinding => ({ isWell: false, says, fix });
