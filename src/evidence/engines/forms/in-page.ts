import { askRules, type Told } from '#probe/rules.ts';
import { askedOnce } from './asked-twice.ts';
import { answersHaveQuestion, choicesHaveQuestion } from './groups.ts';
import { formIsTold, requiredIsTold } from './instructions.ts';
import { purposesAreTold } from './purposes.ts';
import { noTestOfMind, pasteArrives } from './sign-in.ts';
import { labelsAreSeen } from './visible-labels.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (): Told =>
  askRules([
    purposesAreTold,
    labelsAreSeen,
    choicesHaveQuestion,
    answersHaveQuestion,
    formIsTold,
    requiredIsTold,
    askedOnce,
    noTestOfMind,
    pasteArrives,
  ]);
