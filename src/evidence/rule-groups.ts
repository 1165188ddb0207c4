/** Rules beyond WCAG that say the same in the words of two engines; the name on the right stands for both. */
export const ruleGroups: Readonly<Record<string, string>> = {
  'heading-level': 'heading-order',
  'no-dup-id': 'duplicate-id',
  '4_1_1.F77': 'duplicate-id',
  'no-multiple-main': 'landmark-no-duplicate-main',
  'unique-landmark': 'landmark-unique',
  'no-redundant-role': 'redundant-role',
};
